package org.hengcai.examination;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hengcai.application.PlanDates;
import org.hengcai.calendar.WorkingDays;
import org.hengcai.examination.view.ForwardPage;
import org.hengcai.examination.view.WorkListPage;
import org.hengcai.pack.Pack;
import org.hengcai.pack.Plan;
import org.hengcai.pack.Plans;
import org.hengcai.pack.Route;
import org.hengcai.pack.Stage;
import org.hengcai.pack.StageKind;
import org.hengcai.shared.Actor;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.DueRow;
import org.hengcai.web.view.Pager;
import org.hengcai.web.view.Sentences;
import org.hengcai.web.view.State;
import org.hengcai.web.view.Tile;
import org.hengcai.workflow.Pipeline;
import org.hengcai.workflow.VisitOutcome;
import org.hengcai.workflow.WorkList;
import org.hengcai.workflow.view.Waiting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the work lists of examination: 待审查, 待报送, 已审查, and the dry run of forwarding. */
@Component
class ExaminationList {
    private final WorkList workList;
    private final Plans plans;
    private final Pipeline pipeline;
    private final Examination examination;
    private final WorkingDays workingDays;
    private final Clock clock;
    private final PlanDates dates;

    ExaminationList(WorkList workList, Plans plans, Pipeline pipeline, Examination examination, WorkingDays workingDays, Clock clock, PlanDates dates) {
        this.workList = workList;
        this.plans = plans;
        this.pipeline = pipeline;
        this.examination = examination;
        this.workingDays = workingDays;
        this.clock = clock;
        this.dates = dates;
    }

    WorkListPage page(Actor actor, String tab, String query, @Nullable Long after, List<Problem> problems) {
        var all = plans.all();
        var places = WorkList.places(all, actor, StageKind.EXAMINATION);
        var batches = forwarding(all, places);
        var rows = switch (tab) {
            case "done" -> workList.done(actor, places, query.strip(), after);
            case "approved" -> workList.waiting(actor, batches, true, query.strip(), after);
            default -> workList.waiting(actor, places, false, query.strip(), after);
        };
        var shown = rows.subList(0, Math.min(rows.size(), WorkList.PAGE));
        var known = List.of("done", "approved").contains(tab) ? tab : "waiting";
        return new WorkListPage(heading(known), known, query, tiles(actor, places, batches, known), dues(shown, known), shown.stream().map(this::row).toList(),
                pager(known, query, rows, after), known.equals("approved"), "报送…", Set.of(), problems);
    }

    @Transactional(readOnly = true)
    WorkListPage again(Actor actor, List<Problem> problems) { return page(actor, "approved", "", null, problems); }

    @Transactional
    ForwardPage dryRun(Actor actor, List<Long> visits) {
        var rows = new ArrayList<ForwardPage.Row>();
        for (var id : visits.stream().distinct().limit(500).toList()) {
            var visit = pipeline.lock(id);
            if (visit.organisation() == null || !visit.organisation().equals(actor.organisation())) throw new NotFound();
            var hindrances = visit.liesBefore(actor) || visit.leftAt() != null ? examination.hindrances(visit, actor) : List.of(ExaminationTexts.notApproved());
            var row = workList.one(id);
            rows.add(new ForwardPage.Row(id, row.applicant(), row.employer(), row.title(), hindrances.isEmpty(),
                    hindrances.isEmpty() ? ExaminationTexts.willGoTo(pipeline.next(visit)) : Sentences.joined(hindrances.stream().map(Problem::sentence).toList())));
        }
        return new ForwardPage("报送", rows, rows.stream().filter(ForwardPage.Row::possible).map(ForwardPage.Row::visit).toList());
    }

    private WorkListPage.Row row(Waiting w) {
        var plan = plans.find(w.plan());
        var stage = plan.pack().pipeline().get(w.position());
        var waited = workingDays.between(w.enteredAt().toInstant(), w.leftAt() == null ? clock.instant() : w.leftAt().toInstant());
        var late = w.leftAt() == null && stage.targetDays() > 0 && waited > stage.targetDays();
        return new WorkListPage.Row(w.visit(), w.application(), w.applicant(), w.numberMasked(), w.employer(), w.title(),
                w.specialty() == null ? "" : w.specialty(), routeName(plan.pack(), w.title(), w.route()), w.receipt() == null ? "" : w.receipt(),
                stage.name(), waited + " 个工作日", late, w.outcome() == null ? "" : VisitOutcome.valueOf(w.outcome()).label(),
                "PASSED".equals(w.outcome()), w.claimedBy());
    }

    static String routeName(Pack pack, String title, @Nullable String route) {
        return pack.routes(title).stream().filter(r -> r.id().equals(route)).map(Route::name).findFirst().orElse("");
    }

    private static Map<Long, List<Integer>> forwarding(List<Plan> plans, Map<Long, List<Integer>> places) {
        var batches = new HashMap<Long, List<Integer>>();
        for (var plan : plans) {
            List<Stage> pipeline = plan.pack().pipeline();
            batches.put(plan.id(), places.getOrDefault(plan.id(), List.of()).stream().filter(at -> pipeline.get(at).forwardsInBatch()).toList());
        }
        return batches;
    }

    private List<Tile> tiles(Actor actor, Map<Long, List<Integer>> places, Map<Long, List<Integer>> batches, String tab) {
        return List.of(
                new Tile(workList.count(actor, places, false), "待审查", "/examinations", State.NONE, tab.equals("waiting")),
                new Tile(workList.count(actor, batches, true), "已通过，待报送", "/examinations?tab=approved", State.NONE, tab.equals("approved")),
                new Tile(workList.countDone(actor, places), "已审查", "/examinations?tab=done", State.NONE, tab.equals("done")));
    }

    /** The deadlines of the plans of which something waits here within their window. */
    private List<DueRow> dues(List<Waiting> shown, String tab) {
        if (tab.equals("done")) return List.of();
        return shown.stream().filter(w -> plans.find(w.plan()).pack().pipeline().get(w.position()).withinWindow()).map(Waiting::plan).distinct()
                .flatMap(plan -> dates.ofEmployer(plans.find(plan).pack()).stream()).distinct().toList();
    }

    private static String heading(String tab) {
        return switch (tab) {
            case "approved" -> "已通过，待报送";
            case "done" -> "已审查";
            default -> "待审查";
        };
    }

    private static Pager pager(String tab, String query, List<Waiting> rows, @Nullable Long after) {
        var shown = Math.min(rows.size(), WorkList.PAGE);
        var base = "/examinations?tab=" + tab + (query.isBlank() ? "" : "&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        return new Pager("本页 " + shown + " 件", after == null ? null : base,
                rows.size() > WorkList.PAGE ? base + "&after=" + rows.get(WorkList.PAGE - 1).visit() : null);
    }
}
