package org.hengcai.committee;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.hengcai.account.Organisations;
import org.hengcai.audit.AuditLog;
import org.hengcai.document.Printable;
import org.hengcai.messaging.Messages;
import org.hengcai.pack.Committee;
import org.hengcai.pack.Plans;
import org.hengcai.pack.StageKind;
import org.hengcai.shared.Actor;
import org.hengcai.shared.ChangedMeanwhile;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Problem;
import org.hengcai.shared.Refused;
import org.hengcai.web.Entered;
import org.hengcai.web.Json;
import org.hengcai.web.view.Dates;
import org.hengcai.workflow.EndState;
import org.hengcai.workflow.Pipeline;
import org.hengcai.workflow.StageHandler;
import org.hengcai.workflow.Visit;
import org.hengcai.workflow.WorkList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Review meetings by counted paper ballots: who attends, what is reviewed, what was counted, what it came to [reg. 20-24]. */
@Component
class Meetings implements StageHandler {
    private final JdbcClient db;
    private final Clock clock;
    private final Plans plans;
    private final Pipeline pipeline;
    private final WorkList workList;
    private final Organisations organisations;
    private final Messages messages;
    private final AuditLog audit;
    private final Printable printable;

    Meetings(JdbcClient db, Clock clock, Plans plans, Pipeline pipeline, WorkList workList, Organisations organisations, Messages messages, AuditLog audit, Printable printable) {
        this.db = db;
        this.clock = clock;
        this.plans = plans;
        this.pipeline = pipeline;
        this.workList = workList;
        this.organisations = organisations;
        this.messages = messages;
        this.audit = audit;
        this.printable = printable;
    }

    @Override public StageKind kind() { return StageKind.MEETING; }

    /** Makes a meeting for one stage of one plan of this office; the same form again is the same meeting. */
    @Transactional
    long make(Actor by, MeetingForm form) {
        var draft = form.read(by, plans, printable, today());
        var made = db.sql("""
            insert into committee.meeting (organisation_id, plan_id, position, name, held_on, place, size, chair, opened_at, opened_by)
            values (:here, :plan, :position, :name, :heldOn, :place, :size, :chair, :now, :by)
            on conflict (plan_id, position, name, held_on) where cancelled_at is null do nothing
            returning id""")
            .param("here", by.here()).param("plan", draft.plan()).param("position", draft.position()).param("name", draft.name())
            .param("heldOn", draft.heldOn()).param("place", draft.place()).param("size", draft.size()).param("chair", draft.chair())
            .param("now", now()).param("by", by.name()).query(Long.class).optional();
        if (made.isEmpty()) return MeetingRow.same(db, draft).orElseThrow(() -> new Refused(List.of(CommitteeTexts.sameName(draft.name(), draft.heldOn()))));
        audit.record(by, "committee.meeting", by.here(), Map.of("meeting", made.get(), "size", draft.size(), "words", draft.name() + "，" + Dates.day(draft.heldOn())));
        return made.get();
    }

