package org.hengcai.examination;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hengcai.application.Applications;
import org.hengcai.application.PlanDates;
import org.hengcai.application.ScoreSheets;
import org.hengcai.application.Submission;
import org.hengcai.audit.AuditLog;
import org.hengcai.examination.view.ExaminePage;
import org.hengcai.pack.Pack;
import org.hengcai.pack.Plan;
import org.hengcai.pack.Reason;
import org.hengcai.pack.Stage;
import org.hengcai.pack.StageDecision;
import org.hengcai.pack.StageKind;
import org.hengcai.shared.Actor;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.Choice;
import org.hengcai.web.view.State;
import org.hengcai.web.view.VerdictRow;
import org.hengcai.workflow.Pipeline;
import org.hengcai.workflow.Standing;
import org.hengcai.workflow.Timeline;
import org.hengcai.workflow.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts one application before an examiner, and reads the form that comes back. */
@Component
class ExamineView {
    private final Applications applications;
    private final Pipeline pipeline;
    private final Timeline timeline;
    private final Standing standing;
    private final AuditLog audit;
    private final PlanDates dates;
    private final ScoreSheets sheets;

    ExamineView(Applications applications, Pipeline pipeline, Timeline timeline, Standing standing, AuditLog audit, PlanDates dates, ScoreSheets sheets) {
        this.applications = applications;
        this.pipeline = pipeline;
        this.timeline = timeline;
        this.standing = standing;
        this.audit = audit;
        this.dates = dates;
        this.sheets = sheets;
    }

    ExaminePage of(Visit visit, Actor actor, Map<String, String> entered, List<Problem> problems) {
        var submission = applications.submission(visit.application());
        var typed = entered.isEmpty() && visit.leftAt() == null ? decided(visit, submission) : entered;
        audit.read(actor, visit.application(), visit.stage().name());
        var stage = visit.stage();
        var pack = visit.plan().pack();
        return new ExaminePage(visit.id(), visit.application(), visit.version(), submission.applicant(),
                submission.applicant() + " · 申报" + submission.title() + (submission.specialty() == null ? "" : "（" + submission.specialty() + "）"),
                submission.employer() + " · " + ExaminationList.routeName(pack, submission.title(), submission.route()) + " · 回执号 " + submission.receipt(),
                stage.name(), visit.liesBefore(actor) && stage.withinWindow() ? dates.ofEmployer(pack) : List.of(), visit.liesBefore(actor), stands(visit), stage.may(StageDecision.RETURN), stage.may(StageDecision.REJECT), stage.accepts(),
                verdict(submission, visit), groups(submission, pack), checks(visit.plan(), stage, submission),
                choices(pack, reason -> reason.effect() == StageDecision.REJECT),
                timeline.of(visit.application(), visit.plan(), true),
                standing.lastReturned(visit.application()).stream().map(c -> c.about() + "：" + c.wording()).toList(),
                typed, problems, typed.containsKey("confirm"), pipeline.revisable(visit, actor),
                pack.scores(submission.title()) ? pack.scorePaper().orElseThrow().title() : null);
    }

    @Transactional
    ExaminePage again(long visit, Actor actor, Map<String, String> typed, List<Problem> problems) {
        return of(pipeline.find(visit), actor, typed, problems);
    }

    /** The form of who decides here; to anybody else the visit does not exist, whatever the form says. */
    @Transactional(readOnly = true)
    DecisionForm read(Actor actor, long visitId, Map<String, String> typed) {
        var visit = pipeline.find(visitId);
        if (visit.stage().kind() != StageKind.EXAMINATION) throw new NotFound();
        visit.mustLieBefore(actor);
        return new DecisionForm(typed, visit.stage(), visit.plan(), applications.submission(visit.application()));
    }

    private List<VerdictRow> verdict(Submission submission, Visit visit) {
        var vouched = vouched(visit);
        return sheets.conditions(submission, visit.plan()).stream().map(condition -> confirmed(condition.row(), vouched.get(condition.id()))).toList();
    }

    /** What the stages passed have confirmed, by condition: whoever approves has ticked each line of the checklist. */
    private Map<String, Standing.Approval> vouched(Visit visit) {
        var vouched = new HashMap<String, Standing.Approval>();
        for (var approval : standing.approvals(visit.application()))
            visit.plan().pack().pipeline().stream().filter(stage -> stage.id().equals(approval.stage())).flatMap(stage -> stage.checklist().stream())
                    .flatMap(item -> item.conditions().stream()).forEach(condition -> vouched.putIfAbsent(condition, approval));
        return vouched;
    }

