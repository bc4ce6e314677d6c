package org.hengcai.portal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hengcai.calendar.CalendarMissing;
import org.hengcai.calendar.WorkingDays;
import org.hengcai.pack.Plans;
import org.hengcai.pack.Stage;
import org.hengcai.pack.StageKind;
import org.hengcai.shared.Actor;
import org.hengcai.web.view.State;
import org.hengcai.web.view.TaskRow;
import org.hengcai.web.view.Tile;
import org.hengcai.workflow.Visit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits before an organisation, in counts that lead to lists. */
@Component
class OfficerDesk {
    private static final Map<StageKind, String> LISTS = Map.of(StageKind.EXAMINATION, "/examinations", StageKind.PUBLIC_NOTICE, "/notice-sheets",
            StageKind.PAYMENT, "/payments", StageKind.DELIVERY, "/deliveries", StageKind.INTERVIEW, "/interviews", StageKind.MEETING, "/meetings",
            StageKind.CONFIRMATION, "/confirmations");

    private final JdbcClient db;
    private final Clock clock;
    private final Plans plans;
    private final WorkingDays workingDays;

    OfficerDesk(JdbcClient db, Clock clock, Plans plans, WorkingDays workingDays) {
        this.db = db;
        this.clock = clock;
        this.plans = plans;
        this.workingDays = workingDays;
    }

    List<Tile> tiles(Actor actor) {
        var tiles = new ArrayList<Tile>();
        switch (actor.role()) {
            case EMPLOYER -> { stages(actor, tiles); verifications(actor, tiles); bindings(actor, tiles); }
            case DEPARTMENT, BUREAU -> { stages(actor, tiles); verifications(actor, tiles); }
            case OFFICE -> { stages(actor, tiles); undelivered(tiles); }
            case BUREAU_ADMIN -> employers(actor, tiles);
            case FINANCE -> money(actor, tiles);
            case SYSTEM_ADMIN -> undelivered(tiles);
            default -> { }
        }
        return tiles;
    }

    /** How many wait at one place of one plan's pipeline, and since when the first. */
    private record Waiting(long planId, int position, boolean approved, long count, OffsetDateTime oldest) {}

    private static final class Kind {
        long count;
        long approved;
        State state = State.NONE;
    }

    private void stages(Actor actor, List<Tile> tiles) {
        var kinds = new EnumMap<StageKind, Kind>(StageKind.class);
        plans.all().stream().flatMap(plan -> plan.pack().pipeline().stream()).filter(stage -> Visit.role(stage) == actor.role())
                .forEach(stage -> kinds.computeIfAbsent(stage.kind(), _ -> new Kind()));
        for (var waiting : waiting(actor)) {
            var stage = plans.find(waiting.planId()).pack().pipeline().get(waiting.position());
            if (Visit.role(stage) != actor.role()) continue;
            var kind = Objects.requireNonNull(kinds.get(stage.kind()));
            if (waiting.approved()) kind.approved += waiting.count();
            else kind.count += waiting.count();
            if (!waiting.approved()) kind.state = worse(kind.state, state(stage, waiting.oldest()));
        }
        kinds.forEach((kind, found) -> {
            tiles.add(new Tile(found.count, PortalTexts.waits(kind), Objects.requireNonNull(LISTS.get(kind)), found.state, false));
            if (kind == StageKind.EXAMINATION && found.approved > 0) tiles.add(new Tile(found.approved, "审查通过，待报送", "/examinations?tab=approved"));
        });
    }

    private List<Waiting> waiting(Actor actor) {
        return db.sql("""
            select c.plan_id, v.position, v.approved_at is not null as approved, count(*) as count, min(v.entered_at) as oldest
              from workflow.visit v
              join workflow.course c on c.subject = v.subject
             where v.organisation_id = :here and v.left_at is null
             group by c.plan_id, v.position, approved""").param("here", actor.here()).query(Waiting.class).list();
    }

    /** Amber past the stage's target, red past its warning, by the one that waits longest [spec 3.4]. */
    private State state(Stage stage, OffsetDateTime oldest) {
        try {
            var days = workingDays.between(oldest.toInstant(), clock.instant());
            if (stage.warningDays() > 0 && days > stage.warningDays()) return State.STOP;
            return stage.targetDays() > 0 && days > stage.targetDays() ? State.MEND : State.NONE;
        } catch (CalendarMissing e) {
            return State.NONE;
        }
    }

    private static State worse(State one, State other) { return one == State.STOP || other == State.STOP ? State.STOP : one == State.MEND ? one : other; }

    private void verifications(Actor actor, List<Tile> tiles) {
        tiles.add(new Tile(db.sql("select count(*) from archive.version where verifier_id = :here and verifier_role = :role and state = 'AWAITING_VERIFIER'")
                .param("here", actor.here()).param("role", actor.role().name()).query(Long.class).single(), "业绩待核实", "/verifications"));
    }

    private void bindings(Actor actor, List<Tile> tiles) {
        tiles.add(new Tile(db.sql("select count(*) from account.binding where organisation_id = :here and confirmed_at is null and declined_at is null and withdrawn_at is null")
                .param("here", actor.here()).query(Long.class).single(), "人员待确认", "/staff"));
    }

    private void employers(Actor actor, List<Tile> tiles) {
        tiles.add(new Tile(db.sql("""
            select count(*) from account.authorization_letter l join account.organisation o on o.id = l.subject
             where o.bureau_id = :here and l.decided_at is null""").param("here", actor.here()).query(Long.class).single(), "单位登记待审核", "/employer-approvals"));
    }

    private void money(Actor actor, List<Tile> tiles) {
        var odd = db.sql("select count(*) from fee.receipt where office_id = :here and kind <> 'PAID' and handled_at is null").param("here", actor.here()).query(Long.class).single();
        tiles.add(new Tile(odd, "到账待处理", "/finance/orders", odd > 0 ? State.MEND : State.NONE, false));
        tiles.add(new Tile(db.sql("select count(*) from fee.payment_order where office_id = :here and paid_at is null and lapsed_at is null").param("here", actor.here())
                .query(Long.class).single(), "缴款单未缴清", "/finance/orders"));
    }

    private void undelivered(List<Tile> tiles) {
        var count = db.sql("select count(*) from messaging.outbox where state = 'GIVEN_UP'").query(Long.class).single();
        tiles.add(new Tile(count, "短信未能发出", "/message-ledger?standing=GIVEN_UP", count > 0 ? State.MEND : State.NONE, false));
    }

    /** Where those go whose work is not counted. */
    List<TaskRow> tasks(Actor actor) {
        return switch (actor.role()) {
            case SYSTEM_ADMIN -> List.of(new TaskRow("计划包与评审计划", "/packs", "上传计划包，检查，开启评审计划", State.NONE, ""),
                    new TaskRow("机构", "/organisations", "部门、评委会办事机构等", State.NONE, ""), new TaskRow("账户", "/accounts", "分配和收回账户", State.NONE, ""));
            case AUDITOR, AUDIT_ADMIN -> List.of(new TaskRow("操作记录", "/audit", "谁在何时做了什么，记录是否完整", State.NONE, ""));
            default -> List.of();
        };
    }
}