    /** Who signed in; said again, the later stands, the earlier is kept, and what was counted with another number is to be counted again. */
    @Transactional
    void attend(Actor by, long id, String attendingTyped, String namesTyped, String whyTyped) {
        var meeting = open(id);
        var entered = new Entered();
        var names = namesTyped.lines().map(String::strip).filter(name -> !name.isEmpty()).toList();
        entered.check(today().isBefore(meeting.heldOn()), CommitteeTexts.notYetHeld(meeting.heldOn()));
        var attending = entered.number("attending", "到会人数", attendingTyped, 1, 999, CommitteeTexts.noAttending());
        if (attending != null) entered.check(attending > meeting.size(), CommitteeTexts.tooManyAttending(attending, meeting.size()));
        var seen = new HashSet<String>();
        names.stream().filter(name -> !seen.add(name)).distinct().forEach(name -> entered.add(CommitteeTexts.nameTwice(shortened(name))));
        names.stream().filter(name -> name.codePointCount(0, name.length()) > Entered.NAME).forEach(name -> entered.optional("experts", "姓名“" + shortened(name) + "”", name, Entered.NAME));
        printable.check(entered, "experts", "到会委员姓名", String.join("", names));
        if (attending != null) entered.check(!names.isEmpty() && names.size() != attending, CommitteeTexts.otherNames(names.size(), attending));
        var same = meeting.attending() != null && meeting.attending().equals(attending) && meeting.names().equals(names);
        var why = entered.optional("why", "更改原因", whyTyped, Entered.LINE);
        entered.check(!same && meeting.balloted() && why.isEmpty(), CommitteeTexts.noWhy());
        entered.orRefuse();
        if (same || attending == null) return;
        db.sql("""
            insert into committee.attendance (organisation_id, meeting_id, attending, experts, note, at, recorded_by)
            values (:here, :meeting, :attending, :experts::jsonb, :why, :now, :by)""")
            .param("here", meeting.organisationId()).param("meeting", id).param("attending", attending).param("experts", Json.write(names)).param("why", why)
            .param("now", now()).param("by", by.name()).update();
        audit.record(by, "committee.attendance", meeting.organisationId(), Map.of("meeting", id, "words", CommitteeTexts.attendance(attending, meeting.attending(), why)));
    }

    private static String shortened(String name) { return name.length() > 20 ? name.substring(0, name.offsetByCodePoints(0, 10)) + "…" : name; }

    /** Puts waiting applications on the meeting's list; what stands there already stays. */
    @Transactional
    void list(Actor by, long id, List<Long> visits) {
        var meeting = open(id);
        if (visits.isEmpty()) throw new Refused(List.of(CommitteeTexts.nothingChosen()));
        var chosen = visits.stream().distinct().sorted().map(each -> before(by, meeting, each)).toList();
        var late = chosen.stream().filter(visit -> enteredOn(visit).isAfter(meeting.heldOn()))
                .map(visit -> CommitteeTexts.enteredLater(workList.one(visit.id()).applicant(), enteredOn(visit), meeting.heldOn())).toList();
        if (!late.isEmpty()) throw new Refused(late);
        for (var visit : chosen) put(by, meeting, visit);
    }

    /** Its visit is locked: who comes second finds it there. */
    private void put(Actor by, MeetingRow meeting, Visit visit) {
        var there = db.sql("select meeting_id from committee.agenda where visit_id = :visit").param("visit", visit.id()).query(Long.class).optional();
        if (there.isPresent() && there.get() == meeting.id()) return;
        if (there.isPresent()) throw new ChangedMeanwhile(CommitteeTexts.onAnother());
        AgendaRow.insert(db, meeting, workList.one(visit.id()), visit.applicant());
        pipeline.opened(visit, by);
        audit.record(by, CommitteeSetup.LIST, visit.application(), about(meeting));
    }

    private static Map<String, Object> about(MeetingRow meeting) { return Map.of("meeting", meeting.id(), "words", meeting.name() + "，" + Dates.day(meeting.heldOn())); }

    private LocalDate enteredOn(Visit visit) { return visit.enteredAt().atZoneSameInstant(clock.getZone()).toLocalDate(); }

    /** Takes one off again, as long as nothing was counted on it. */
    @Transactional
    void strike(Actor by, long id, long application) {
        var meeting = open(id);
        var item = item(id, application);
        if (item.ballot() != null) throw new Refused(List.of(CommitteeTexts.counted(item.applicant())));
        db.sql("delete from committee.agenda where meeting_id = :meeting and subject = :application").param("meeting", id).param("application", application).update();
        audit.record(by, CommitteeSetup.STRIKE, application, about(meeting));
    }

    /** Not held: what was on its list waits for another meeting. */
    @Transactional
    void cancel(Actor by, long id) {
        var meeting = open(id);
        if (meeting.balloted()) throw new Refused(List.of(CommitteeTexts.countedCannotCancel()));
        db.sql("delete from committee.agenda where meeting_id = :meeting").param("meeting", id).update();
        db.sql("update committee.meeting set cancelled_at = :now where id = :id").param("now", now()).param("id", id).update();
        audit.record(by, "committee.cancel", meeting.organisationId(), about(meeting));
    }

