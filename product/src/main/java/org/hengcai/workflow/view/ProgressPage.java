package org.hengcai.workflow.view;

import java.util.List;
import org.hengcai.web.view.State;
import org.hengcai.web.view.SummaryRow;
import org.hengcai.web.view.TimeRow;
import org.hengcai.workflow.StageHandler.Lead;
import org.jspecify.annotations.Nullable;

/**
 * Where one's application stands: whose turn, since when, whom to call, what to mend, what happened.
 *
 * @param withdrawn what may be done with it after it was withdrawn; null when it was not
 * @param certified whether a certificate came of it
 * @param says what the stage itself has to say: until when it is posted, by when to pay
 * @param ended what follows from its end; null where nothing does
 * @param task where the applicant does what this stage asks; null: nothing is to be done
 * @param open whether the plan still takes applications
 */
public record ProgressPage(long application, String heading, String lead, State state, String word, String turn,
        @Nullable String contact, List<SummaryRow> summary, List<Mend> mend, @Nullable String mendBy, boolean mending,
        boolean withdrawable, List<Step> steps, List<TimeRow> timeline, @Nullable String reason,
        @Nullable String withdrawn, @Nullable String ended, boolean open, boolean certified, @Nullable String says, @Nullable Lead task) {

    public record Mend(String about, String wording, String clause) {}

    /** @param word instead of the state's own word; null: that */
    public record Step(String name, State state, @Nullable String word) {}
}
