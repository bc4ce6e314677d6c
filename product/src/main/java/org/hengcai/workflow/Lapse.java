package org.hengcai.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.hengcai.jobs.Job;
import org.hengcai.pack.Plan;
import org.hengcai.pack.Plans;
import org.hengcai.pack.Stage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * At the first instant after the window, what was submitted and not forwarded lapses, unless it is in a correction that
 * runs past the window; what was not mended in time lapses too [七; spec 3.4]. Each application in a transaction of its own.
 */
@Component
class Lapse {
    private final JdbcClient db;
    private final Clock clock;
    private final Plans plans;
    private final Pipeline pipeline;
    private final TransactionTemplate transaction;

    Lapse(JdbcClient db, Clock clock, Plans plans, Pipeline pipeline, TransactionTemplate transaction) {
        this.db = db;
        this.clock = clock;
        this.plans = plans;
        this.pipeline = pipeline;
        this.transaction = transaction;
    }

    void run() {
        var now = OffsetDateTime.now(clock);
        for (var correction : read(() -> CorrectionRow.overdue(db, now)))
            transaction.executeWithoutResult(_ -> pipeline.lapseCorrection(correction.subject(), now));
        for (var plan : read(() -> plans.closedBy(clock.instant())))
            for (var application : read(() -> notForwarded(plan)))
                transaction.executeWithoutResult(_ -> pipeline.lapseWindow(application));
    }

    private <T> List<T> read(Supplier<List<T>> query) { return transaction.execute(_ -> query.get()); }

    private List<Long> notForwarded(Plan plan) {
        var inside = plan.pack().pipeline().stream().filter(Stage::withinWindow).map(Stage::id).toList();
        if (inside.isEmpty()) return List.of();
        return db.sql("""
            select v.subject from workflow.visit v
              join workflow.course c on c.subject = v.subject
             where c.plan_id = :plan and v.left_at is null and v.stage in (:stages)
               and not exists (select from workflow.correction k where k.subject = v.subject and k.due_at > :closes)
             order by v.subject limit 500""")
            .param("plan", plan.id()).param("stages", inside)
            .param("closes", plan.pack().window().closed().atZone(clock.getZone()).toOffsetDateTime())
            .query(Long.class).list();
    }

    @Configuration(proxyBeanMethods = false)
    static class Setup {
        @Bean Job lapse(Lapse lapse) { return new Job("lapse", Duration.ofMinutes(1), lapse::run); }
    }
}
