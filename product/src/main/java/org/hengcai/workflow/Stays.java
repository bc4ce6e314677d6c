package org.hengcai.workflow;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.hengcai.pack.Plans;
import org.hengcai.pack.StageKind;
import org.hengcai.shared.ChangedMeanwhile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Begins and ends an application's stays at the stages; the course is locked by who calls. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Stays {
    private final JdbcClient db;
    private final Clock clock;
    private final Plans plans;
    private final ObjectProvider<StageHandler> handlers;

    Stays(JdbcClient db, Clock clock, Plans plans, ObjectProvider<StageHandler> handlers) {
        this.db = db;
        this.clock = clock;
        this.plans = plans;
        this.handlers = handlers;
    }

    /** Enters a stage; its kind's module takes it from there. */
    Visit enter(Course course, int position) {
        var stage = course.plan(plans).pack().pipeline().get(position);
        var organisation = course.organisation(stage);
        if (organisation != null) reach(course.subject(), organisation);
        var id = db.sql("""
            insert into workflow.visit (subject, stage, position, round, organisation_id, entered_at)
            values (:subject, :stage, :position, 1 + (select count(*) from workflow.visit v where v.subject = :subject and v.stage = :stage),
                    :organisation, :now)
            returning id""")
            .param("subject", course.subject()).param("stage", stage.id()).param("position", position)
            .param("organisation", organisation).param("now", now()).query(Long.class).single();
        var visit = VisitRow.find(db, id).orElseThrow().visit(plans);
        handler(stage.kind()).entered(visit);
        return visit;
    }

    private void reach(long application, long organisation) {
        db.sql("select account.let_reach(:application, :organisation)").param("application", application)
                .param("organisation", organisation).query().singleRow();
    }

    void leave(Visit visit, VisitOutcome outcome) {
        change(visit, "left_at = :now, outcome = '" + outcome.name() + "'");
    }

    /** On the version that was read; somebody faster is told of. */
    void change(Visit visit, String what) {
        var changed = db.sql("update workflow.visit set " + what + ", version = version + 1 where id = :id and left_at is null and version = :version")
                .param("now", now()).param("id", visit.id()).param("version", visit.version()).update();
        if (changed == 0) throw new ChangedMeanwhile(WorkflowTexts.changedMeanwhile(visit.stage().name()));
    }

    StageHandler handler(StageKind kind) { return handlers.stream().filter(handler -> handler.kind() == kind).findFirst().orElseThrow(); }

    private OffsetDateTime now() { return OffsetDateTime.now(clock); }
}
