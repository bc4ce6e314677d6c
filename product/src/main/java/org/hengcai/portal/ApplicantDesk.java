package org.hengcai.portal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.hengcai.pack.Plans;
import org.hengcai.pack.StageKind;
import org.hengcai.shared.Actor;
import org.hengcai.web.view.Dates;
import org.hengcai.web.view.State;
import org.hengcai.web.view.TaskRow;
import org.hengcai.workflow.EndState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an applicant has to do next, the own application first; else whose turn it is. */
@Component
class ApplicantDesk {
    private final JdbcClient db;
    private final Clock clock;
    private final Plans plans;

    ApplicantDesk(JdbcClient db, Clock clock, Plans plans) {
        this.db = db;
        this.clock = clock;
        this.plans = plans;
    }

    List<TaskRow> tasks(Actor actor) {
        var tasks = new ArrayList<TaskRow>();
        var mine = mine(actor);
        mine.forEach(application -> tasks.add(task(application)));
        var archive = archive(actor);
        if (!archive.bound()) tasks.addFirst(archive.asked() ? new TaskRow("绑定现工作单位", "/employer", "已经申请，等单位确认", State.DOING)
                : new TaskRow("绑定现工作单位", "/employer", "单位确认后，业绩才能核实，申报才能提交", State.TODO));
        tasks.addAll(0, registrations(actor));
        if (archive.returned() > 0) tasks.add(new TaskRow("业绩档案", "/archive", PortalTexts.entries(archive.returned(), "被退回，请按原因修改"), State.MEND));
        else if (archive.cleared() > 0) tasks.add(new TaskRow("业绩档案", "/archive", PortalTexts.entries(archive.cleared(), "的佐证已由您清除，请补上后重新送核"), State.MEND));
        else if (archive.drafts() > 0) tasks.add(new TaskRow("业绩档案", "/archive", PortalTexts.entries(archive.drafts(), "还没有送核"), State.DOING));
        else if (archive.waiting() > 0) tasks.add(new TaskRow("业绩档案", "/archive", PortalTexts.entries(archive.waiting(), "等待核实"), State.DOING));
        else tasks.add(new TaskRow("业绩档案", "/archive", archive.verified() == 0 ? "学历、聘任、考核、学时、业绩先填在这里，由单位核实" : PortalTexts.entries(archive.verified(), "已核实"),
                archive.verified() == 0 ? State.TODO : State.DONE));
        if (mine.isEmpty() && plans.newest().stream().anyMatch(plan -> clock.instant().isBefore(plan.pack().window().closed()))) tasks.add(new TaskRow("选择评审计划并申报", "/plans", "先对照条件，再开始填写", State.TODO));
        return tasks;
    }

    private record Registration(long id, String name, boolean sent, @Nullable Boolean approved, @Nullable String reason) {}

    /** An employer this person registers and that cannot act yet: without it nothing goes on for anybody there. */
    private List<TaskRow> registrations(Actor actor) {
        return db.sql("""
            select o.id, o.name, l.id is not null as sent, l.approved, l.reason
              from account.organisation o
              left join lateral (select * from account.authorization_letter l where l.subject = o.id order by l.id desc limit 1) l on true
             where o.contact_id = :me and o.kind = 'EMPLOYER' and o.approved_at is null and o.given_up_at is null
             order by o.id desc""").param("me", actor.person()).query(Registration.class).stream().map(ApplicantDesk::task).toList();
    }

    private static TaskRow task(Registration it) {
        var label = "单位登记：" + it.name();
        var url = "/employers/" + it.id();
        if (!it.sent()) return new TaskRow(label, url, "还没有上传授权委托证明", State.TODO);
        if (Boolean.FALSE.equals(it.approved())) return new TaskRow(label, url, "被退回：" + it.reason() + "。请重新上传，登记内容不用再填", State.MEND, "已退回");
        return new TaskRow(label, url, "等人力社保部门审核", State.DOING, "审核中");
    }

