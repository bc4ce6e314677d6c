package org.hengcai.committee;

import java.util.ArrayList;
import java.util.List;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Role;
import org.hengcai.shared.Scope;
import org.hengcai.testing.Cases;
import org.hengcai.testing.Cases.Case;
import org.hengcai.testing.ClockInHand;
import org.hengcai.testing.HengcaiTest;
import org.hengcai.testing.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/** What the committee's tests stand on: a plan of interview, meeting, result notice; the clock in hand. */
@HengcaiTest(properties = "hengcai.jobs.start=false")
@Import(ClockInHand.class)
abstract class CommitteeTest {
    private static final String PIPELINE = """
        - {id: talk, name: 面试答辩, kind: interview, actor: office, clause: 五(五)}
        - {id: sitting, name: 评审会议, kind: meeting, actor: office, clause: reg. 20-24}
        - {id: shown, name: 评审结果公示, kind: public-notice, actor: organiser, clause: reg. 26, working-days: 5, from: next-day, forwards: batch}
        - {id: confirmed, name: 确认发证, kind: confirmation, actor: organiser, clause: reg. 26}
        """;

    @Autowired MovableClock clock;
    @Autowired JdbcClient db;
    @Autowired WebApplicationContext context;

    Cases cases;
    Actor office;
    Actor foreign;
    Actor auditor;

    @BeforeEach void an_office() {
        clock.is("2020-11-20 09:00");
        cases = new Cases(context, PIPELINE);
        office = cases.office;
        var elsewhere = cases.in(Scope.job("test"), () -> db.sql("insert into account.organisation (kind, name, approved_at, created_at) values ('OFFICE', '嘉兴市职称中心', now(), now()) returning id")
                .query(Long.class).single());
        foreign = new Actor(office.person() + 1, "别处", elsewhere, "嘉兴市职称中心", Role.OFFICE);
        auditor = new Actor(office.person() + 2, "监督", null, null, Role.AUDITOR);
    }

    /** Interviewed already: stands at the meeting. */
    Case reviewed(String name) {
        clock.is("2020-11-20 09:00");
        var it = cases.submitted(name);
        must(303, cases.post(office, "/interviews", "visit", visit(it), "heldAt", "2020-11-20T10:00", "place", "二楼", "confirmed", "true"));
        clock.is("2020-11-20 11:00");
        must(303, cases.post(office, "/interviews/" + visit(it) + "/result", "outcome", "CAME", "score", "88.5"));
        must(303, cases.post(office, "/interviews/" + visit(it) + "/decision", "decision", "ONWARD"));
        return it;
    }

    /** A meeting of a committee of 15 on 2020-12-05 with these on its list. */
    String meeting(Case... reviewed) {
        var made = cases.post(office, "/meetings", "stage", cases.plan + ".1", "name", "工程师评审会", "heldOn", "2020-12-05", "place", "三楼会议室", "size", "15", "chair", "郑主任");
        must(303, made);
        var url = made.getHeader("Location");
        var visits = new ArrayList<String>();
        for (var it : reviewed) visits.addAll(List.of("visit", visit(it)));
        if (reviewed.length > 0) must(303, cases.post(office, url + "/agenda", visits.toArray(String[]::new)));
        clock.is("2020-12-05 09:00");
        return url;
    }

    /** Counts on one application; {@code more} are further fields. */
    MockHttpServletResponse counts(String meeting, Case it, int votesFor, int against, int abstained, int recused, String... more) {
        var id = "-" + it.application();
        var fields = new ArrayList<>(List.of("for" + id, "" + votesFor, "against" + id, "" + against, "abstained" + id, "" + abstained, "recused" + id, "" + recused));
        fields.addAll(List.of(more));
        if (!fields.contains("seen" + id)) fields.addAll(List.of("seen" + id, seen(it)));
        return cases.post(office, meeting + "/ballots", fields.toArray(String[]::new));
    }

    /** The last count's id, as the page carries it. */
    String seen(Case it) {
        return job("select coalesce(max(id)::text, '') from committee.ballot where subject = " + it.application());
    }

    String concluded(String meeting, Case... items) {
        var seen = 0L;
        for (var it : items) seen = Math.max(seen, Long.parseLong(seen(it)));
        must(303, cases.post(office, meeting + "/conclusion", "seen", "" + seen));
        return meeting;
    }

    String visit(Case it) { return job("select id::text from workflow.visit where left_at is null and subject = " + it.application()); }

    String job(String sql) { return cases.in(Scope.job("test"), () -> db.sql(sql).query(String.class).single()); }

    String ballots(Case it) { return job("select count(*)::text from committee.ballot where subject = " + it.application()); }

    static String must(int status, MockHttpServletResponse answer) {
        if (answer.getStatus() != status) throw new AssertionError("answered " + answer.getStatus() + ": " + Cases.text(answer));
        return Cases.text(answer);
    }
}
