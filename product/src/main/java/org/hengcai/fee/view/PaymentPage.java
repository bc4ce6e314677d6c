package org.hengcai.fee.view;

import java.util.List;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.DueRow;
import org.hengcai.web.view.State;
import org.hengcai.web.view.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * One order before the applicant.
 *
 * @param underWay sent to the provider and not yet settled
 * @param cashier the provider's page, while it may be paid there
 * @param received money that came and was no payment, and what became of it
 * @param cancelled said to who gave up at the provider's
 * @param note what the state means for the applicant
 */
public record PaymentPage(long order, String lead, String amount, State state, String word, String note, List<DueRow> due, List<SummaryRow> summary,
        boolean payable, boolean underWay, @Nullable String cashier, boolean paid, List<String> received,
        @Nullable String cancelled, List<Problem> problems) {}
