package org.hengcai.examination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Scope;
import org.hengcai.testing.Cases;
import org.hengcai.testing.Cases.Case;
import org.hengcai.testing.ClockInHand;
import org.hengcai.testing.HengcaiTest;
import org.hengcai.testing.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/** What an examiner's form may say; whatever it can't say is told, all at once, and nothing typed is dropped [spec 3.4, U62]. */
@HengcaiTest(properties = "hengcai.jobs.start=false")
@Import(ClockInHand.class)
class DecisionFormTest {
    private static final String PIPELINE = """
        - {id: county, name: 县审查, kind: examination, actor: bureau, clause: 四(三), decisions: [approve, return, reject], checklist: [{id: education, name: 学历, clause: "reg. 16"}]}
        - {id: confirmed, name: 确认发证, kind: confirmation, actor: organiser, clause: reg. 26}
        """;

    @Autowired MovableClock clock;
    @Autowired JdbcClient db;
    @Autowired WebApplicationContext context;
    Cases cases;
    Case it;

    @BeforeEach void an_application_before_the_bureau() {
        clock.is("2020-09-01 09:00");
        cases = new Cases(context, PIPELINE);
        it = cases.submitted("被审人");
    }

    private String visit() { return cases.in(Scope.job("test"), () -> db.sql("select max(id)::text from workflow.visit where subject = ?").param(it.application()).query(String.class).single()); }

    private MockHttpServletResponse decides(Actor by, String... fields) {
        var all = new ArrayList<>(List.of("version", "1"));
        all.addAll(List.of(fields));
        return cases.post(by, "/examinations/" + visit() + "/decision", all.toArray(String[]::new));
    }

    private void refused(String[] fields, String... sentences) {
        var answer = decides(cases.bureau, fields);
        assertThat(answer.getStatus()).as(Cases.text(answer)).isEqualTo(422);
        assertThat(Cases.text(answer)).contains(sentences);
        assertThat(cases.stands(it)).isEqualTo("county");
    }

    private static String[] form(String... fields) { return fields; }

    @Test void a_mark_goes_with_a_return_alone() {
        refused(form("decision", "APPROVE", "check.education", "true", "opinion", "同意", "mark.entry.1", "mend", "words.entry.1", "缺公章"), "安吉县人民医院迁建工程还标着“需修改”", "改选“退回修改”");
        refused(form("decision", "REJECT", "reasonWords", "不符合", "confirmed", "true", "mark.entry.1", "mend", "words.entry.1", "缺公章"), "还标着“需修改”");
        refused(form("decision", "RETURN", "words.entry.1", "缺公章"), "没有勾选“需修改”", "没有标出要修改的内容");
    }

    @Test void a_rejection_hears_of_the_reason_and_of_the_confirmation_together() {
        refused(form("decision", "REJECT"), "没有写不通过的理由", "请勾选“我确认不通过”");
        refused(form("decision", "REJECT", "reason", "no-such-reason", "reasonWords", "不符合", "confirmed", "true"), "不在计划的理由目录里");
    }

    @Test void a_text_too_long_is_named_and_none_that_must_be_filled_is_called_optional() {
        refused(form("decision", "APPROVE", "check.education", "true", "opinion", "长".repeat(501)), "审查意见有 501 个字", "最多 500 个字");
        refused(form("decision", "REJECT", "reasonWords", "长".repeat(501), "confirmed", "true"), "补充说明有 501 个字");
        refused(form("decision", "RETURN", "mark.entry.1", "mend", "words.entry.1", "长".repeat(501)), "安吉县人民医院迁建工程的具体要求有 501 个字");
        assertThat(cases.page(cases.bureau, "/examinations/" + visit())).doesNotContain("选填");
    }

    @Test void clauses_are_shown_as_people_read_them() {
        assertThat(cases.page(cases.bureau, "/examinations/" + visit())).contains("〔有关规定〕").doesNotContain("reg.");
    }

    @Test void to_another_organisation_it_is_not_there_whatever_the_form_says() {
        for (var by : List.of(cases.clerk, cases.office, cases.department)) {
            var there = decides(by, "decision", "");
            var nowhere = cases.post(by, "/examinations/1/decision", "decision", "");
            assertThat(there.getStatus()).as(by.name()).isEqualTo(404).isEqualTo(nowhere.getStatus());
            assertThat(Cases.text(there).replace("/" + visit() + "/", "/1/")).isEqualTo(Cases.text(nowhere));
        }
    }

    @Test void correcting_a_decision_says_why_on_the_same_page() {
        assertThat(decides(cases.bureau, "decision", "REJECT", "reasonWords", "不符合", "confirmed", "true").getStatus()).isEqualTo(303);
        for (var why : List.of("", "长".repeat(501))) {
            var answer = cases.post(cases.bureau, "/examinations/" + visit() + "/revise", "why", why);
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(Cases.text(answer)).contains(why.isEmpty() ? "没有写更正的原因" : "为什么更正有 501 个字", "被审人");
        }
    }
}
