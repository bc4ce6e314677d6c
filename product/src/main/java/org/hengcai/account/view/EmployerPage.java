package org.hengcai.account.view;

import java.util.List;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.State;
import org.hengcai.web.view.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * How an employer's registration stands, for who registered it.
 *
 * @param reason    why the letter was sent back
 * @param letterUrl the letter last uploaded
 * @param mayMend   the registration waits for a (new) letter and may still be changed
 * @param warning   the declared kind and the code disagree
 */
public record EmployerPage(long organisation, String name, State state, String standing, String bureau, List<SummaryRow> rows,
        @Nullable String reason, @Nullable String letterUrl, @Nullable String warning, boolean mayMend, boolean approved, List<Problem> problems) {}
