package org.hengcai.publicnotice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hengcai.application.Applications;
import org.hengcai.calendar.WorkingDays;
import org.hengcai.document.Printable;
import org.hengcai.messaging.Messages;
import org.hengcai.pack.Stage;
import org.hengcai.pack.StageActor;
import org.hengcai.pack.StageKind;
import org.hengcai.shared.Actor;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Refused;
import org.hengcai.web.Arrival;
import org.hengcai.web.Entered;
import org.hengcai.web.view.Dates;
import org.hengcai.workflow.Correction;
import org.hengcai.workflow.DecisionKind;
import org.hengcai.workflow.EndState;
import org.hengcai.workflow.Pipeline;
import org.hengcai.workflow.StageHandler;
import org.hengcai.workflow.Visit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Posts notice sheets, takes objections and what was found, and forwards when the days have passed without one [五(一), A2.一.4]. */
@Component
class PublicNotice implements StageHandler {
    private final JdbcClient db;
    private final Clock clock;
    private final Arrival arrival;
    private final WorkingDays workingDays;
    private final Pipeline pipeline;
    private final Applications applications;
    private final Messages messages;
    private final Printable printable;

    PublicNotice(JdbcClient db, Clock clock, Arrival arrival, WorkingDays workingDays, Pipeline pipeline, Applications applications, Messages messages, Printable printable) {
        this.db = db;
        this.clock = clock;
        this.arrival = arrival;
        this.workingDays = workingDays;
        this.pipeline = pipeline;
        this.applications = applications;
        this.messages = messages;
        this.printable = printable;
    }

    @Override public StageKind kind() { return StageKind.PUBLIC_NOTICE; }

    /** Until when it is posted; never who objected, only that somebody did. */
    @Override public Optional<String> says(Visit visit) {
        return db.sql("select ends_at, paused from publicnotice.line where visit_id = :visit and closed_at is null").param("visit", visit.id()).query(Shown.class).optional()
                .map(shown -> shown.paused() ? PublicNoticeTexts.OBJECTED : PublicNoticeTexts.shownUntil(shown.endsAt().toInstant()));
    }

    private record Shown(OffsetDateTime endsAt, boolean paused) {}

    /** Posts one sheet today for the visits, all at one stage before this organisation; the same visits again are the same sheet. */
    @Transactional
    long post(Actor by, List<Long> visits, Posting posting) {
        var there = posted(by, visits);
        if (there.isPresent()) return there.get();
        var all = chosen(by, visits);
        var first = all.getFirst();
        var today = LocalDate.ofInstant(arrival.at(), clock.getZone());
        var ends = at(ends(first.stage(), today));
        var open = first.stage().actor() != StageActor.EMPLOYER;
        var sheet = SheetRow.insert(db, by.here(), by.organisationName() == null ? "" : by.organisationName(), first.plan().id(), first.position(), first.stage().name(),
                posting, today, at(arrival.at()), by.name(), rule(first.stage()).workingDays(), workingDays.version(), ends, open);
        for (var visit : all) {
            var it = applications.submission(visit.application());
            LineRow.insert(db, sheet, visit.application(), visit.id(), it.applicant(), it.employer(), it.title(),
                    it.specialty() == null ? "" : it.specialty(), PostedFacts.of(it), ends, open);
            pipeline.register(visit, by, PublicNoticeDeeds.POST, "张贴公示：" + posting.place(), Map.of("sheet", sheet, "words", PublicNoticeTexts.until(ends.toInstant())));
            pipeline.opened(visit, by);
        }
        return sheet;
    }

    /** The sheet on which exactly these hang already; refused when only some of them do. */
    @Transactional
    Optional<Long> posted(Actor by, List<Long> visits) {
        visits.stream().distinct().sorted().forEach(pipeline::lock);            // two postings follow each other
        var lines = LineRow.ofVisits(db, by.here(), visits);
        if (lines.isEmpty()) return Optional.empty();
        var sheets = lines.stream().map(LineRow::sheetId).distinct().toList();
        if (sheets.size() > 1 || lines.size() < visits.stream().distinct().count())
            throw new Refused(lines.stream().map(line -> PublicNoticeTexts.postedAlready(line.applicant())).toList());
        return Optional.of(sheets.getFirst());
    }

