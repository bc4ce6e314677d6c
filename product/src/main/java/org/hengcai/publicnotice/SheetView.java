package org.hengcai.publicnotice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hengcai.account.Organisations;
import org.hengcai.application.Applications;
import org.hengcai.document.Printable;
import org.hengcai.pack.Plans;
import org.hengcai.pack.StageKind;
import org.hengcai.publicnotice.view.OpenNoticePage;
import org.hengcai.publicnotice.view.OpenNoticesPage;
import org.hengcai.publicnotice.view.PostPage;
import org.hengcai.publicnotice.view.SheetPage;
import org.hengcai.publicnotice.view.SheetsPage;
import org.hengcai.shared.Actor;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Problem;
import org.hengcai.web.Arrival;
import org.hengcai.web.view.Dates;
import org.hengcai.workflow.WorkList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the pages of public notices. */
@Component
class SheetView {
    private final JdbcClient db;
    private final Clock clock;
    private final Arrival arrival;
    private final WorkList workList;
    private final Plans plans;
    private final PublicNotice notice;
    private final Applications applications;
    private final Organisations organisations;
    private final Printable printable;

    SheetView(JdbcClient db, Clock clock, Arrival arrival, WorkList workList, Plans plans, PublicNotice notice, Applications applications, Organisations organisations, Printable printable) {
        this.db = db;
        this.clock = clock;
        this.arrival = arrival;
        this.workList = workList;
        this.plans = plans;
        this.notice = notice;
        this.applications = applications;
        this.organisations = organisations;
        this.printable = printable;
    }

    @Transactional(readOnly = true)
    SheetsPage sheets(Actor actor, Set<Long> chosen, Map<String, String> typed, List<Problem> problems) {
        var all = plans.all();
        var posted = Set.copyOf(db.sql("select visit_id from publicnotice.line l join publicnotice.sheet s on s.id = l.sheet_id where s.organisation_id = :here and l.closed_at is null")
                .param("here", actor.here()).query(Long.class).list());
        var waiting = new ArrayList<SheetsPage.Waiting>();
        for (var w : workList.waiting(actor, WorkList.places(all, actor, StageKind.PUBLIC_NOTICE), null, "", null)) {
            if (posted.contains(w.visit())) continue;
            var stage = plans.find(w.plan()).pack().pipeline().get(w.position());
            waiting.add(new SheetsPage.Waiting(w.visit(), w.applicant(), w.numberMasked(), w.title(), w.specialty() == null ? "" : w.specialty(),
                    stage.name(), PublicNotice.rule(stage).workingDays()));
        }
        var examined = workList.count(actor, WorkList.places(all, actor, StageKind.EXAMINATION), false);
        var here = organisations.find(actor.here());
        return new SheetsPage(waiting, posted(actor.here()), typed.getOrDefault("place", ""), PublicNoticeTexts.placeExample(here),
                typed.getOrDefault("contact", here.contactName() == null ? actor.name() : here.contactName()),
                typed.getOrDefault("phone", here.contactPhone() == null ? "" : here.contactPhone()), chosen, problems,
                examined == 0 ? null : "还有 " + examined + " 份申报在审查中。通知要求全部审查通过后统一公示；之后通过的需另行张贴，单独计算公示时间。");
    }

    private List<SheetsPage.Sheet> posted(long organisation) {
        var sheets = SheetRow.of(db, organisation);
        var lines = lines(sheets);
        return sheets.stream().map(s -> {
            var all = hanging(s, lines);
            return new SheetsPage.Sheet(s.id(), s.stage(), Dates.day(s.postedOn()), all.ends(), all.lines().size(), all.word());
        }).toList();
    }

    private Map<Long, List<LineRow>> lines(List<SheetRow> sheets) {
        return LineRow.ofSheets(db, sheets.stream().map(SheetRow::id).toList()).stream().collect(Collectors.groupingBy(LineRow::sheetId));
    }

    private Hanging hanging(SheetRow sheet, Map<Long, List<LineRow>> lines) { return new Hanging(lines.getOrDefault(sheet.id(), List.of()), now()); }

    @Transactional(readOnly = true)
    Posting posting(Actor actor, List<Long> chosen, String place, @Nullable String contact, @Nullable String phone) {
        return Posting.read(chosen, organisations.find(actor.here()), printable, place, contact, phone);
    }

