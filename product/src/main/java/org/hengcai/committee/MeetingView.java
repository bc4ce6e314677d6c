package org.hengcai.committee;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hengcai.account.Organisations;
import org.hengcai.committee.view.ConcludePage;
import org.hengcai.committee.view.MeetingPage;
import org.hengcai.committee.view.MeetingsPage;
import org.hengcai.committee.view.MinutesPage;
import org.hengcai.pack.Committee;
import org.hengcai.pack.Plans;
import org.hengcai.pack.StageKind;
import org.hengcai.shared.Actor;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Problem;
import org.hengcai.shared.Refused;
import org.hengcai.shared.Role;
import org.hengcai.web.view.Dates;
import org.hengcai.web.view.Pager;
import org.hengcai.web.view.Sentences;
import org.hengcai.web.view.State;
import org.hengcai.web.view.SummaryRow;
import org.hengcai.workflow.WorkList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the pages of review meetings. Which meetings and counts are within reach, the row policies decide. */
@Component
class MeetingView {
    private final JdbcClient db;
    private final Clock clock;
    private final Plans plans;
    private final WorkList workList;
    private final Meetings meetings;
    private final Organisations organisations;

    MeetingView(JdbcClient db, Clock clock, Plans plans, WorkList workList, Meetings meetings, Organisations organisations) {
        this.db = db;
        this.clock = clock;
        this.plans = plans;
        this.workList = workList;
        this.meetings = meetings;
        this.organisations = organisations;
    }

    @Transactional(readOnly = true)
    MeetingsPage meetings(Actor actor, Map<String, String> typed, List<Problem> problems) {
        var keeps = actor.is(Role.OFFICE);
        var rows = MeetingRow.all(db).stream().map(m -> new MeetingsPage.Row(m.id(), m.name(), m.plan(plans).pack().name(), Dates.day(m.heldOn()), m.people(), state(m), word(m))).toList();
        var waiting = keeps ? workList.count(actor, WorkList.places(plans.all(), actor, StageKind.MEETING), false) : 0;
        return new MeetingsPage(waiting, keeps ? MeetingForm.stages(actor, plans) : List.of(), rows, keeps, typed, problems);
    }

    @Transactional(readOnly = true)
    MeetingPage meeting(Actor actor, long id, @Nullable Long after, Map<String, String> typed, List<Problem> problems) {
        var meeting = MeetingRow.find(db, id).orElseThrow(NotFound::new);
        var rules = meeting.rules(plans);
        var agenda = AgendaRow.of(db, id);
        var keeps = actor.is(Role.OFFICE) && meeting.open();
        var waiting = keeps ? waiting(actor, meeting, after) : List.<MeetingPage.Waiting>of();
        var shown = waiting.subList(0, Math.min(waiting.size(), WorkList.PAGE));
        var quorum = rules.quorum().least(meeting.size());
        return new MeetingPage(id, meeting.name(), meeting.plan(plans).pack().name(), state(meeting), word(meeting), summary(meeting),
                CommitteeTexts.share(rules.threshold()), keeps, keeps && meeting.quorate(rules), meeting.concludedAt() != null, meeting.cancelledAt() != null,
                "评委会 " + meeting.size() + " 人，至少 " + quorum + " 人到会才能表决", meeting.attending() == null ? "" : meeting.attending().toString(),
                String.join("\n", meeting.names()), items(actor, meeting, rules, agenda, typed, problems),
                agenda.stream().anyMatch(item -> item.ballot() != null), shown,
                new Pager("本页 " + shown.size() + " 件", after == null ? null : "/meetings/" + id,
                        waiting.size() > WorkList.PAGE ? "/meetings/" + id + "?after=" + shown.getLast().visit() : null),
                hindrance(actor, meeting, agenda), typed, problems);
    }

    private String hindrance(Actor actor, MeetingRow meeting, List<AgendaRow> agenda) {
        return Sentences.joined(meetings.hindrances(actor, meeting, agenda).stream().map(Problem::sentence).toList());
    }

