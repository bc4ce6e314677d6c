package org.hengcai.publicnotice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hengcai.application.Applications;
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

    SheetView(JdbcClient db, Clock clock, Arrival arrival, WorkList workList, Plans plans, PublicNotice notice, Applications applications) {
        this.db = db;
        this.clock = clock;
        this.arrival = arrival;
        this.workList = workList;
        this.plans = plans;
        this.notice = notice;
        this.applications = applications;
    }

    @Transactional(readOnly = true)
    SheetsPage sheets(Actor actor, Set<Long> chosen, String place, List<Problem> problems) {
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
        return new SheetsPage(waiting, SheetRow.of(db, actor.here()).stream().map(this::sheet).toList(), place, chosen, problems,
                examined == 0 ? null : "还有 " + examined + " 份申报在审查中。通知要求全部审查通过后统一公示；之后通过的需另行张贴，单独计算公示时间。");
    }

    private SheetsPage.Sheet sheet(SheetRow s) {
        var ended = !now().isBefore(s.endsAt());
        var state = s.left() == 0 ? "已办结" : ended ? "已期满，待填写公示情况" : "公示中";
        return new SheetsPage.Sheet(s.id(), s.stage(), Dates.day(s.postedOn()), Dates.deadline(s.endsAt().toInstant()), s.people(), ended, state);
    }

    @Transactional
    PostPage dryRun(Actor actor, List<Long> visits, String place) {
        var rows = new ArrayList<PostPage.Row>();
        var all = notice.chosen(actor, visits);
        var first = all.getFirst();
        var today = LocalDate.ofInstant(arrival.at(), clock.getZone());
        var ends = notice.ends(first.stage(), today);
        var closes = first.plan().pack().window().closed();
        for (var visit : all) {
            var it = applications.submission(visit.application());
            rows.add(new PostPage.Row(visit.id(), it.applicant(), it.title(), it.specialty() == null ? "" : it.specialty(), PublicNotice.facts(it)));
        }
        var late = first.stage().withinWindow() && !ends.isBefore(closes);
        return new PostPage(place, PublicNotice.rule(first.stage()).workingDays(), Dates.day(today), Dates.deadline(ends), rows,
                late ? PublicNoticeTexts.tooLate(closes.atZone(clock.getZone()).toOffsetDateTime()) : null);
    }

    @Transactional(readOnly = true)
    SheetPage sheet(Actor actor, long id, Map<String, String> typed, List<Problem> problems) {
        var sheet = SheetRow.find(db, id, actor.here()).orElseThrow(NotFound::new);
        var lines = LineRow.of(db, id);
        var objections = ObjectionRow.of(db, id);
        var forwardable = (int) lines.stream().filter(line -> line.done(now())).count();
        return new SheetPage(id, sheet.stage() + " · " + Dates.day(sheet.postedOn()), "公示 " + sheet.workingDays() + " 个工作日，至 " + Dates.deadline(sheet.endsAt().toInstant()),
                sheet.place(), !now().isBefore(sheet.endsAt()), Dates.deadline(sheet.endsAt().toInstant()), lines.stream().map(line -> line(line, objections)).toList(),
                forwardable, PublicNoticeTexts.opinion(plans.find(sheet.planId()).pack().pipeline().get(sheet.position()).actor()), typed, problems);
    }

    private SheetPage.Line line(LineRow line, List<ObjectionRow> objections) {
        var own = objections.stream().filter(one -> one.subject() == line.subject()).map(SheetView::objection).toList();
        return new SheetPage.Line(line.subject(), line.applicant(), line.title(), line.specialty(), line.facts(), word(line), state(line),
                Dates.deadline(line.endsAt().toInstant()), line.objectionId() != null, own);
    }

    private String state(LineRow line) { return !line.hangs() ? "done" : line.objectionId() != null ? "stop" : line.done(now()) ? "judge" : "doing"; }

    private String word(LineRow line) {
        if (line.closedAt() != null) return line.outcome() == null ? "" : line.outcome();
        if (line.leftAt() != null) return "已撤回或结束";
        return line.objectionId() != null ? "有异议，计时停止" : line.done(now()) ? "期满，待报送" : "公示中";
    }

    private static SheetPage.Objection objection(ObjectionRow one) {
        var found = one.finding() == null || one.foundAt() == null ? null
                : PublicNoticeTexts.found(one.finding().equals("UPHELD")) + "（" + Dates.time(one.foundAt().toInstant()) + "）：" + one.found();
        return new SheetPage.Objection(one.id(), one.raisedBy(), one.text(), Dates.time(one.raisedAt().toInstant()), found);
    }

    @Transactional(readOnly = true)
    OpenNoticesPage open(@Nullable Long after) {
        return new OpenNoticesPage(SheetRow.open(db, after).stream().map(s -> new OpenNoticesPage.Row(s.id(), s.stage(), s.organisation(), Dates.day(s.postedOn()),
                Dates.deadline(s.endsAt().toInstant()), !now().isBefore(s.endsAt()))).toList());
    }

    @Transactional(readOnly = true)
    OpenNoticePage open(long id) {
        var s = SheetRow.findOpen(db, id).orElseThrow(NotFound::new);
        var plan = plans.find(s.planId());
        return new OpenNoticePage(plan.pack().name() + "：" + s.stage(), s.organisation(), Dates.day(s.postedOn()), Dates.deadline(s.endsAt().toInstant()),
                PublicNoticeTexts.objections(s.organisation()),
                LineRow.of(db, id).stream().map(l -> new OpenNoticePage.Row(l.applicant(), l.employer(), l.title(), l.specialty())).toList());
    }

    private OffsetDateTime now() { return OffsetDateTime.now(clock); }
}