    /**
     * Writes down what was counted. All rows or none; the same figures again change nothing, other figures are a further
     * count that says why.
     */
    @Transactional
    void count(Actor by, long id, Map<String, String> typed) {
        var meeting = open(id);
        var rules = meeting.rules(plans);
        if (meeting.attending() == null) throw new Refused(List.of(CommitteeTexts.noAttendance()));
        int attending = meeting.attending();
        if (!meeting.quorate(rules)) throw new Refused(List.of(CommitteeTexts.noQuorum(attending, meeting.size(), rules)));
        var entered = new Entered();
        var counts = new ArrayList<Counted>();
        var agenda = AgendaRow.of(db, id);
        for (var item : agenda) Count.read(item, typed, entered).ifPresent(count -> counts.add(new Counted(item, count)));
        for (var one : counts) entered.addAll(one.count().problems(one.item(), attending, meeting.size(), rules));
        entered.check(counts.isEmpty() && entered.well(), CommitteeTexts.nothingEntered());
        var further = counts.stream().filter(one -> !one.item().sameAs(one.count(), attending)).toList();
        var note = entered.optional("note", "更正说明", typed.get("note"), Entered.LINE);
        entered.check(note.isEmpty() && further.stream().anyMatch(one -> one.item().last().isPresent()), CommitteeTexts.noNote());
        entered.orRefuse();
        for (var one : further) write(by, meeting, one, attending, rules, typed.getOrDefault("seen-" + one.item().subject(), ""), note);
    }

    private record Counted(AgendaRow item, Count count) {}

    private void write(Actor by, MeetingRow meeting, Counted one, int attending, Committee rules, String seen, String note) {
        var item = one.item();
        if (!seen.equals(item.ballot() == null ? "" : item.ballot().toString())) throw new ChangedMeanwhile(CommitteeTexts.countedMeanwhile(item.applicant()));
        var visit = before(by, meeting, item.visitId());
        if (enteredOn(visit).isAfter(meeting.heldOn())) throw new Refused(List.of(CommitteeTexts.enteredLater(item.applicant(), enteredOn(visit), meeting.heldOn())));
        var count = one.count();
        db.sql("""
            insert into committee.ballot (organisation_id, meeting_id, subject, applicant_id, attending, votes_for, votes_against, abstained, recused,
                                          needed, passed, note, at, recorded_by)
            values (:here, :meeting, :subject, :applicant, :attending, :for, :against, :abstained, :recused, :needed, :passed, :note, :now, :by)""")
            .param("here", meeting.organisationId()).param("meeting", meeting.id()).param("subject", item.subject()).param("applicant", item.applicantId())
            .param("attending", attending).param("for", count.votesFor()).param("against", count.votesAgainst()).param("abstained", count.abstained())
            .param("recused", count.recused()).param("needed", count.needed(rules, attending)).param("passed", count.passed(rules, attending))
            .param("note", item.ballot() == null ? "" : note).param("now", now()).param("by", by.name()).update();
        var first = item.ballot() == null;
        pipeline.register(visit, by, first ? CommitteeSetup.BALLOT : CommitteeSetup.RECOUNT, first ? "登记表决结果" : "更正表决结果", Map.of("meeting", meeting.id(), "attending", attending,
                "words", CommitteeTexts.counted(count, count.needed(rules, attending), count.passed(rules, attending), item.last().orElse(null), first ? "" : note)));
    }