    @Transactional
    PostPage dryRun(Actor actor, List<Long> visits, Posting posting) {
        var rows = new ArrayList<PostPage.Row>();
        var all = notice.chosen(actor, visits);
        var first = all.getFirst();
        var today = LocalDate.ofInstant(arrival.at(), clock.getZone());
        var ends = notice.ends(first.stage(), today);
        var closes = first.plan().pack().window().closed();
        for (var visit : all) {
            var it = applications.submission(visit.application());
            rows.add(new PostPage.Row(visit.id(), it.applicant(), it.title(), it.specialty() == null ? "" : it.specialty(), PostedFacts.of(it)));
        }
        var late = first.stage().withinWindow() && !ends.isBefore(closes);
        return new PostPage(posting.place(), posting.contact(), posting.phone(), PublicNotice.rule(first.stage()).workingDays(), Dates.day(today), Dates.deadline(ends), rows,
                late ? PublicNoticeTexts.tooLate(closes.atZone(clock.getZone()).toOffsetDateTime()) : null);
    }

    @Transactional(readOnly = true)
    SheetPage sheet(Actor actor, long id, Map<String, String> typed, List<Problem> problems) {
        var sheet = SheetRow.find(db, id, actor.here()).orElseThrow(NotFound::new);
        var lines = LineRow.of(db, id);
        var objections = ObjectionRow.of(db, id);
        var all = new Hanging(lines, now());
        var closed = all.closed();
        return new SheetPage(id, sheet.stage() + " · " + Dates.day(sheet.postedOn()), "公示 " + sheet.workingDays() + " 个工作日，" + PublicNoticeTexts.endsAt(all.ends()), sheet.place(),
                lines.stream().map(line -> line(line, objections)).toList(), Hanging.names(all.ready()), all.ready().size(), closed ? List.of() : all.waiting(),
                new Outcomes(all.ready(), objections).asked(typed), PublicNoticeTexts.opinion(plans.find(sheet.planId()).pack().pipeline().get(sheet.position()).actor()), typed, problems);
    }

    private SheetPage.Line line(LineRow line, List<ObjectionRow> objections) {
        var own = objections.stream().filter(one -> one.subject() == line.subject()).map(SheetView::objection).toList();
        return new SheetPage.Line(line.subject(), line.applicant(), line.title(), line.specialty(), line.facts(), word(line), state(line),
                line.stopped() ? "" : PublicNoticeTexts.until(line.endsAt().toInstant()), line.objectionId() != null, own);
    }

    private String state(LineRow line) { return !line.hangs() ? "done" : line.stopped() ? "stop" : line.done(now()) ? "judge" : "doing"; }

    private String word(LineRow line) {
        if (line.closedAt() != null) return line.outcome() == null ? "" : line.outcome();
        if (line.leftAt() != null) return "已撤回或结束";
        return line.stopped() ? "有异议，计时停止" : line.done(now()) ? "期满，待报送" : "公示中";
    }

    private static SheetPage.Objection objection(ObjectionRow one) {
        var found = one.finding() == null || one.foundAt() == null ? null
                : PublicNoticeTexts.found(one.finding().equals("UPHELD")) + "（" + Dates.time(one.foundAt().toInstant()) + "）：" + one.found();
        return new SheetPage.Objection(one.id(), one.raisedBy(), one.text(), Dates.time(one.raisedAt().toInstant()), found);
    }

    @Transactional(readOnly = true)
    OpenNoticesPage open(@Nullable Long after) {
        var sheets = SheetRow.open(db, after);
        var lines = lines(sheets);
        return new OpenNoticesPage(sheets.stream().map(s -> {
            var all = hanging(s, lines);
            return new OpenNoticesPage.Row(s.id(), s.stage(), s.organisation(), Dates.day(s.postedOn()), all.ends(), over(all));
        }).toList());
    }

    private static boolean over(Hanging all) { return all.running().isEmpty() && all.stopped().isEmpty(); }

    @Transactional(readOnly = true)
    OpenNoticePage open(long id) {
        var s = SheetRow.findOpen(db, id).orElseThrow(NotFound::new);
        var plan = plans.find(s.planId());
        var all = new Hanging(LineRow.of(db, id), now());
        return new OpenNoticePage(plan.pack().name() + "：" + s.stage(), s.organisation(), Dates.day(s.postedOn()), s.workingDays(), PublicNoticeTexts.endsAt(all.ends()), over(all) ? PublicNoticeTexts.over(all.ends()) : PublicNoticeTexts.objections(s.organisation()),
                over(all) || s.contact() == null && s.phone() == null ? null : PublicNoticeTexts.contact(s.organisation(), s.contact(), s.phone()),
                all.lines().stream().map(l -> new OpenNoticePage.Row(l.applicant(), l.employer(), l.title(), l.specialty(),
                        l.stopped() ? PublicNoticeTexts.STOPPED : Dates.deadline(l.endsAt().toInstant()))).toList());
    }

    private OffsetDateTime now() { return OffsetDateTime.now(clock); }
}