    private static List<SummaryRow> summary(MeetingRow m) {
        var rows = new ArrayList<>(List.of(new SummaryRow("日期", Dates.day(m.heldOn())), new SummaryRow("地点", m.place()), new SummaryRow("主持人", m.chair()),
                new SummaryRow("评委会人数", m.size() + " 人"), new SummaryRow("到会", m.attending() == null ? "还没有登记" : m.attending() + " 人")));
        if (m.concludedAt() != null) rows.add(new SummaryRow("宣布结果", Dates.time(m.concludedAt().toInstant()), "经办人 " + m.concludedBy()));
        return rows;
    }

    private List<MeetingPage.Item> items(Actor actor, MeetingRow meeting, Committee rules, List<AgendaRow> agenda, Map<String, String> typed, List<Problem> problems) {
        var counts = db.sql("select subject, votes_for, votes_against, abstained, recused, note, at, recorded_by from committee.ballot where meeting_id = :id order by id")
                .param("id", meeting.id()).query(Counted.class).list().stream().collect(Collectors.groupingBy(Counted::subject));
        return agenda.stream().map(item -> item(actor, meeting, rules, item, earlier(counts.getOrDefault(item.subject(), List.of())), typed, problems)).toList();
    }

    private record Counted(long subject, int votesFor, int votesAgainst, int abstained, int recused, String note, OffsetDateTime at, String recordedBy) {}

    /** All counts but the last, each with why the next one corrected it. */
    private static List<String> earlier(List<Counted> counts) {
        var lines = new ArrayList<String>();
        for (int i = 0; i + 1 < counts.size(); i++) {
            var was = counts.get(i);
            lines.add(CommitteeTexts.corrected(was.votesFor(), was.votesAgainst(), was.abstained(), was.recused(), was.recordedBy(), was.at(), counts.get(i + 1).note()));
        }
        return lines;
    }

    private static MeetingPage.Item item(Actor actor, MeetingRow meeting, Committee rules, AgendaRow item, List<String> earlier, Map<String, String> typed, List<Problem> problems) {
        var own = item.applicantId() == actor.person();
        var boxes = Count.Box.all().stream().map(box -> new MeetingPage.Box(box.field(item.subject()), box.label,
                typed.getOrDefault(box.field(item.subject()), value(item, box)), problems.stream().anyMatch(p -> p.field().equals(box.field(item.subject()))))).toList();
        var again = item.ballot() != null && !item.countedWith(meeting);
        var state = own || item.ballot() == null ? State.TODO : again ? State.STOP : item.isPassed() ? State.DONE : State.STOP;
        var word = own ? "本人申报，请其他经办人登记" : item.ballot() == null ? "未登记" : again ? "到会人数已改，须重新登记" : item.isPassed() ? "通过" : "未通过";
        return new MeetingPage.Item(item.subject(), item.applicant(), item.employer(), (item.title() + " " + item.specialty()).strip(), own,
                item.ballot() == null ? "" : item.ballot().toString(), boxes, item.ballot() == null ? "" : sum(item, rules), own ? List.of() : earlier, state, word);
    }

    private static String value(AgendaRow item, Count.Box box) {
        var value = switch (box) {
            case FOR -> item.votesFor();
            case AGAINST -> item.votesAgainst();
            case ABSTAINED -> item.abstained();
            case RECUSED -> item.recused();
        };
        return value == null ? "" : value.toString();
    }

    private static String sum(AgendaRow item, Committee rules) {
        return item.attending() == null || item.recused() == null || item.needed() == null ? "" : CommitteeTexts.sum(item.attending(), item.recused(), item.needed(), rules.recusedCount());
    }