    private static VerdictRow confirmed(VerdictRow row, Standing.@Nullable Approval by) {
        if (by == null || row.state() != State.JUDGE) return row;
        var said = ExaminationTexts.confirmed(by.organisation(), by.person(), by.at());
        return new VerdictRow(State.DONE, row.text(), null, row.clause(), row.clauseUrl(), row.fact() == null ? said : row.fact() + "；" + said, null);
    }

    private List<ExaminePage.Group> groups(Submission submission, Pack pack) {
        var before = applications.itemsBefore(submission).stream().collect(Collectors.toMap(Submission.Item::key, Function.identity()));
        var groups = new LinkedHashMap<String, List<ExaminePage.Item>>();
        for (var item : submission.items())
            groups.computeIfAbsent(item.group(), _ -> new ArrayList<>()).add(new ExaminePage.Item(item.key(), item.about(), item.text(),
                    item.files().stream().map(file -> new ExaminePage.File(file.id(), file.name())).toList(), changed(before, item),
                    choices(pack, reason -> reason.effect() == StageDecision.RETURN && reason.reopens().stream().anyMatch(named -> about(named, item)))));
        return groups.entrySet().stream().map(group -> new ExaminePage.Group(group.getKey(), group.getValue())).toList();
    }

    private static @Nullable String changed(Map<String, Submission.Item> before, Submission.Item item) {
        if (before.isEmpty()) return null;
        var was = before.get(item.key());
        return was == null ? ExaminationTexts.NEW : was.equals(item) ? null : ExaminationTexts.changed(was.text(), item.text());
    }

    /** The checklist as it concerns this application: a line about conditions only where the route has one of them. */
    static List<Stage.CheckItem> checklist(Plan plan, Stage stage, Submission submission) {
        var ids = submission.conditions(plan).stream().map(Submission.Judged::id).toList();
        return stage.checklist().stream().filter(item -> item.conditions().isEmpty() || item.conditions().stream().anyMatch(ids::contains)).toList();
    }

    private static List<ExaminePage.Check> checks(Plan plan, Stage stage, Submission submission) {
        return checklist(plan, stage, submission).stream().map(item -> new ExaminePage.Check(item.id(), item.name(), Pack.spoken(item.clauses()))).toList();
    }

    /** Can what a reason reopens be about this item? A paper that is missing is marked at another paper, or at an entry. */
    private static boolean about(String named, Submission.Item item) {
        return switch (named) {
            case "item" -> true;
            case "photo", "pledge", "statement" -> item.key().equals(named);
            case "title", "specialty", "route", "committee", "form" -> item.key().equals("form");
            case "archive", "achievements" -> item.key().startsWith("entry.");
            default -> item.key().startsWith("entry.") || item.key().startsWith("attachment.");
        };
    }

    private static List<Choice> choices(Pack pack, Predicate<Reason> fits) {
        return pack.reasons().stream().filter(fits).map(reason -> new Choice(reason.code(), wording(reason))).toList();
    }

    private static String wording(Reason reason) {
        var clauses = Pack.spoken(reason.clauses());
        return clauses.isEmpty() ? reason.wording() : reason.wording() + "〔" + clauses + "〕";
    }

    /** The form as it was when it was approved, while it waits to be forwarded. */
    private Map<String, String> decided(Visit visit, Submission submission) {
        var approval = standing.approvedAt(visit.id());
        if (approval.isEmpty()) return Map.of();
        var typed = new HashMap<>(Map.of("decision", "APPROVE", "opinion", approval.get().opinion()));
        checklist(visit.plan(), visit.stage(), submission).forEach(item -> typed.put("check." + item.id(), "true"));
        return typed;
    }

    /** Where an application is that has left this stage; of one that was approved here, that it waits to be forwarded. */
    private String stands(Visit visit) {
        if (visit.leftAt() == null) return standing.approvedAt(visit.id()).map(ExaminationTexts::approvedAlready).orElse("");
        var now = standing.of(visit.application()).orElseThrow();
        if (now.outcome() != null) return ExaminationTexts.ended(now.outcome(), Objects.requireNonNull(now.endedAt()));
        if (now.position() == null) return ExaminationTexts.mending(Objects.requireNonNull(now.due()));
        return ExaminationTexts.elsewhere(visit.plan().pack().pipeline().get(now.position()).name(), now.who());
    }
}