    /** The first instant after a notice posted on that day. */
    Instant ends(Stage stage, LocalDate posted) {
        var counted = rule(stage).from() == Stage.CountFrom.POSTING_DAY ? posted.minusDays(1) : posted;
        return workingDays.endOfNotice(counted, rule(stage).workingDays());
    }

    /** Objections stop the clock for that applicant until the finding [spec 3.4, U67]. */
    @Transactional
    void object(Actor by, long sheet, long application, String raisedByTyped, String textTyped) {
        var line = line(by, sheet, application);
        var entered = new Entered();
        var raisedBy = entered.text("raisedBy", "异议人", raisedByTyped, Entered.NAME, PublicNoticeTexts.noObjector());
        var text = entered.text("text", "反映的问题", textTyped, Entered.ACCOUNT, PublicNoticeTexts.noObjection());
        entered.check(line.objectionId() != null, PublicNoticeTexts.objectedAlready());
        entered.check(line.done(at(arrival.at())), PublicNoticeTexts.ended());
        entered.orRefuse();
        var objection = ObjectionRow.insert(db, sheet, application, raisedBy, text, at(arrival.at()), by.name());
        line.pause(db, true, line.endsAt());
        var visit = pipeline.find(line.visitId());
        pipeline.register(visit, by, PublicNoticeDeeds.OBJECTION, "收到异议：" + text, Map.of("sheet", sheet, "words", "异议人 " + raisedBy));
        messages.tell(visit.applicant(), application, "notice-paused", Map.of("plan", visit.plan().shortName()), "notice-paused:" + objection);
    }

    /** What an inquiry comes to: unfounded, and the days go on; upheld, and the application is returned or rejected. */
    enum Finding {
        UNFOUNDED, RETURN, REJECT;

        static Optional<Finding> of(String typed) { return Arrays.stream(values()).filter(one -> one.name().equals(typed)).findFirst(); }

        boolean upheld() { return this != UNFOUNDED; }
    }

    @Transactional
    void find(Actor by, long sheetId, long application, String findingTyped, String foundTyped, boolean confirmed) {
        var line = line(by, sheetId, application);
        if (line.objectionId() == null) throw new Refused(List.of(ObjectionRow.found(db, sheetId, application) ? PublicNoticeTexts.foundAlready() : PublicNoticeTexts.nothingToFind()));
        var entered = new Entered();
        var finding = Finding.of(findingTyped).orElse(null);
        if (finding == null) entered.add(PublicNoticeTexts.noFinding());
        var found = entered.text("found", "核查经过和结论", foundTyped, Entered.ACCOUNT, PublicNoticeTexts.noInquiry());
        entered.check(finding == Finding.REJECT && !confirmed, PublicNoticeTexts.confirmReject());          // asked twice, as any rejection [U62]
        entered.orRefuse();
        ObjectionRow.close(db, line.objectionId(), Objects.requireNonNull(finding).upheld(), found, at(clock.instant()));
        var visit = pipeline.find(line.visitId());
        pipeline.register(visit, by, PublicNoticeDeeds.FINDING, "异议核查：" + found, Map.of("sheet", sheetId, "words", PublicNoticeTexts.found(finding.upheld())));
        if (finding == Finding.REJECT) pipeline.record(visit, by, DecisionKind.REJECT, "异议核查：" + found, List.of());
        switch (finding) {
            case UNFOUNDED -> goOn(sheetId, line, visit);
            case RETURN -> sendBack(visit, line, by, found);
            case REJECT -> {
                close(line, PublicNoticeTexts.UPHELD, found);
                pipeline.end(visit, EndState.REJECTED, PublicNoticeTexts.upheld(found));
            }
        }
    }

    /** The days left when the objection came, its own day among them, are counted anew from the day of the finding [ours]. */
    private void goOn(long sheetId, LineRow line, Visit visit) {
        var raisedOn = Objects.requireNonNull(line.raisedAt()).atZoneSameInstant(clock.getZone()).toLocalDate();
        var left = workingDays.between(startOf(raisedOn.minusDays(1)), line.endsAt().toInstant().minusNanos(1));
        var most = db.sql("select working_days from publicnotice.sheet where id = :id").param("id", sheetId).query(Integer.class).single();
        var ends = workingDays.endOfNotice(LocalDate.ofInstant(clock.instant(), clock.getZone()), Math.clamp(left, 1, most));
        var later = ends.isAfter(line.endsAt().toInstant()) ? ends : line.endsAt().toInstant();
        line.pause(db, false, at(later));
        messages.tell(visit.applicant(), visit.application(), "notice-resumed", Map.of("plan", visit.plan().shortName(), "end", Dates.deadline(later)), "notice-resumed:" + line.objectionId());
    }

