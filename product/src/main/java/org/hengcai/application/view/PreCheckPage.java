package org.hengcai.application.view;

import java.util.List;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * The pre-check under a plan: a few questions, or what the answers come to.
 *
 * @param hidden the answers given so far, as they were typed; the page alone keeps them
 * @param asks what is asked now; empty: the verdict stands here
 * @param progress how much may still be asked
 * @param answered something was answered, so that one may see the verdict already
 * @param given the answers in words, each to be changed
 */
public record PreCheckPage(long plan, String name, List<Problem> problems, List<Hidden> hidden, List<Ask> asks, @Nullable String now, @Nullable String progress, boolean answered,
        boolean back, List<PlanPage.Check> checks, List<Given> given, int left, boolean applicant, boolean stranger) {

    public PreCheckPage with(List<Problem> wrong) {
        return new PreCheckPage(plan, name, wrong, hidden, asks, now, progress, answered, back, checks, given, left, applicant, stranger);
    }

    public record Hidden(String name, String value) {}

    /** An answer, and the question it answers. */
    public record Given(String path, SummaryRow row) {}
}
