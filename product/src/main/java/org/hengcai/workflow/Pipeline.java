package org.hengcai.workflow;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hengcai.application.ApplicationSubmitted;
import org.hengcai.application.Applications;
import org.hengcai.audit.AuditLog;
import org.hengcai.calendar.WorkingDays;
import org.hengcai.messaging.Messages;
import org.hengcai.pack.Plans;
import org.hengcai.shared.Actor;
import org.hengcai.shared.ChangedMeanwhile;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Problem;
import org.hengcai.shared.Refused;
import org.hengcai.web.Arrival;
import org.hengcai.web.view.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves applications along the stages that their plan's pack lists. It knows kinds of stage, never a stage of a plan.
 * Every deed runs in the caller's transaction and locks the application's course first, so that two follow each other.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Pipeline {
    private final JdbcClient db;
    private final Clock clock;
    private final Arrival arrival;
    private final Plans plans;
    private final Applications applications;
    private final Messages messages;
    private final AuditLog audit;
    private final WorkingDays workingDays;
    private final Stays stays;
    private final Endings endings;
    private final ObjectProvider<ForwardCheck> checks;

    Pipeline(JdbcClient db, Clock clock, Arrival arrival, Plans plans, Applications applications, Messages messages,
            AuditLog audit, WorkingDays workingDays, Stays stays, Endings endings,
            ObjectProvider<ForwardCheck> checks) {
        this.db = db;
        this.clock = clock;
        this.arrival = arrival;
        this.plans = plans;
        this.applications = applications;
        this.messages = messages;
        this.audit = audit;
        this.workingDays = workingDays;
        this.stays = stays;
        this.endings = endings;
        this.checks = checks;
    }

    /** Submitted for the first time: the first stage. Mended: back to the stage that returned it [ours: spec 3.4]. */
    @EventListener
    void submitted(ApplicationSubmitted event) {
        var application = event.application();
        if (event.again()) {
            var correction = CorrectionRow.open(db, application).orElseThrow(() -> new Refused("", WorkflowTexts.LAPSED_ALREADY, ""));
            correction.mended(db, now());
            var returnedBy = VisitRow.find(db, correction.visitId()).orElseThrow();
            tellSubmitted(stays.enter(Course.lock(db, application), returnedBy.position()));
        } else {
            Course.begin(db, application, now());
            pass(Course.lock(db, application), -1);
            where(application).ifPresent(this::tellSubmitted);
        }
    }

    private void tellSubmitted(Visit visit) {
        messages.tell(visit.applicant(), visit.application(), "submitted", Map.of("receipt", applications.submission(visit.application()).receipt(),
                "plan", visit.plan().shortName(), "stage", visit.stage().name()), "submitted:" + visit.id());
    }

    /** The visit, locked; NotFound when it is nobody's or not within reach. */
    public Visit lock(long visit) {
        return VisitRow.lock(db, visit).orElseThrow(NotFound::new).visit(plans);
    }

    /** The visit, to look at. */
    public Visit find(long visit) {
        return VisitRow.find(db, visit).orElseThrow(NotFound::new).visit(plans);
    }

    /** The stage at which the application stands now, locked; none while it is being mended or after its end. */
    public Optional<Visit> where(long application) {
        return VisitRow.open(db, application).map(row -> row.visit(plans));
    }

    /** Those before whom it lies have looked at it: from now on nobody takes it back. */
    public void opened(Visit visit, Actor by) {
        if (visit.liesBefore(by) && visit.openedAt() == null)
            db.sql("update workflow.visit set opened_at = :now where id = :id and opened_at is null")
                    .param("now", now()).param("id", visit.id()).update();
    }

    /** What a decision is called in the log. */
    static String deed(DecisionKind kind) { return "workflow." + kind.name().toLowerCase(Locale.ROOT); }

    /** Writes down what was decided; kept for ever. */
    public void record(Visit visit, Actor by, DecisionKind kind, String opinion, List<Correction> items) {
        DecisionRow.insert(db, visit, by, kind, opinion, items, now());
        audit.record(by, deed(kind), visit.application(),
                Map.of("visit", visit.id(), "stage", visit.stage().name(), "version", visit.version(), "opinion", opinion, "items",
                        items.stream().map(item -> item.about() + "：" + item.wording() + (item.clause().isEmpty() ? "" : "〔" + item.clause() + "〕")).toList()));
    }

    /** Writes down what was registered at a stage, under a deed's own name in the log and with its figures there. */
    public void register(Visit visit, Actor by, String deed, String opinion, Map<String, ?> figures) {
        DecisionRow.insert(db, visit, by, DecisionKind.RECORD, opinion, List.of(), now());
        var what = new LinkedHashMap<String, Object>(Map.of("visit", visit.id(), "stage", visit.stage().name(), "opinion", opinion));
        what.putAll(figures);
        audit.record(by, deed, visit.application(), what);
    }

    /** Approved, and waiting until those before whom it lies forward it with others (审核推荐, 报送). */
    public void approve(Visit visit) {
        stays.change(visit, "approved_at = :now");
    }

    /** Leaves the stage and enters the next that concerns this application; after the last it is certified. */
    public void advance(Visit visit) {
        var course = Course.lock(db, visit.application());
        stays.leave(visit, VisitOutcome.PASSED);
        pass(course, visit.position());
    }

    /** Where forwarding leads: the stage's name, and the organisation that acts there; null: the applicant. */
    public record Next(String stage, @Nullable String organisation) {}

    /** The stage after this one that concerns the application; null after the last. */
    public @Nullable Next next(Visit visit) {
        var course = Course.lock(db, visit.application());
        var pipeline = visit.plan().pack().pipeline();
        for (var stage : pipeline.subList(visit.position() + 1, pipeline.size()))
            if (!course.passesOver(stage))
                return new Next(stage.name(), db.sql("select name from account.organisation where id = :id").param("id", course.organisation(stage)).query(String.class).optional().orElse(null));
        return null;
    }

    /** What stands in the way of forwarding now: the window has ended [七], or what another module knows. */
    public List<Problem> hindrances(Visit visit, Actor by) {
        var problems = new ArrayList<Problem>();
        if (visit.stage().withinWindow() && outOfWindow(visit)) problems.add(new Problem("", WorkflowTexts.WINDOW_CLOSED, ""));
        for (var check : checks) check.hindrance(visit, by).ifPresent(problems::add);
        return problems;
    }

    /** What stands in the way of approving already. */
    public List<Problem> unready(Visit visit, Actor by) {
        return checks.stream().filter(ForwardCheck::atApproval).flatMap(check -> check.hindrance(visit, by).stream()).toList();
    }

    private boolean outOfWindow(Visit visit) {
        var closed = visit.plan().pack().window().closed();
        return !arrival.at().isBefore(closed)
                && !CorrectionRow.ranPast(db, visit.application(), closed.atZone(clock.getZone()).toOffsetDateTime());
    }

    /** What the applicant should know of where the application stands now. */
    public Optional<String> says(long application) {
        return VisitRow.open(db, application).map(row -> row.visit(plans)).flatMap(visit -> stays.handler(visit.stage().kind()).says(visit));
    }

    /** Where the applicant does what the stage asks of him. */
    public Optional<StageHandler.Lead> leadsTo(long application) {
        return VisitRow.open(db, application).map(row -> row.visit(plans)).flatMap(visit -> stays.handler(visit.stage().kind()).leadsTo(visit));
    }

    /** Back to the applicant with the complete list; after mending it returns to this stage [一次性告知]. */
    public void sendBack(Visit visit, List<Correction> items) {
        var rules = visit.plan().pack().corrections();
        var round = CorrectionRow.rounds(db, visit.application()) + 1;
        if (round > rules.rounds()) throw new Refused("", WorkflowTexts.noMoreRounds(rules.rounds()), WorkflowTexts.DECIDE_OTHERWISE);
        stays.leave(visit, VisitOutcome.RETURNED);
        var due = OffsetDateTime.ofInstant(workingDays.plusWorkingDays(clock.instant(), round == 1 ? rules.firstDays() : rules.laterDays()), clock.getZone());
        CorrectionRow.insert(db, visit, round, items, now(), due);
        applications.reopen(visit.application(), items.stream().flatMap(item -> item.reopens().stream()
                .map(key -> new Applications.Returned(key, item.about(), item.wording()))).toList(), visit.stage().name());
        messages.tell(visit.applicant(), visit.application(), "returned", Map.of("plan", visit.plan().shortName(), "items", Integer.toString(items.size()),
                "deadline", Dates.deadline(due.toInstant())), "returned:" + visit.id());
    }

    /** Ends the application's course; the reason is what the applicant reads. */
    public void end(Visit visit, EndState outcome, String reason) {
        var course = Course.lock(db, visit.application());
        stays.leave(visit, switch (outcome) {
            case CERTIFIED, REVOKED -> VisitOutcome.PASSED;
            case NOT_PASSED -> VisitOutcome.NOT_PASSED;
            case REJECTED -> VisitOutcome.REJECTED;
            case WITHDRAWN -> VisitOutcome.WITHDRAWN;
            case LAPSED -> VisitOutcome.LAPSED;
        });
        endings.finish(course, outcome, reason);
    }

    /** What the stage asked for was not done by {@code due}, the first instant no longer allowed. */
    public void lapse(Visit visit, OffsetDateTime due, String reason) {
        var course = Course.lock(db, visit.application());
        stays.leave(visit, VisitOutcome.LAPSED);
        endings.lapse(course, reason, due, visit.stage().kind());
    }

    /** The title that came of it is taken back; the reason is what the applicant reads [五(六)]. */
    public void revoke(long application, Actor by, String reason) {
        Course.lock(db, application);
        var revoked = db.sql("update workflow.course set outcome = 'REVOKED', revoked_at = :now, reason = :reason, seen_at = null where subject = :id and outcome = 'CERTIFIED'")
                .param("now", now()).param("reason", reason).param("id", application).update();
        if (revoked == 0) throw new ChangedMeanwhile(WorkflowTexts.ENDED_ALREADY);
        audit.record(by, "workflow.revoke", application, Map.of("reason", reason));
    }

    /** A rejection is mended by a further decision, until the applicant has read it [spec 3.4, U62]. */
    public Visit revise(long visit, Actor by, String why) {
        var row = VisitRow.lock(db, visit).orElseThrow(NotFound::new).visit(plans);
        if (row.organisation() == null || !row.organisation().equals(by.organisation()) || by.role() != Visit.role(row.stage())) throw new NotFound();
        var course = Course.lock(db, row.application());
        if (course.outcome() != EndState.REJECTED || !rejected(row)) throw new ChangedMeanwhile(WorkflowTexts.changedMeanwhile(row.stage().name()));
        if (course.seenAt() != null) throw new Refused("", WorkflowTexts.seenAlready(), "");
        record(row, by, DecisionKind.REVISE, why, List.of());
        db.sql("update workflow.course set ended_at = null, outcome = null, reason = null where subject = :id").param("id", row.application()).update();
        applications.ended(row.application(), false);
        return stays.enter(course, row.position());
    }

    /** Whether a rejection here may still be mended by who made it: it ended the course, and the applicant has not read it. */
    public boolean revisable(Visit visit, Actor by) {
        if (!rejected(visit) || !Objects.equals(visit.organisation(), by.organisation()) || by.role() != Visit.role(visit.stage())) return false;
        var course = Course.lock(db, visit.application());
        return course.outcome() == EndState.REJECTED && course.seenAt() == null;
    }

    /** Did this very stay end the course by a rejection? */
    private boolean rejected(Visit visit) {
        return visit.outcome() == VisitOutcome.REJECTED && VisitRow.last(db, visit.application()).filter(last -> last.id() == visit.id()).isPresent();
    }

    /** 取回: the stage before takes it back while the next has not opened it. */
    public Visit takeBack(long visit, Actor by) {
        var mine = VisitRow.lock(db, visit).orElseThrow(NotFound::new).visit(plans);
        if (mine.organisation() == null || !mine.organisation().equals(by.organisation()) || by.role() != Visit.role(mine.stage())) throw new NotFound();
        var course = Course.lock(db, mine.application());
        var next = where(mine.application()).orElseThrow(() -> new ChangedMeanwhile(WorkflowTexts.changedMeanwhile(mine.stage().name())));
        var last = VisitRow.lastLeft(db, mine.application());
        if (next.openedAt() != null || last.isEmpty() || last.get().id() != mine.id() || mine.leftAt() == null) throw new Refused("", WorkflowTexts.openedAlready(), "");
        record(mine, by, DecisionKind.TAKE_BACK, "", List.of());
        stays.leave(next, VisitOutcome.TAKEN_BACK);
        return stays.enter(course, mine.position());
    }

    /** The applicant draws it back, before acceptance; it no longer counts for the year [ours: spec 3.4]. */
    public void withdraw(long application, Actor by) {
        var course = Course.lock(db, application);
        if (course.applicantId() != by.person()) throw new NotFound();
        if (course.outcome() == EndState.WITHDRAWN) return;                     // pressed twice
        if (!withdrawable(course)) throw new Refused("", course.outcome() == null ? WorkflowTexts.ACCEPTED_ALREADY : WorkflowTexts.endedBy(course.outcome()), "");
        record(VisitRow.last(db, application).orElseThrow().visit(plans), by, DecisionKind.WITHDRAW, "", List.of());
        where(application).ifPresent(visit -> stays.leave(visit, VisitOutcome.WITHDRAWN));
        CorrectionRow.open(db, application).ifPresent(open -> open.lapsed(db, now()));
        endings.finish(course, EndState.WITHDRAWN, "");
        applications.withdrawn(application);
    }

    /** Not ended, and not yet past the stage that accepts it (受理). */
    public boolean withdrawable(Course course) {
        if (course.endedAt() != null) return false;
        var pipeline = course.plan(plans).pack().pipeline();
        return VisitRow.passed(db, course.subject()).stream().noneMatch(position -> pipeline.get(position).accepts());
    }

    private void pass(Course course, int position) {
        var pipeline = course.plan(plans).pack().pipeline();
        for (int next = position + 1; next < pipeline.size(); next++) {
            if (!course.passesOver(pipeline.get(next))) {
                stays.enter(course, next);
                return;
            }
        }
        endings.finish(course, EndState.CERTIFIED, "");
    }

    /** The correction's time is over: what the pack says follows [reg. 17, 18]. */
    void lapseCorrection(long application, OffsetDateTime at) {
        var course = Course.lock(db, application);
        var open = CorrectionRow.open(db, application).filter(k -> !k.dueAt().isAfter(at));
        if (open.isEmpty() || course.endedAt() != null) return;
        open.get().lapsed(db, at);
        audit.record(null, "workflow.lapse", application, Map.of("correction", open.get().id()));
        endings.lapse(course, WorkflowTexts.lapsedCorrection(), open.get().dueAt(), null);
    }

    /** Not forwarded by the end of the plan's window [七]. */
    void lapseWindow(long application) {
        var course = Course.lock(db, application);
        var visit = where(application);
        if (visit.isEmpty() || !visit.get().stage().withinWindow() || course.endedAt() != null) return;
        audit.record(null, "workflow.lapse", application, Map.of("visit", visit.get().id()));
        lapse(visit.get(), visit.get().plan().pack().window().closed().atZone(clock.getZone()).toOffsetDateTime(), WorkflowTexts.lapsedWindow());
    }

    private OffsetDateTime now() { return OffsetDateTime.now(clock); }
}
