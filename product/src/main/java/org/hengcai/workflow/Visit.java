package org.hengcai.workflow;

import java.time.OffsetDateTime;
import org.hengcai.pack.Plan;
import org.hengcai.pack.Stage;
import org.hengcai.shared.Actor;
import org.hengcai.shared.ChangedMeanwhile;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Refused;
import org.hengcai.shared.Role;
import org.jspecify.annotations.Nullable;

/** One application's stay at one stage, with what is needed to decide on it. */
public record Visit(long id, long application, long applicant, Plan plan, Stage stage, int position, int round,
        @Nullable Long organisation, OffsetDateTime enteredAt, @Nullable OffsetDateTime openedAt,
        @Nullable OffsetDateTime approvedAt, @Nullable OffsetDateTime leftAt, @Nullable VisitOutcome outcome, @Nullable Long claimedBy, int version) {

    /** The role in which the stage's actor acts. */
    public static Role role(Stage stage) {
        return switch (stage.actor()) {
            case APPLICANT -> Role.APPLICANT;
            case EMPLOYER -> Role.EMPLOYER;
            case DEPARTMENT -> Role.DEPARTMENT;
            case BUREAU, ORGANISER -> Role.BUREAU;
            case OFFICE -> Role.OFFICE;
        };
    }

    public boolean liesBefore(Actor by) {
        if (leftAt != null || by.role() != role(stage)) return false;
        return organisation == null ? by.person() == applicant : organisation.equals(by.organisation());
    }

    /** Only those before whom it lies decide, and nobody on himself [spec 3.1]. */
    public void mustLieBefore(Actor by) {
        if (organisation == null ? by.person() != applicant : !organisation.equals(by.organisation())) throw new NotFound();
        if (by.role() != role(stage)) throw new NotFound();
        if (leftAt != null) throw new ChangedMeanwhile(WorkflowTexts.leftAlready(stage.name(), outcome));
        if (organisation != null && by.person() == applicant) throw new Refused("", WorkflowTexts.OWN_CASE, "");
    }

    /** They judged the page they saw, not a newer one. */
    public void mustStillBe(int seenVersion) {
        if (version != seenVersion) throw new ChangedMeanwhile(WorkflowTexts.changedMeanwhile(stage.name()));
    }
}
