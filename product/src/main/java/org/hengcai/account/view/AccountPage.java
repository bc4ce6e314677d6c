package org.hengcai.account.view;

import java.util.List;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.SummaryRow;

/** One's own account; the identity number and phone masked. */
public record AccountPage(List<SummaryRow> rows, boolean secondFactor, List<Problem> problems) {}
