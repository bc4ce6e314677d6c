package org.hengcai.committee;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hengcai.messaging.Deliveries;
import org.hengcai.messaging.Messages;
import org.hengcai.pack.StageKind;
import org.hengcai.shared.Actor;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Problem;
import org.hengcai.shared.Refused;
import org.hengcai.web.Entered;
import org.hengcai.web.view.Dates;
import org.hengcai.workflow.DecisionKind;
import org.hengcai.workflow.EndState;
import org.hengcai.workflow.Pipeline;
import org.hengcai.workflow.StageHandler;
import org.hengcai.workflow.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Interviews: time and place by SMS, a score or an absence, then the office decides [五(五), U72]. */
@Component
class Interviews implements StageHandler {
    private static final int PLACE = 24;                 // as much as the SMS has room for

    private final JdbcClient db;
    private final Clock clock;
    private final Pipeline pipeline;
    private final Messages messages;
    private final Deliveries deliveries;

    Interviews(JdbcClient db, Clock clock, Pipeline pipeline, Messages messages, Deliveries deliveries) {
        this.db = db;
        this.clock = clock;
        this.pipeline = pipeline;
        this.messages = messages;
        this.deliveries = deliveries;
    }

    @Override public StageKind kind() { return StageKind.INTERVIEW; }

    /** What an invitation says, read from the form. */
    record Slot(OffsetDateTime at, String place) {
        String spoken() { return Dates.time(at.toInstant()); }
    }

    /** Every fault at once. */
    Slot slot(List<Long> visits, String atTyped, String placeTyped) {
        var problems = new ArrayList<Problem>();
        if (visits.isEmpty()) problems.add(CommitteeTexts.nobodyInvited());
        var at = at(atTyped.strip());
        if (at == null) problems.add(CommitteeTexts.noTime(atTyped.strip()));
        else if (!at.isAfter(now())) problems.add(CommitteeTexts.timePassed(at));
        else if (at.isAfter(now().plusYears(1))) problems.add(CommitteeTexts.timeFar(at, now().plusYears(1)));
        var place = placeTyped.strip();
        if (place.isEmpty()) problems.add(CommitteeTexts.noInterviewPlace());
        if (place.codePointCount(0, place.length()) > PLACE) problems.add(CommitteeTexts.placeTooLong(place.codePointCount(0, place.length())));
        if (at == null || !problems.isEmpty()) throw new Refused(problems);
        return new Slot(at, place);
    }

    private @Nullable OffsetDateTime at(String typed) {
        try {
            return LocalDateTime.parse(typed.replace(' ', 'T')).atZone(clock.getZone()).toOffsetDateTime();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Invites them all to one time and place; the same invitation again sends nothing. */
    @Transactional
    void invite(Actor by, List<Long> visits, Slot slot) {
        for (var each : visits.stream().distinct().sorted().toList()) {
            var visit = before(by, each);
            var same = InterviewRow.last(db, each).filter(i -> i.heldAt().isEqual(slot.at()) && i.place().equals(slot.place()) && i.result() == null).isPresent();
            if (!same) invite(by, visit, slot);
        }
    }

    private void invite(Actor by, Visit visit, Slot slot) {
        var id = db.sql("""
            insert into committee.interview (organisation_id, subject, visit_id, applicant_id, held_at, place, invited_at, invited_by)
            values (:here, :subject, :visit, :applicant, :at, :place, :now, :by) returning id""")
            .param("here", by.here()).param("subject", visit.application()).param("visit", visit.id()).param("applicant", visit.applicant())
            .param("at", slot.at()).param("place", slot.place()).param("now", now()).param("by", by.name()).query(Long.class).single();
        messages.tell(visit.applicant(), visit.application(), "interview", Map.of("time", slot.spoken(), "place", slot.place()), "interview:" + id);
        pipeline.register(visit, by, CommitteeSetup.INVITE, "通知面试：" + slot.spoken() + "，" + slot.place(), Map.of());
        pipeline.opened(visit, by);
    }

    /** A score or an absence, kept with how the SMS stood; a mistake is mended by a further record. */
    @Transactional
    void record(Actor by, long visitId, String outcome, String scoreTyped, String noteTyped) {
        var visit = before(by, visitId);
        var entered = new Entered();
        var interview = InterviewRow.last(db, visitId).orElse(null);
        if (interview == null) entered.add(CommitteeTexts.notInvited());
        else entered.check(now().isBefore(interview.heldAt()), CommitteeTexts.notYetInterviewed(interview.heldAt()));
        var absent = outcome.equals("ABSENT");
        entered.check(!absent && !outcome.equals("CAME"), CommitteeTexts.noOutcome());
        var score = absent ? null : score(scoreTyped.strip());
        entered.check(outcome.equals("CAME") && score == null, CommitteeTexts.noScore(scoreTyped.strip()));
        var note = entered.optional("note", "备注", noteTyped, Entered.LINE);
        entered.orRefuse();
        if (interview == null) throw new IllegalStateException("Refused above");
        var sms = deliveries.of(visit.applicant(), interview.key()).map(Deliveries.Delivery::word).orElse(CommitteeTexts.NO_SMS);
        db.sql("""
            insert into committee.interview_result (organisation_id, subject, visit_id, interview_id, applicant_id, score, absent, sms, note, at, recorded_by)
            values (:here, :subject, :visit, :interview, :applicant, :score, :absent, :sms, :note, :now, :by)""")
            .param("here", by.here()).param("subject", visit.application()).param("visit", visitId).param("interview", interview.id())
            .param("applicant", visit.applicant()).param("score", score).param("absent", absent).param("sms", sms).param("note", note)
            .param("now", now()).param("by", by.name()).update();
        pipeline.register(visit, by, CommitteeSetup.INTERVIEW, absent ? "面试缺席，通知短信：" + sms : "登记面试成绩", score == null ? Map.of() : Map.of("words", "成绩 " + score.toPlainString()));
    }

    private static @Nullable BigDecimal score(String typed) {
        if (!typed.matches("[0-9]{1,3}(\\.[0-9]{1,2})?")) return null;
        var score = new BigDecimal(typed);
        return score.compareTo(BigDecimal.valueOf(100)) > 0 ? null : score;
    }

    /** The office decides, not the machine: on to the next stage, or not passed, with a reason the applicant reads. */
    @Transactional
    void decide(Actor by, long visitId, String decision, String reasonTyped, boolean confirmed) {
        var visit = before(by, visitId);
        var entered = new Entered();
        entered.check(InterviewRow.last(db, visitId).filter(i -> i.result() != null).isEmpty(), CommitteeTexts.noResult());
        var ends = decision.equals("END");
        entered.check(!ends && !decision.equals("ONWARD"), CommitteeTexts.noDecision());
        var reason = ends ? entered.text("reason", "不通过的理由", reasonTyped, Entered.ACCOUNT, CommitteeTexts.noReason()) : "";
        entered.check(ends && !confirmed, CommitteeTexts.notConfirmed());
        entered.orRefuse();
        if (ends) {
            pipeline.record(visit, by, DecisionKind.REJECT, reason, List.of());
            pipeline.end(visit, EndState.NOT_PASSED, reason);
        } else {
            pipeline.record(visit, by, DecisionKind.APPROVE, "", List.of());
            pipeline.advance(visit);
        }
    }

    private Visit before(Actor by, long id) {
        var visit = pipeline.lock(id);
        if (visit.stage().kind() != StageKind.INTERVIEW) throw new NotFound();
        visit.mustLieBefore(by);
        return visit;
    }

    private OffsetDateTime now() { return OffsetDateTime.now(clock); }
}
