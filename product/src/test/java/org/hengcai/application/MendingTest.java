package org.hengcai.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hengcai.application.Applications.Returned;
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

/** What came back is mended, and nothing else: each thing with its reason, each only once it was changed [A2.三.2, spec 3.4]. */
@HengcaiTest(properties = "hengcai.jobs.start=false")
@Import(ClockInHand.class)
class MendingTest {
    private static final String PIPELINE = """
        - {id: first, name: 单位审核, kind: examination, actor: employer, clause: A2.一.3, decisions: [approve, return, reject]}
        - {id: confirmed, name: 确认发证, kind: confirmation, actor: organiser, clause: reg. 26}
        """;
    private static final String OLD = "从事建筑施工管理八年。";

    @Autowired MovableClock clock;
    @Autowired JdbcClient db;
    @Autowired Applications applications;
    @Autowired WebApplicationContext context;
    Cases cases;
    Case it;

    @BeforeEach void submitted() {
        clock.is("2020-09-10 09:00");
        cases = new Cases(context, PIPELINE);
        it = cases.submitted("陈一");
        cases.in(Scope.job("test"), () -> db.sql("""
            insert into application.snapshot (subject, round, at, facts, verdict, items)
            select subject, 2, at, facts, verdict, jsonb_build_array(
                       jsonb_build_object('key', 'statement', 'group', '基本信息', 'about', '本人述职', 'text', :statement, 'files', '[]'::jsonb),
                       jsonb_build_object('key', 'form', 'group', '基本信息', 'about', '申报信息', 'text', '工程师 · 建筑施工 · 正常申报', 'files', '[]'::jsonb))
              from application.snapshot where subject = :id""").param("id", it.application()).param("statement", OLD).update());
    }

    private void returned(Returned... things) {
        cases.in(Scope.job("test"), () -> {
            applications.reopen(it.application(), List.of(things), "单位审核");
            return true;
        });
    }

    private MockHttpServletResponse form(String title, String specialty, String route, String statement) {
        return cases.post(it.applicant(), "/applications/" + it.application() + "/form", "version", value("version::text"),
                "title", title, "specialty", specialty, "route", route, "statement", statement);
    }

    private String value(String column) {
        return cases.in(Scope.job("test"), () -> db.sql("select " + column + " from application.application where id = ?").param(it.application()).query(String.class).single());
    }

    private static String body(MockHttpServletResponse answer) throws Exception { return answer.getContentAsString(StandardCharsets.UTF_8); }

    private String submit() throws Exception { return body(cases.post(it.applicant(), "/applications/" + it.application() + "/submit")); }

    @Test void only_the_returned_field_changes_and_who_sends_more_is_told_so() throws Exception {
        returned(new Returned("statement", "本人述职", "内容不充分"));
        var answer = form("助理工程师", "测绘工程", "transfer", "主持完成安吉某厂房工程施工。");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(body(answer)).contains("这一项不在退回修改的内容里");
        assertThat(value("title")).isEqualTo("工程师");
        assertThat(value("specialty")).isEqualTo("建筑施工");
        assertThat(value("route")).isEqualTo("regular");
        assertThat(form("", "", "", "主持完成安吉某厂房工程施工。").getStatus()).isEqualTo(303);
        assertThat(value("statement")).isEqualTo("主持完成安吉某厂房工程施工。");
    }

    @Test void another_title_asks_for_another_route() {
        returned(new Returned("title", "申报信息", "应申报助理工程师"));
        assertThat(form("助理工程师", "", "regular", "").getStatus()).isEqualTo(303);
        assertThat(value("title || specialty || route")).isEqualTo("助理工程师建筑施工regular");
    }

    @Test void saving_without_a_change_mends_nothing() throws Exception {
        returned(new Returned("statement", "本人述职", "内容不充分"));
        assertThat(form("", "", "", OLD).getStatus()).isEqualTo(303);
        assertThat(submit()).contains("还没有修改：本人述职");
        assertThat(form("", "", "", OLD + "主持完成安吉某厂房工程施工。").getStatus()).isEqualTo(303);
        assertThat(submit()).doesNotContain("还没有修改");
    }

    @Test void changed_and_changed_back_is_not_mended() throws Exception {
        returned(new Returned("specialty", "申报信息", "专业选错"));
        assertThat(form("", "岩土工程", "", "").getStatus()).isEqualTo(303);
        assertThat(submit()).doesNotContain("还没有修改");
        assertThat(form("", "建筑施工", "", "").getStatus()).isEqualTo(303);
        assertThat(submit()).contains("还没有修改：申报信息");
    }

    @Test void what_was_kept_of_a_save_refused_for_another_field_counts_as_mended() throws Exception {
        returned(new Returned("specialty", "申报信息", "专业选错"));
        assertThat(form("", "岩土工程", "", "不在退回的内容里的述职").getStatus()).isEqualTo(422);
        assertThat(value("specialty")).isEqualTo("岩土工程");
        assertThat(submit()).doesNotContain("还没有修改");
    }

    @Test void an_application_that_ended_is_not_submitted_by_a_page_left_open_and_says_so() throws Exception {
        cases.in(Scope.job("test"), () -> db.sql("update application.application set ended = true where id = ?").param(it.application()).update());
        var answer = cases.post(it.applicant(), "/applications/" + it.application() + "/submit");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(body(answer)).contains("这份申报已经结束，没有提交").doesNotContain("回执号");
    }

    @Test void one_thing_returned_that_opens_several_fields_is_mended_by_any_of_them() throws Exception {
        returned(new Returned("statement", "公示异议", "业绩不实"), new Returned("achievements", "公示异议", "业绩不实"), new Returned("attachments", "公示异议", "业绩不实"));
        assertThat(submit()).contains("还没有修改：公示异议");
        form("", "", "", "已删去有异议的业绩。");
        assertThat(submit()).doesNotContain("还没有修改");
    }

    @Test void the_reason_stands_on_the_step_that_mends_it_and_its_mark_goes_when_it_is_done() throws Exception {
        returned(new Returned("statement", "本人述职", "内容不充分"), new Returned("hours", "继续教育", "学时证明不全"));
        assertThat(page("form")).contains("退回修改：这一步有 1 处", "内容不充分").doesNotContain("学时证明不全");
        assertThat(page("attachments")).contains("学时证明不全");
        assertThat(page("preview")).contains("回到“单位审核”环节").doesNotContain("的经办人会收到");
        form("", "", "", "主持完成安吉某厂房工程施工。");
        assertThat(page("form")).contains("内容不充分", "（已修改）");
    }

    @Test void only_the_returned_attachment_may_be_replaced() throws Exception {
        returned(new Returned("hours", "继续教育", "学时证明不全"));
        assertThat(body(cases.post(it.applicant(), "/applications/" + it.application() + "/attachments", "evidence", "appointment-letters"))).contains("这一步现在不能修改");
        assertThat(body(cases.post(it.applicant(), "/applications/" + it.application() + "/attachments", "evidence", "hours"))).contains("没有选择文件");
    }

    @Test void drawing_it_back_does_not_spare_the_mending() throws Exception {
        returned(new Returned("statement", "本人述职", "内容不充分"));
        assertThat(cases.post(it.applicant(), "/applications/" + it.application() + "/withdraw").getStatus()).isEqualTo(303);
        assertThat(submit()).contains("还没有修改：本人述职");
    }

    private String page(String step) throws Exception { return body(cases.get(it.applicant(), "/applications/" + it.application() + "/" + step)); }
}
