package org.hengcai.workflow;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.hengcai.pack.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** workflow.visit as it lies in the table. */
record VisitRow(long id, long subject, long applicantId, long planId, String stage, int position, int round,
        @Nullable Long organisationId, OffsetDateTime enteredAt, @Nullable OffsetDateTime openedAt,
        @Nullable OffsetDateTime approvedAt, @Nullable OffsetDateTime leftAt, @Nullable VisitOutcome outcome, @Nullable Long claimedBy, int version) {

    private static final String SELECT = """
        select v.id, v.subject, c.applicant_id, c.plan_id, v.stage, v.position, v.round, v.organisation_id, v.entered_at,
               v.opened_at, v.approved_at, v.left_at, v.outcome, v.claimed_by, v.version
          from workflow.visit v
          join workflow.course c on c.subject = v.subject
        """;

    static Optional<VisitRow> find(JdbcClient db, long id) {
        return db.sql(SELECT + " where v.id = :id").param("id", id).query(VisitRow.class).optional();
    }

    static Optional<VisitRow> lock(JdbcClient db, long id) {
        return db.sql(SELECT + " where v.id = :id for update of v, c").param("id", id).query(VisitRow.class).optional();
    }

    /** Where the application stands; none while it is being mended or after its end. */
    static Optional<VisitRow> open(JdbcClient db, long application) {
        return db.sql(SELECT + " where v.subject = :subject and v.left_at is null for update of v, c")
                .param("subject", application).query(VisitRow.class).optional();
    }

    /** The last stay, ended or not. */
    static Optional<VisitRow> last(JdbcClient db, long application) {
        return db.sql(SELECT + " where v.subject = :subject order by v.id desc limit 1").param("subject", application).query(VisitRow.class).optional();
    }

    /** The last stay that ended. */
    static Optional<VisitRow> lastLeft(JdbcClient db, long application) {
        return db.sql(SELECT + " where v.subject = :subject and v.left_at is not null order by v.id desc limit 1")
                .param("subject", application).query(VisitRow.class).optional();
    }

    /** The places in the pipeline that the application has passed. */
    static List<Integer> passed(JdbcClient db, long application) {
        return db.sql("select distinct position from workflow.visit where subject = :subject and outcome = 'PASSED'")
                .param("subject", application).query(Integer.class).list();
    }

    Visit visit(Plans plans) {
        var plan = plans.find(planId);
        return new Visit(id, subject, applicantId, plan, plan.pack().pipeline().get(position), position, round, organisationId,
                enteredAt, openedAt, approvedAt, leftAt, outcome, claimedBy, version);
    }
}
