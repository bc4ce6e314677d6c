package org.hengcai.workflow;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hengcai.pack.Plan;
import org.hengcai.pack.Plans;
import org.hengcai.shared.Actor;
import org.hengcai.shared.NotFound;
import org.hengcai.web.view.Dates;
import org.hengcai.web.view.State;
import org.hengcai.web.view.SummaryRow;
import org.hengcai.workflow.view.MyApplicationsPage;
import org.hengcai.workflow.view.ProgressPage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an applicant sees of the own applications, and drawing one back. */
@Component
class Progress {
    private final JdbcClient db;
    private final Clock clock;
    private final Plans plans;
    private final Pipeline pipeline;
    private final Standing standing;
    private final Timeline timeline;

    Progress(JdbcClient db, Clock clock, Plans plans, Pipeline pipeline, Standing standing, Timeline timeline) {
        this.db = db;
        this.clock = clock;
        this.plans = plans;
        this.pipeline = pipeline;
        this.standing = standing;
        this.timeline = timeline;
    }

    record Mine(long id, long planId, @Nullable String title, @Nullable String specialty, @Nullable String route, @Nullable String receipt,
            @Nullable OffsetDateTime submittedAt) {}

    private static final String MINE = """
        select id, plan_id, title, specialty, route, receipt, submitted_at from application.application
         where applicant_id = :me""";

    @Transactional(readOnly = true)
    MyApplicationsPage mine(Actor actor) {
        var mine = db.sql(MINE + " order by id desc limit 50").param("me", actor.person()).query(Mine.class).list();
        var now = standing.of(mine.stream().map(Mine::id).toList());
        return new MyApplicationsPage(mine.stream().map(one -> row(one, now.get(one.id()))).toList());
    }

    private MyApplicationsPage.Row row(Mine mine, Standing.@Nullable Now now) {
        var plan = plans.find(mine.planId());
        var title = Objects.requireNonNullElse(mine.title(), "");
        if (now == null) return new MyApplicationsPage.Row(mine.id(), plan.pack().name(), title, "", State.DOING, "草稿", "还没有提交", "/applications/" + mine.id());
        return new MyApplicationsPage.Row(mine.id(), plan.pack().name(), title, Objects.requireNonNullElse(mine.receipt(), ""), state(now), word(now, plan), withdrawnOpen(now, plan) ? WorkflowTexts.resumesShort(plan.pack().window().closed()) : turn(now),
                "/applications/" + mine.id() + "/progress");
    }

    @Transactional
    ProgressPage page(Actor actor, long application) {
        var mine = db.sql(MINE + " and id = :id").param("me", actor.person()).param("id", application).query(Mine.class).optional().orElseThrow(NotFound::new);
        var now = standing.of(application).orElseThrow(NotFound::new);
        if (now.outcome() != null)
            db.sql("update workflow.course set seen_at = :now where subject = :id and seen_at is null")
                    .param("now", OffsetDateTime.now(clock)).param("id", application).update();
        var plan = plans.find(mine.planId());
        var mend = standing.toMend(application).stream().map(c -> new ProgressPage.Mend(c.about(), c.wording(), c.clause())).toList();
        return new ProgressPage(application, "申报" + mine.title() + (mine.specialty() == null ? "" : " · " + mine.specialty()), plan.pack().name(),
                state(now), word(now, plan), turn(now), contact(now), summary(mine, plan), mend,
                now.due() == null ? null : Dates.deadline(now.due().toInstant()), now.due() != null,
                pipeline.withdrawable(Course.lock(db, application)), steps(application, plan, now), timeline.of(application, plan, false), now.reason(),
                resumes(now, plan), ended(now, plan), plan.pack().window().isOpen(clock.instant()), now.outcome() == EndState.CERTIFIED, pipeline.says(application).orElse(null), pipeline.leadsTo(application).orElse(null));
    }

    @Transactional
    void withdraw(Actor actor, long application) { pipeline.withdraw(application, actor); }

