package org.hengcai.workflow;

import java.time.OffsetDateTime;
import org.hengcai.pack.Plan;
import org.hengcai.pack.Plans;
import org.hengcai.pack.Stage;
import org.hengcai.pack.StageActor;
import org.hengcai.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An application's way through the plan: before whom each stage lies was fixed when it was submitted. */
public record Course(long subject, long planId, long applicantId, long employerId, @Nullable Long departmentId, long bureauId,
        long officeId, long organiserId, @Nullable String route, @Nullable String title, OffsetDateTime startedAt,
        @Nullable OffsetDateTime endedAt, @Nullable EndState outcome, @Nullable String reason, @Nullable OffsetDateTime seenAt) {

    /** Locks the course, so that two deeds on one application follow each other. */
    static Course lock(JdbcClient db, long application) {
        return db.sql("""
            select c.subject, c.plan_id, c.applicant_id, c.employer_id, c.department_id, c.bureau_id, c.office_id, c.organiser_id,
                   a.route, a.title, c.started_at, c.ended_at, c.outcome, c.reason, c.seen_at
              from workflow.course c
              join application.application a on a.id = c.subject
             where c.subject = :subject for update of c""")
            .param("subject", application).query(Course.class).optional().orElseThrow(NotFound::new);
    }

    /** Begins the course of an application just submitted, with the organisations of its employer on that day. */
    static void begin(JdbcClient db, long application, OffsetDateTime at) {
        db.sql("""
            insert into workflow.course (subject, plan_id, applicant_id, employer_id, department_id, bureau_id, office_id, organiser_id, started_at)
            select a.id, a.plan_id, a.applicant_id, e.id, e.department_id, e.bureau_id, p.office_id, p.organiser_id, :at
              from application.application a
              join account.organisation e on e.id = a.employer_id
              join pack.plan p on p.id = a.plan_id
             where a.id = :application
            on conflict (subject) do update                        -- withdrawn before and submitted again
               set ended_at = null, outcome = null, reason = null, seen_at = null, started_at = excluded.started_at,
                   employer_id = excluded.employer_id, department_id = excluded.department_id, bureau_id = excluded.bureau_id""")
            .param("application", application).param("at", at).update();
    }

    Plan plan(Plans plans) { return plans.find(planId); }

    /** Who acts at a stage: an organisation, or null for the applicant. */
    @Nullable Long organisation(Stage stage) {
        return switch (stage.actor()) {
            case APPLICANT -> null;
            case EMPLOYER -> employerId;
            case DEPARTMENT -> departmentId;
            case BUREAU -> bureauId;
            case OFFICE -> officeId;
            case ORGANISER -> organiserId;
        };
    }

    /** Is the stage passed over: another route's, or one whose actor this application does not have? */
    boolean passesOver(Stage stage) {
        var another = route != null && !stage.isFor(route);
        return another || organisation(stage) == null && stage.actor() != StageActor.APPLICANT;
    }
}