    /** @param mendBy until when what was returned must be mended; null: nothing was */
    private record Mine(long id, long planId, @Nullable String title, @Nullable String outcome, @Nullable Integer position, @Nullable Long organisationId,
            @Nullable String who, @Nullable OffsetDateTime since, @Nullable OffsetDateTime mendBy, boolean submitted) {}

    /** This year's, and an earlier one whose outcome was not opened yet. */
    private List<Mine> mine(Actor actor) {
        return db.sql("""
            select a.id, a.plan_id, a.title, c.outcome, v.position, v.organisation_id, o.name as who, v.entered_at as since, k.due_at as mend_by,
                   c.subject is not null as submitted
              from application.application a
              left join workflow.course c on c.subject = a.id
              left join workflow.visit v on v.subject = a.id and v.left_at is null
              left join workflow.correction k on k.subject = a.id and k.mended_at is null and k.lapsed_at is null
              left join account.organisation o on o.id = v.organisation_id
             where a.applicant_id = :me and (a.year = :year or c.outcome is not null and c.seen_at is null)
             order by a.id desc limit 5""")
            .param("me", actor.person()).param("year", clock.instant().atZone(clock.getZone()).getYear()).query(Mine.class).list();
    }

    private TaskRow task(Mine mine) {
        var plan = plans.find(mine.planId()).pack();
        var label = "申报" + (mine.title() == null ? "" : mine.title()) + "（" + plan.head().year() + "年度）";
        var progress = "/applications/" + mine.id() + "/progress";
        if (!mine.submitted() && !clock.instant().isBefore(plan.window().closed()))
            return new TaskRow(label, "/applications/" + mine.id(), "没有提交，申报已于 " + Dates.deadline(plan.window().closed()) + " 截止", State.STOP, "草稿");
        if (!mine.submitted()) return new TaskRow(label, "/applications/" + mine.id(), "草稿，请在 " + Dates.deadline(plan.window().closed()) + " 前提交", State.DOING, "草稿");
        if (mine.outcome() != null) {
            var end = EndState.valueOf(mine.outcome());
            if (end == EndState.WITHDRAWN && plan.window().isOpen(clock.instant()))
                return new TaskRow(label, progress, Dates.deadline(plan.window().closed()) + " 前可以修改并重新提交", State.TODO, end.label());
            return new TaskRow(label, progress, "查看结果和经过", end == EndState.CERTIFIED ? State.DONE : State.STOP, end.label());
        }
        if (mine.mendBy() != null) return new TaskRow(label, progress, "被退回，请在 " + Dates.deadline(mine.mendBy().toInstant()) + " 前改完并重新提交", State.MEND, "需修改");
        if (mine.position() == null || mine.since() == null) return new TaskRow(label, progress, null, State.DOING);
        var stage = plan.pipeline().get(mine.position());
        if (mine.organisationId() == null) return new TaskRow(label, stage.kind() == StageKind.PAYMENT ? "/payments" : progress, "轮到您：" + stage.name(), State.MEND, stage.name());
        return new TaskRow(label, progress, "轮到" + mine.who() + "，自 " + Dates.time(mine.since().toInstant()) + " 起", State.DOING, stage.name());
    }

    private record Archive(boolean bound, boolean asked, int drafts, int waiting, int returned, int cleared, int verified) {}

    private Archive archive(Actor actor) {
        return db.sql("""
            with current as (select distinct on (v.entry_id) v.state from archive.version v join archive.entry e on e.id = v.entry_id
                              where v.subject = :me and e.dropped_at is null order by v.entry_id, v.number desc),
                 binding as (select confirmed_at from account.binding where person_id = :me and declined_at is null and withdrawn_at is null and ended_at is null)
            select exists (select from binding where confirmed_at is not null) as bound, exists (select from binding where confirmed_at is null) as asked,
                   count(*) filter (where state = 'DRAFT')::int as drafts, count(*) filter (where state = 'AWAITING_VERIFIER')::int as waiting,
                   count(*) filter (where state = 'RETURNED')::int as returned, count(*) filter (where state = 'CLEARED')::int as cleared, count(*) filter (where state = 'VERIFIED')::int as verified
              from current""").param("me", actor.person()).query(Archive.class).single();
    }
}