    private static List<SummaryRow> summary(Mine mine, Plan plan) {
        var route = plan.pack().routes(Objects.requireNonNull(mine.title())).stream().filter(r -> r.id().equals(mine.route())).findFirst();
        return List.of(new SummaryRow("回执号", mine.receipt()), new SummaryRow("申报职称", mine.title()), new SummaryRow("申报专业", mine.specialty()),
                new SummaryRow("申报途径", route.map(r -> r.name()).orElse("")),
                new SummaryRow("首次提交", mine.submittedAt() == null ? "" : Dates.time(mine.submittedAt().toInstant())));
    }

    private List<ProgressPage.Step> steps(long application, Plan plan, Standing.Now now) {
        var course = Course.lock(db, application);
        var stages = plan.pack().pipeline();
        var here = now.outcome() == EndState.CERTIFIED || now.outcome() == EndState.REVOKED ? stages.size() : VisitRow.last(db, application).map(VisitRow::position).orElse(0);
        var passed = VisitRow.passed(db, application);
        var steps = new ArrayList<ProgressPage.Step>();
        for (int at = 0; at < stages.size(); at++)
            if (!course.passesOver(stages.get(at))) steps.add(step(stages.get(at).name(), at - here, passed.contains(at), now));
        return steps;
    }

    /** @param from how far beyond where the application stands or ended; before it negative */
    private static ProgressPage.Step step(String name, int from, boolean passed, Standing.Now now) {
        if (from < 0) return new ProgressPage.Step(name, passed ? State.DONE : State.TODO, null);
        if (now.outcome() != null) return from == 0 ? new ProgressPage.Step(name, State.STOP, now.outcome().label()) : new ProgressPage.Step(name, State.NONE, WorkflowTexts.NO_FURTHER);
        return new ProgressPage.Step(name, from > 0 ? State.TODO : now.position() == null ? State.MEND : State.DOING, null);
    }

    /** How a withdrawn application is taken up again, or that its time is over; null when it was not withdrawn [ours: spec 3.4]. */
    private @Nullable String resumes(Standing.Now now, Plan plan) {
        if (now.outcome() != EndState.WITHDRAWN) return null;
        var closes = plan.pack().window().closed();
        return withdrawnOpen(now, plan) ? WorkflowTexts.resumes(closes) : WorkflowTexts.resumesNoMore(closes);
    }

    /** What follows for the year from an end that is no title [ours: spec 3.3]; null for every other. */
    private static @Nullable String ended(Standing.Now now, Plan plan) {
        return switch (now.outcome()) {
            case REJECTED, NOT_PASSED, LAPSED -> WorkflowTexts.onceAYear(plan.pack().head().year(), plan.pack().head().series());
            case null, default -> null;
        };
    }

    private boolean withdrawnOpen(Standing.Now now, Plan plan) {
        return now.outcome() == EndState.WITHDRAWN && plan.pack().window().isOpen(clock.instant());
    }

    private static State state(Standing.Now now) {
        if (now.outcome() == null) return now.due() != null ? State.MEND : State.DOING;
        return now.outcome() == EndState.CERTIFIED ? State.DONE : State.STOP;
    }

    private static String word(Standing.Now now, Plan plan) {
        if (now.outcome() != null) return now.outcome().label();
        return now.position() == null ? "退回修改" : plan.pack().pipeline().get(now.position()).name();
    }

    private static String turn(Standing.Now now) {
        if (now.outcome() == EndState.REJECTED) return now.who() + "于 " + Dates.time(Objects.requireNonNull(now.endedAt()).toInstant()) + " 审查不通过";
        if (now.outcome() != null) return now.endedAt() == null ? "" : Dates.time(now.endedAt().toInstant()) + (now.outcome() == EndState.REVOKED ? " 撤销" : " 结束");
        var since = now.since() == null ? "" : "，自 " + Dates.time(now.since().toInstant()) + " 起";
        return (now.who() == null ? "轮到您本人" : "轮到" + now.who()) + since;
    }

    private static @Nullable String contact(Standing.Now now) {
        if (now.who() == null) return null;
        var name = (now.contact() == null ? now.who() : now.contact()) + " ";
        return now.phone() == null ? null : name + now.phone();
    }
}