    /** What stands in the way of announcing the results: each line is held against those who attend, as it was last said. */
    List<Problem> hindrances(Actor by, MeetingRow meeting, List<AgendaRow> agenda) {
        if (agenda.isEmpty()) return List.of(CommitteeTexts.emptyList());
        if (agenda.stream().anyMatch(item -> item.applicantId() == by.person())) return List.of(CommitteeTexts.ownCase());
        if (meeting.attending() == null) return List.of(CommitteeTexts.noAttendance());
        var rules = meeting.rules(plans);
        int attending = meeting.attending();
        if (!meeting.quorate(rules)) return List.of(CommitteeTexts.noQuorum(attending, meeting.size(), rules));
        var problems = new ArrayList<Problem>();
        var open = agenda.stream().filter(item -> item.ballot() == null).count();
        if (open > 0) problems.add(CommitteeTexts.notCounted(open));
        agenda.stream().filter(item -> item.ballot() != null && !item.countedWith(meeting)).forEach(item -> problems.add(CommitteeTexts.countAgain(item, meeting.attending())));
        for (var item : agenda) item.last().filter(count -> item.countedWith(meeting) && !count.quorate(rules, attending, meeting.size()))
                .ifPresent(count -> problems.add(CommitteeTexts.tooFewVote(item, attending, count.recused(), meeting.size(), rules)));
        return problems;
    }

    /** The chair announces: each passed goes on, each not passed ends; the applicant learns the result and no vote [reg. 22, U73]. */
    @Transactional
    void conclude(Actor by, long id, long seenBallot) {
        var meeting = open(id);
        var agenda = AgendaRow.of(db, id);
        var problems = hindrances(by, meeting, agenda);
        if (!problems.isEmpty()) throw new Refused(problems);
        if (seenBallot != lastBallot(agenda)) throw new ChangedMeanwhile(CommitteeTexts.resultsChanged());
        db.sql("update committee.meeting set concluded_at = :now, concluded_by = :by where id = :id").param("now", now()).param("by", by.name()).param("id", id).update();
        audit.record(by, "committee.conclude", meeting.organisationId(), Map.of("meeting", id, "reviewed", agenda.size()));
        for (var item : agenda) announce(by, meeting, item);
    }

    private void announce(Actor by, MeetingRow meeting, AgendaRow item) {
        var visit = before(by, meeting, item.visitId());
        pipeline.register(visit, by, CommitteeSetup.RESULT, meeting.name() + "：评审" + (item.isPassed() ? "通过" : "未通过"), Map.of("meeting", meeting.id()));
        if (!item.isPassed()) {
            pipeline.end(visit, EndState.NOT_PASSED, CommitteeTexts.notPassed(organisations.find(meeting.organisationId())));
            return;
        }
        pipeline.advance(visit);
        if (pipeline.where(item.subject()).filter(next -> next.stage().kind() == StageKind.PUBLIC_NOTICE).isPresent())
            messages.tell(item.applicantId(), visit.application(), "result-passed", Map.of("plan", visit.plan().shortName()), "result-passed:" + visit.id());
    }

    /** Which count the results were read from. */
    static long lastBallot(List<AgendaRow> agenda) { return agenda.stream().mapToLong(item -> item.ballot() == null ? 0 : item.ballot()).max().orElse(0); }

    private MeetingRow open(long id) {
        var meeting = MeetingRow.lock(db, id).orElseThrow(NotFound::new);
        if (!meeting.open()) throw new ChangedMeanwhile(CommitteeTexts.meetingOver());
        return meeting;
    }

    private AgendaRow item(long meeting, long application) {
        return AgendaRow.of(db, meeting).stream().filter(item -> item.subject() == application).findFirst().orElseThrow(NotFound::new);
    }

    /** The visit, locked, lying before this actor at the meeting's stage. */
    private Visit before(Actor by, MeetingRow meeting, long id) {
        var visit = pipeline.lock(id);
        if (visit.plan().id() != meeting.planId() || visit.position() != meeting.position()) throw new NotFound();
        visit.mustLieBefore(by);
        return visit;
    }

    private LocalDate today() { return LocalDate.ofInstant(clock.instant(), clock.getZone()); }

    private OffsetDateTime now() { return OffsetDateTime.now(clock); }
}