    /** Those at the meeting's stage that stand on no meeting's list yet. */
    private List<MeetingPage.Waiting> waiting(Actor actor, MeetingRow meeting, @Nullable Long after) {
        return db.sql("""
            select v.id as visit, a.applicant, a.number_masked, a.employer, trim(a.title || ' ' || coalesce(a.specialty, '')) as title
              from workflow.visit v
              join workflow.course c on c.subject = v.subject
              join application.application a on a.id = v.subject
             where v.organisation_id = :here and v.left_at is null and c.plan_id = :plan and v.position = :position
               and not exists (select from committee.agenda g where g.visit_id = v.id)
               and (:after::bigint is null or (v.entered_at, v.id) > (select o.entered_at, o.id from workflow.visit o where o.id = :after))
             order by v.entered_at, v.id limit :limit""")
            .param("here", actor.here()).param("plan", meeting.planId()).param("position", meeting.position()).param("after", after)
            .param("limit", WorkList.PAGE + 1).query(MeetingPage.Waiting.class).list();
    }

    /** What announcing will do; refused while something is missing. */
    @Transactional(readOnly = true)
    ConcludePage dryRun(Actor actor, long id) {
        var meeting = MeetingRow.find(db, id).filter(MeetingRow::open).orElseThrow(NotFound::new);
        var agenda = AgendaRow.of(db, id);
        var problems = meetings.hindrances(actor, meeting, agenda);
        if (!problems.isEmpty()) throw new Refused(problems);
        var rules = meeting.rules(plans);
        var rows = agenda.stream().map(item -> new ConcludePage.Row(item.applicant(), item.employer(), (item.title() + " " + item.specialty()).strip(), votes(item, rules),
                item.isPassed(), item.isPassed() ? "进入下一环节" : "结束申报，告知本人结果和申请复查的办法")).toList();
        var passed = (int) rows.stream().filter(ConcludePage.Row::passed).count();
        return new ConcludePage(id, meeting.name(), Meetings.lastBallot(agenda), passed, rows.size() - passed, rows);
    }

    private static String votes(AgendaRow item, Committee rules) {
        return "赞成 " + item.votesFor() + "，反对 " + item.votesAgainst() + "，弃权 " + item.abstained() + "，回避 " + item.recused() + "；" + sum(item, rules);
    }

    /** Of a meeting whose results were announced. */
    @Transactional(readOnly = true)
    MinutesPage minutes(Actor actor, long id) {
        var m = MeetingRow.find(db, id).filter(row -> row.concludedAt() != null).orElseThrow(NotFound::new);
        var rules = m.rules(plans);
        var agenda = AgendaRow.of(db, id).stream().filter(item -> item.last().isPresent()).toList();
        var rows = new ArrayList<MinutesPage.Row>();
        for (var item : agenda) {
            var count = item.last().orElseThrow();
            rows.add(new MinutesPage.Row(rows.size() + 1, item.applicant(), item.employer(), (item.title() + " " + item.specialty()).strip(),
                    item.attending() == null ? 0 : item.attending(), count.recused(), count.votesFor(), count.votesAgainst(), count.abstained(),
                    item.needed() == null ? 0 : item.needed(), item.isPassed() ? "通过" : "未通过"));
        }
        return new MinutesPage("评审会议记录", m.plan(plans).pack().name(), m.name(), Dates.day(m.heldOn()), m.place(), m.chair(), m.size(),
                m.attending() == null ? 0 : m.attending(), CommitteeTexts.share(rules.quorum()), CommitteeTexts.share(rules.threshold()), String.join("、", m.names()),
                organisations.find(m.organisationId()).name(), rows, (int) rows.stream().filter(row -> row.result().equals("通过")).count(), m.concludedBy() == null ? "" : m.concludedBy(),
                m.concludedAt() == null ? "" : Dates.time(m.concludedAt().toInstant()));
    }

    private State state(MeetingRow m) {
        if (m.cancelledAt() != null) return State.NONE;
        if (m.concludedAt() != null) return State.DONE;
        return m.attending() == null ? State.TODO : State.DOING;
    }

    private String word(MeetingRow m) {
        if (m.cancelledAt() != null) return "已取消";
        if (m.concludedAt() != null) return "已宣布结果";
        if (m.attending() == null) return "筹备中";
        return "表决登记 " + m.counted() + " / " + m.people();
    }
}
