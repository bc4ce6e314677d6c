package org.hengcai.workflow;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hengcai.application.Applications;
import org.hengcai.messaging.Messages;
import org.hengcai.pack.Plans;
import org.hengcai.pack.StageKind;
import org.hengcai.shared.ChangedMeanwhile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends an application's course, and tells applicant and employer once how it ended; the course is locked by who calls. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Endings {
    private final JdbcClient db;
    private final Clock clock;
    private final Plans plans;
    private final Applications applications;
    private final Messages messages;

    Endings(JdbcClient db, Clock clock, Plans plans, Applications applications, Messages messages) {
        this.db = db;
        this.clock = clock;
        this.plans = plans;
        this.applications = applications;
        this.messages = messages;
    }

    /** Ends it, and tells whom it concerns; the reason is what the applicant reads. */
    void finish(Course course, EndState outcome, String reason) {
        close(course, outcome, reason, OffsetDateTime.now(clock));
        tellEnd(course, outcome);
    }

    private void close(Course course, EndState outcome, String reason, OffsetDateTime at) {
        var ended = db.sql("update workflow.course set ended_at = :now, outcome = :outcome, reason = :reason where subject = :id and ended_at is null")
                .param("now", at).param("outcome", outcome.name()).param("reason", reason).param("id", course.subject()).update();
        if (ended == 0) throw new ChangedMeanwhile(WorkflowTexts.ENDED_ALREADY);
        applications.ended(course.subject(), true);
    }

    /** Its time ran out at an instant, whenever that is noticed; who is told reads what was not done in time. {@code at}: where it stood; null: it was being mended. */
    void lapse(Course course, String reason, OffsetDateTime when, @Nullable StageKind at) {
        close(course, EndState.LAPSED, reason, when);
        var plan = course.plan(plans).shortName();
        var key = key(course, EndState.LAPSED);
        if (at == null) messages.tell(course.applicantId(), course.subject(), "lapsed-unmended", Map.of("plan", plan), key);
        else if (at == StageKind.PAYMENT) messages.tell(course.applicantId(), course.subject(), "lapsed-unpaid", Map.of("plan", plan), key);
        else messages.tell(course.applicantId(), course.subject(), "lapsed", Map.of("plan", plan), key);
        for (var clerk : clerks(course.employerId())) messages.tell(clerk, course.subject(), "lapsed-unit", Map.of("plan", plan, "name", applicant(course), "why", reason), key);
    }

    private static String key(Course course, EndState outcome) {
        return outcome.name().toLowerCase(Locale.ROOT) + ":" + course.subject() + ":" + course.startedAt().toEpochSecond();
    }

    private void tellEnd(Course course, EndState outcome) {
        var plan = course.plan(plans).shortName();
        var key = key(course, outcome);
        switch (outcome) {
            case REJECTED -> messages.tell(course.applicantId(), course.subject(), "rejected", Map.of("plan", plan), key);
            case WITHDRAWN -> {
                messages.tell(course.applicantId(), course.subject(), "withdrawn-own", Map.of("plan", plan), key + ":own");
                for (var clerk : clerks(course.employerId())) messages.tell(clerk, course.subject(), "withdrawn", Map.of("plan", plan, "name", applicant(course)), key);
            }
            case NOT_PASSED -> messages.tell(course.applicantId(), course.subject(), "result-not-passed", Map.of("plan", plan), key);
            case CERTIFIED, REVOKED, LAPSED -> { }      // the certificate tells it, with its number; lapse, with what was not done
        }
    }

    /** Who acts for an employer; read as the platform, for a clerk is told of a case whoever moved it. */
    private List<Long> clerks(long employer) {
        return db.sql("select person_id from workflow.clerks(:employer)").param("employer", employer).query(Long.class).list();
    }

    private String applicant(Course course) {
        return db.sql("select coalesce(applicant, '') from application.application where id = :id").param("id", course.subject()).query(String.class).single();
    }
}
