package org.hengcai.publicnotice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hengcai.account.Masked;
import org.hengcai.application.Applications;
import org.hengcai.application.Submission;
import org.hengcai.calendar.WorkingDays;
import org.hengcai.pack.Stage;
import org.hengcai.pack.StageActor;
import org.hengcai.pack.StageKind;
import org.hengcai.shared.Actor;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Problem;
import org.hengcai.shared.Refused;
import org.hengcai.web.Arrival;
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
    private static final Pattern IDENTITY = Pattern.compile("(?<![0-9A-Za-z])[0-9]{17}[0-9Xx](?![0-9A-Za-z])");

    private final JdbcClient db;
    private final Clock clock;
    private final Arrival arrival;
    private final WorkingDays workingDays;
    private final Pipeline pipeline;
    private final Applications applications;

    PublicNotice(JdbcClient db, Clock clock, Arrival arrival, WorkingDays workingDays, Pipeline pipeline, Applications applications) {
        this.db = db;
        this.clock = clock;
        this.arrival = arrival;
        this.workingDays = workingDays;
        this.pipeline = pipeline;
        this.applications = applications;
    }

    @Override public StageKind kind() { return StageKind.PUBLIC_NOTICE; }

    /** Posts one sheet today for the visits, all at one stage before this organisation. */
    @Transactional
    long post(Actor by, List<Long> visits, String place) {
        if (place.isBlank()) throw new Refused(List.of(PublicNoticeTexts.noPlace()));
        var all = visits.stream().distinct().map(id -> before(by, id)).toList();
        var first = sameStage(all);
        var today = LocalDate.ofInstant(arrival.at(), clock.getZone());
        var ends = at(ends(first.stage(), today));
        var open = first.stage().actor() != StageActor.EMPLOYER;
        var sheet = SheetRow.insert(db, by.here(), by.organisationName() == null ? "" : by.organisationName(), first.plan().id(), first.position(), first.stage().name(),
                place.strip(), today, at(arrival.at()), by.name(), rule(first.stage()).workingDays(), workingDays.version(), ends, open);
        for (var visit : all) {
            var it = applications.submission(visit.application());
            LineRow.insert(db, sheet, visit.application(), visit.id(), it.applicant(), it.employer(), it.title(),
                    it.specialty() == null ? "" : it.specialty(), facts(it), ends, open);
            pipeline.record(visit, by, DecisionKind.RECORD, "张贴公示：" + place.strip(), List.of());
            pipeline.opened(visit, by);
        }
        return sheet;
    }

    /** The first instant after a notice posted on that day. */
    Instant ends(Stage stage, LocalDate posted) {
        var counted = rule(stage).from() == Stage.CountFrom.POSTING_DAY ? posted.minusDays(1) : posted;
        return workingDays.endOfNotice(counted, rule(stage).workingDays());
    }

    /** Objections stop the clock for that applicant until the finding [spec 3.4, U67]. */
    @Transactional
    void object(Actor by, long sheet, long application, String raisedBy, String text) {
        var line = line(by, sheet, application);
        var problems = new ArrayList<Problem>();
        if (raisedBy.isBlank()) problems.add(PublicNoticeTexts.noObjector());
        if (text.isBlank()) problems.add(PublicNoticeTexts.noObjection());
        if (line.done(at(arrival.at()))) problems.add(PublicNoticeTexts.ended());
        if (!problems.isEmpty()) throw new Refused(problems);
        db.sql("""
            insert into publicnotice.objection (subject, sheet_id, raised_by, text, raised_at, recorded_by)
            values (:application, :sheet, :raisedBy, :text, :at, :by)
            on conflict do nothing""")
            .param("application", application).param("sheet", sheet).param("raisedBy", raisedBy.strip()).param("text", text.strip())
            .param("at", at(arrival.at())).param("by", by.name()).update();
        pipeline.record(pipeline.lock(line.visitId()), by, DecisionKind.RECORD, "收到异议：" + text.strip(), List.of());
    }

    /** What the inquiry found: unfounded, and the days go on; upheld, and the application is returned or rejected. */
    @Transactional
    void find(Actor by, long sheetId, long application, String finding, String found) {
        var line = line(by, sheetId, application);
        if (line.objectionId() == null || line.raisedAt() == null) throw new NotFound();
        if (found.isBlank()) throw new Refused(List.of(PublicNoticeTexts.noFinding()));
        var upheld = !finding.equals("UNFOUNDED");
        db.sql("update publicnotice.objection set finding = :finding, found = :found, found_at = :at where id = :id and finding is null")
                .param("finding", upheld ? "UPHELD" : "UNFOUNDED").param("found", found.strip()).param("at", at(clock.instant()))
                .param("id", line.objectionId()).update();
        var visit = pipeline.lock(line.visitId());
        pipeline.record(visit, by, upheld && finding.equals("REJECT") ? DecisionKind.REJECT : DecisionKind.RECORD, "异议核查：" + found.strip(), List.of());
        if (!upheld) goOn(sheetId, line);
        else uphold(visit, line, by, finding, found.strip());
    }

    /** The days left when the objection came are counted anew from the day of the finding [ours]. */
    private void goOn(long sheetId, LineRow line) {
        var sheet = db.sql("select posted_on, working_days from publicnotice.sheet where id = :id").param("id", sheetId).query(Posted.class).single();
        var raisedOn = line.raisedAt().atZoneSameInstant(clock.getZone()).toLocalDate();
        var served = workingDays.between(sheet.postedOn().atStartOfDay(clock.getZone()).toInstant(), raisedOn.minusDays(1).atStartOfDay(clock.getZone()).toInstant());
        var left = Math.max(1, sheet.workingDays() - served);
        var ends = workingDays.endOfNotice(LocalDate.ofInstant(clock.instant(), clock.getZone()), left);
        var later = ends.isAfter(line.endsAt().toInstant()) ? ends : line.endsAt().toInstant();
        db.sql("update publicnotice.line set ends_at = :ends where sheet_id = :sheet and subject = :application")
                .param("ends", at(later)).param("sheet", sheetId).param("application", line.subject()).update();
    }

    private record Posted(LocalDate postedOn, int workingDays) {}

    private void uphold(Visit visit, LineRow line, Actor by, String finding, String found) {
        close(line, "异议成立", found);
        if (finding.equals("RETURN")) {
            var mend = List.of(new Correction("", "公示异议", PublicNoticeTexts.upheld(found), "", List.of("statement", "achievements", "attachments")));
            pipeline.record(visit, by, DecisionKind.RETURN, "", mend);
            pipeline.sendBack(visit, mend);
        } else {
            pipeline.end(visit, EndState.REJECTED, PublicNoticeTexts.upheld(found));
        }
    }

    /** Enters the outcome and the final opinion and forwards all whose days have passed; before that it is refused [五(一), U66]. */
    @Transactional
    int forward(Actor by, long sheetId, String outcome, String opinion) {
        var sheet = SheetRow.find(db, sheetId, by.here()).orElseThrow(NotFound::new);
        var now = at(arrival.at());
        var problems = new ArrayList<Problem>();
        if (outcome.isBlank()) problems.add(PublicNoticeTexts.noOutcome());
        if (opinion.isBlank()) problems.add(PublicNoticeTexts.noOpinion());
        var ready = LineRow.of(db, sheetId).stream().filter(line -> line.done(now)).toList();
        if (ready.isEmpty()) problems.add(PublicNoticeTexts.notYet(sheet.endsAt()));
        var visits = ready.stream().map(line -> before(by, line.visitId())).toList();
        for (var visit : visits) problems.addAll(pipeline.hindrances(visit, by));
        if (!problems.isEmpty()) throw new Refused(problems.stream().distinct().toList());
        for (int i = 0; i < visits.size(); i++) {
            close(ready.get(i), outcome.strip(), opinion.strip());
            pipeline.record(visits.get(i), by, DecisionKind.FORWARD, outcome.strip() + "；" + opinion.strip(), List.of());
            pipeline.advance(visits.get(i));
        }
        return visits.size();
    }

    private void close(LineRow line, String outcome, String opinion) {
        db.sql("update publicnotice.line set outcome = :outcome, opinion = :opinion, closed_at = :at where sheet_id = :sheet and subject = :application")
                .param("outcome", outcome).param("opinion", opinion).param("at", at(clock.instant())).param("sheet", line.sheetId())
                .param("application", line.subject()).update();
    }

    /** The visit, locked, lying before this actor at a public notice, and not on a sheet already. */
    private Visit before(Actor by, long id) {
        var visit = pipeline.lock(id);
        if (visit.stage().kind() != StageKind.PUBLIC_NOTICE) throw new NotFound();
        visit.mustLieBefore(by);
        return visit;
    }

    private LineRow line(Actor by, long sheet, long application) {
        SheetRow.find(db, sheet, by.here()).orElseThrow(NotFound::new);
        return LineRow.find(db, sheet, application).filter(line -> line.closedAt() == null).orElseThrow(NotFound::new);
    }

    private static Visit sameStage(List<Visit> visits) {
        if (visits.isEmpty()) throw new Refused(List.of(PublicNoticeTexts.nothingChosen()));
        var first = visits.getFirst();
        if (visits.stream().anyMatch(v -> v.plan().id() != first.plan().id() || v.position() != first.position()))
            throw new Refused(List.of(PublicNoticeTexts.severalStages()));
        return first;
    }

    /** Basic facts and achievements, as they are posted: a line for each kind; an identity number typed among them is masked. */
    static String facts(Submission it) {
        var kinds = new LinkedHashMap<String, List<String>>();
        for (var item : it.items()) {
            if (!item.key().startsWith("entry.")) continue;
            var parts = item.about().split(" · ", 2);
            kinds.computeIfAbsent(parts[0], _ -> new ArrayList<>()).add(parts[parts.length - 1]);
        }
        var facts = kinds.entrySet().stream().map(kind -> kind.getKey() + "：" + String.join("；", kind.getValue())).collect(Collectors.joining("\n"));
        return IDENTITY.matcher(facts).replaceAll(found -> Masked.identity(found.group()));
    }

    static Stage.PublicNoticeRule rule(Stage stage) {
        var rule = stage.publicNotice();
        if (rule == null) throw new IllegalStateException("Stage " + stage.id() + " is no public notice");
        return rule;
    }

    private OffsetDateTime at(Instant instant) { return instant.atZone(clock.getZone()).toOffsetDateTime(); }
}