    private Instant startOf(LocalDate day) { return day.atStartOfDay(clock.getZone()).toInstant(); }

    private void sendBack(Visit visit, LineRow line, Actor by, String found) {
        close(line, PublicNoticeTexts.UPHELD, found);
        var mend = List.of(new Correction("", "公示异议", PublicNoticeTexts.upheld(found), "", List.of("statement", "achievements", "attachments")));
        pipeline.record(visit, by, DecisionKind.RETURN, "", mend);
        pipeline.sendBack(visit, mend);
    }

    /** Enters the outcome and the final opinion and forwards all whose days have passed; before that it is refused [五(一), U66]. */
    @Transactional
    int forward(Actor by, long sheetId, Map<String, String> typed) {
        if (SheetRow.find(db, sheetId, by.here()).isEmpty()) throw new NotFound();
        var all = new Hanging(LineRow.of(db, sheetId), at(arrival.at()));
        if (all.closed()) throw new Refused(List.of(PublicNoticeTexts.allDone()));
        var ready = all.ready();
        if (ready.isEmpty()) throw new Refused(List.of(PublicNoticeTexts.notYet(all)));
        var entered = new Entered();
        var outcomes = new Outcomes(ready, ObjectionRow.of(db, sheetId)).read(typed, entered, printable);
        var opinion = entered.text("opinion", "最终意见", typed.get("opinion"), Entered.LINE, PublicNoticeTexts.noOpinion());
        printable.check(entered, "opinion", "最终意见", opinion);
        var visits = ready.stream().map(line -> before(by, line.visitId())).toList();
        for (var visit : visits) entered.addAll(pipeline.hindrances(visit, by));
        entered.orRefuse();
        for (int i = 0; i < visits.size(); i++) {
            close(ready.get(i), outcomes.get(i), opinion);
            pipeline.register(visits.get(i), by, PublicNoticeDeeds.OUTCOME, outcomes.get(i), Map.of("sheet", sheetId));
            pipeline.record(visits.get(i), by, DecisionKind.FORWARD, opinion, List.of());
            pipeline.advance(visits.get(i));
        }
        return visits.size();
    }

    private void close(LineRow line, String outcome, String opinion) {
        db.sql("update publicnotice.line set outcome = :outcome, opinion = :opinion, closed_at = :at, paused = false where sheet_id = :sheet and subject = :application")
                .param("outcome", outcome).param("opinion", opinion).param("at", at(clock.instant())).param("sheet", line.sheetId())
                .param("application", line.subject()).update();
    }

    /** The visit, locked, lying before this actor at a public notice. */
    private Visit before(Actor by, long id) {
        var visit = pipeline.lock(id);
        if (visit.stage().kind() != StageKind.PUBLIC_NOTICE) throw new NotFound();
        visit.mustLieBefore(by);
        return visit;
    }

    /** The application's line that still hangs, its visit locked and before this actor: as it stands when nobody else can move it. */
    private LineRow line(Actor by, long sheet, long application) {
        if (SheetRow.find(db, sheet, by.here()).isEmpty()) throw new NotFound();
        before(by, hanging(sheet, application).visitId());
        return hanging(sheet, application);
    }

    private LineRow hanging(long sheet, long application) {
        var line = LineRow.find(db, sheet, application).orElseThrow(NotFound::new);
        if (!line.hangs()) throw new Refused(List.of(PublicNoticeTexts.lineDone(line.applicant())));
        return line;
    }

    /** The visits, locked, before this actor, all at one stage of one plan. */
    List<Visit> chosen(Actor by, List<Long> ids) {
        var visits = ids.stream().distinct().map(id -> before(by, id)).toList();
        var first = visits.getFirst();
        if (visits.stream().anyMatch(v -> v.plan().id() != first.plan().id() || v.position() != first.position()))
            throw new Refused(List.of(PublicNoticeTexts.severalStages()));
        return visits;
    }

    static Stage.PublicNoticeRule rule(Stage stage) {
        var rule = stage.publicNotice();
        if (rule == null) throw new IllegalStateException("Stage " + stage.id() + " is no public notice");
        return rule;
    }

    private OffsetDateTime at(Instant instant) { return instant.atZone(clock.getZone()).toOffsetDateTime(); }
}
