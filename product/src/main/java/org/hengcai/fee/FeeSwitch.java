package org.hengcai.fee;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.hengcai.audit.AuditLog;
import org.hengcai.fee.view.FeeSettingsPage;
import org.hengcai.pack.Plan;
import org.hengcai.pack.Plans;
import org.hengcai.shared.Actor;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.Dates;
import org.hengcai.workflow.ForwardCheck;
import org.hengcai.workflow.Visit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 收费设定: it stands at 收费 until who examines sets it to 不收费; before that nothing is forwarded [A2.二.2]. */
@Component
class FeeSwitch implements ForwardCheck {
    private final JdbcClient db;
    private final Clock clock;
    private final Plans plans;
    private final AuditLog audit;

    FeeSwitch(JdbcClient db, Clock clock, Plans plans, AuditLog audit) {
        this.db = db;
        this.clock = clock;
        this.plans = plans;
        this.audit = audit;
    }

    @Override public Optional<Problem> hindrance(Visit visit, Actor by) {
        if (!visit.stage().feeSwitch() || visit.organisation() == null || !charges(visit.organisation(), visit.plan().id())) return Optional.empty();
        return Optional.of(FeeTexts.stillCharges());
    }

    private boolean charges(long organisation, long plan) { return setting(organisation, plan).map(Setting::charges).orElse(true); }

    private record Setting(boolean charges, OffsetDateTime setAt, String setBy) {}

    private Optional<Setting> setting(long organisation, long plan) {
        return db.sql("select charges, set_at, set_by from fee.switch where organisation_id = :organisation and plan_id = :plan")
                .param("organisation", organisation).param("plan", plan).query(Setting.class).optional();
    }

    @Transactional
    void set(Actor by, long plan, boolean charges) {
        if (!asks(by, plans.find(plan))) throw new NotFound();
        if (charges(by.here(), plan) == charges) return;                          // as it stands: nothing was set
        var changed = db.sql("""
            insert into fee.switch as s (organisation_id, plan_id, charges, set_at, set_by) values (:here, :plan, :charges, :now, :by)
            on conflict (organisation_id, plan_id) do update set charges = :charges, set_at = :now, set_by = :by where s.charges <> :charges""")
            .param("here", by.here()).param("plan", plan).param("charges", charges).param("now", OffsetDateTime.now(clock)).param("by", by.name())
            .update();
        if (changed == 1) audit.record(by, "fee.switch", by.here(), Map.of("plan", plan, "charges", charges));
    }

    @Transactional(readOnly = true)
    FeeSettingsPage page(Actor actor) {
        return new FeeSettingsPage(plans.all().stream().filter(plan -> asks(actor, plan)).map(plan -> row(actor, plan)).toList());
    }

    private FeeSettingsPage.Row row(Actor actor, Plan plan) {
        var setting = setting(actor.here(), plan.id());
        return new FeeSettingsPage.Row(plan.id(), plan.pack().name(), setting.map(Setting::charges).orElse(true),
                setting.map(s -> s.setBy() + "，" + Dates.time(s.setAt().toInstant())).orElse("系统默认"));
    }

    /** Does the plan ask this role for the setting at one of its stages? */
    private static boolean asks(Actor actor, Plan plan) {
        return plan.pack().pipeline().stream().anyMatch(stage -> stage.feeSwitch() && Visit.role(stage) == actor.role());
    }
}
