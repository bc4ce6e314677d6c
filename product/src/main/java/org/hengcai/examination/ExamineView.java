package org.hengcai.examination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hengcai.application.Applications;
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
import org.hengcai.shared.Clause;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.Choice;
import org.hengcai.web.view.State;
import org.hengcai.web.view.VerdictRow;
import org.hengcai.workflow.Pipeline;
import org.hengcai.workflow.Standing;
import org.hengcai.workflow.Timeline;
import org.hengcai.workflow.Visit;
import org.hengcai.workflow.VisitOutcome;
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

    ExamineView(Applications applications, Pipeline pipeline, Timeline timeline, Standing standing, AuditLog audit) {
        this.applications = applications;
        this.pipeline = pipeline;
        this.timeline = timeline;
        this.standing = standing;
        this.audit = audit;
    }

    ExaminePage of(Visit visit, Actor actor, Map<String, String> typed, List<Problem> problems) {
        var submission = applications.submission(visit.application());
        audit.read(actor, visit.application(), visit.stage().name());
        var stage = visit.stage();
        var pack = visit.plan().pack();
        return new ExaminePage(visit.id(), visit.application(), visit.version(), submission.applicant(),
                submission.applicant() + " · 申报" + submission.title() + (submission.specialty() == null ? "" : "（" + submission.specialty() + "）"),
                submission.employer() + " · " + ExaminationList.routeName(pack, submission.title(), submission.route()) + " · 回执号 " + submission.receipt(),
                stage.name(), visit.liesBefore(actor), visit.leftAt() == null ? "" : stands(visit), stage.may(StageDecision.RETURN), stage.may(StageDecision.REJECT), stage.accepts(),
                verdict(submission, visit.plan()), groups(submission), checklist(stage),
                reasons(pack, StageDecision.RETURN), reasons(pack, StageDecision.REJECT),
                timeline.of(visit.application(), visit.plan(), true),
                standing.lastReturned(visit.application()).stream().map(c -> c.about() + "：" + c.wording()).toList(),
                typed, problems, typed.containsKey("confirm"), revisable(visit));
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
        return new DecisionForm(typed, visit.stage(), visit.plan().pack(), applications.submission(visit.application()));
    }

    @SuppressWarnings("unchecked")
    private static List<VerdictRow> verdict(Submission submission, Plan plan) {
        var routes = (List<Map<String, Object>>) submission.verdict().getOrDefault("routes", List.of());
        return routes.stream().filter(route -> submission.route().equals(route.get("route")))
                .flatMap(route -> ((List<Map<String, Object>>) route.getOrDefault("conditions", List.of())).stream())
                .map(condition -> row(condition, plan)).toList();
    }

    private static VerdictRow row(Map<String, Object> condition, Plan plan) {
        var clauses = Arrays.stream(text(condition, "clause").split("、")).map(Clause::new).toList();
        var missing = condition.get("missing") == null ? null : "还差 " + condition.get("missing");
        return new VerdictRow(state(text(condition, "outcome")), condition.containsKey("says") ? text(condition, "says") : text(condition, "text"), missing, Pack.spoken(clauses), plan.clauseUrl(clauses), (String) condition.get("fact"));
    }

    private static String text(Map<String, Object> condition, String key) { return Objects.requireNonNull((String) condition.get(key)); }

    private static State state(String outcome) {
        return switch (outcome) {
            case "MET" -> State.DONE;
            case "NOT_MET" -> State.STOP;
            case "TO_JUDGE" -> State.JUDGE;
            default -> State.NONE;
        };
    }

    private static List<ExaminePage.Group> groups(Submission submission) {
        var groups = new LinkedHashMap<String, List<ExaminePage.Item>>();
        for (var item : submission.items())
            groups.computeIfAbsent(item.group(), _ -> new ArrayList<>()).add(new ExaminePage.Item(item.key(), item.about(), item.text(),
                    item.files().stream().map(file -> new ExaminePage.File(file.id(), file.name())).toList()));
        return groups.entrySet().stream().map(group -> new ExaminePage.Group(group.getKey(), group.getValue())).toList();
    }

    private static List<ExaminePage.Check> checklist(Stage stage) {
        return stage.checklist().stream().map(item -> new ExaminePage.Check(item.id(), item.name(), Pack.spoken(item.clauses()))).toList();
    }

    private static List<Choice> reasons(Pack pack, StageDecision effect) {
        return pack.reasons().stream().filter(reason -> reason.effect() == effect).map(reason -> new Choice(reason.code(), wording(reason))).toList();
    }

    private static String wording(Reason reason) {
        var clauses = Pack.spoken(reason.clauses());
        return clauses.isEmpty() ? reason.wording() : reason.wording() + "〔" + clauses + "〕";
    }

    /** Where an application is that has left this stage. */
    private String stands(Visit visit) {
        var now = standing.of(visit.application()).orElseThrow();
        if (now.outcome() != null) return ExaminationTexts.ended(now.outcome(), Objects.requireNonNull(now.endedAt()));
        if (now.position() == null) return ExaminationTexts.mending(Objects.requireNonNull(now.due()));
        return ExaminationTexts.elsewhere(visit.plan().pack().pipeline().get(now.position()).name(), now.who());
    }

    private String revisable(Visit visit) {
        var now = standing.of(visit.application());
        return visit.leftAt() != null && now.isPresent() && "REJECTED".equals(String.valueOf(now.get().outcome())) ? VisitOutcome.REJECTED.label() : "";
    }
}
