package org.hengcai.publicnotice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hengcai.shared.Scope;
import org.hengcai.testing.Cases;
import org.hengcai.testing.Cases.Case;
import org.hengcai.testing.ClockInHand;
import org.hengcai.testing.HengcaiTest;
import org.hengcai.testing.MovableClock;
import org.hengcai.workflow.Pipeline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/** Posting, objecting and finding by hands that slip: every fault is told, a deed done twice has its effect once [A2.一.4, U67]. */
@HengcaiTest(properties = "hengcai.jobs.start=false")
@Import(ClockInHand.class)
class PostingTest {
    private static final String PIPELINE = """
        - {id: shown, name: 单位公示, kind: public-notice, actor: employer, clause: 五(一), working-days: 5, from: next-day, within-window: true, forwards: batch}
        - {id: again, name: 结果公示, kind: public-notice, actor: employer, clause: 五(一), working-days: 5, from: next-day, forwards: batch}
        - {id: confirmed, name: 确认发证, kind: confirmation, actor: organiser, clause: reg. 26}
        """;

    @Autowired MovableClock clock;
    @Autowired JdbcClient db;
    @Autowired WebApplicationContext context;
    Cases cases;

    @BeforeEach void a_county() {
        clock.is("2020-09-01 09:00");
        cases = new Cases(context, PIPELINE);
    }

    private MockHttpServletResponse post(String url, Object... fields) {
        var texts = new ArrayList<String>();
        for (var field : fields) texts.add(field instanceof Case it ? visit(it) : field.toString());
        return cases.post(cases.clerk, url, texts.toArray(String[]::new));
    }

    private String visit(Case it) {
        return cases.in(Scope.job("test"), () -> db.sql("select max(id)::text from workflow.visit where subject = ?").param(it.application()).query(String.class).single());
    }

    private String posted(Case it) { return post("/notice-sheets", "visit", it, "place", "一楼", "confirmed", "true").getHeader("Location"); }

    private void refuses(MockHttpServletResponse answer, String... sentences) {
        assertThat(answer.getStatus()).as(Cases.text(answer)).isEqualTo(422);
        assertThat(Cases.text(answer)).contains(sentences);
    }

    @Test void a_finding_that_is_none_of_the_three_decides_nothing() {
        var it = cases.submitted("被反映人");
        var sheet = posted(it);
        post(sheet + "/objections", "application", it.application(), "raisedBy", "同事", "text", "业绩不实");
        for (var finding : List.of("XX", "unfounded", ""))
            refuses(post(sheet + "/findings", "application", it.application(), "finding", finding, "found", "查过"), "没有选择核查结论");
        refuses(post(sheet + "/findings", "application", it.application()), "没有选择核查结论", "没有填写核查经过和结论");
        assertThat(cases.stands(it)).isEqualTo("shown");
        refuses(post(sheet + "/findings", "application", it.application(), "finding", "REJECT", "found", "属实"), "请勾选“我确认不通过”");
        assertThat(post(sheet + "/findings", "application", it.application(), "finding", "REJECT", "found", "属实", "confirmed", "true").getStatus()).isEqualTo(303);
        assertThat(cases.stands(it)).isEqualTo("REJECTED");
        assertThat(cases.page(cases.clerk, sheet)).contains("业绩不实", "异议成立", "属实");
    }

    @Test void an_objection_and_its_finding_stay_on_the_page_and_a_second_finding_hears_that_it_is_done() {
        var it = cases.submitted("被反映人");
        var sheet = posted(it);
        refuses(post(sheet + "/findings", "application", it.application(), "finding", "UNFOUNDED", "found", "查过"), "没有待核查的异议");
        post(sheet + "/objections", "application", it.application(), "raisedBy", "同事", "text", "业绩不实");
        refuses(post(sheet + "/objections", "application", it.application(), "raisedBy", "同事", "text", "又一项"), "已有一项异议正在核查");
        assertThat(post(sheet + "/findings", "application", it.application(), "finding", "UNFOUNDED", "found", "经查属实").getStatus()).isEqualTo(303);
        assertThat(cases.page(cases.clerk, sheet)).contains("同事", "业绩不实", "异议不成立", "经查属实");
        refuses(post(sheet + "/findings", "application", it.application(), "finding", "REJECT", "found", "再来"), "已经填写过核查结论", "经查属实");
        assertThat(cases.stands(it)).isEqualTo("shown");
        assertThat(post(sheet + "/findings", "application", "1", "finding", "REJECT", "found", "再来").getStatus()).isEqualTo(404);
    }

    @Test void posting_twice_is_one_sheet_and_leads_to_it() {
        var one = cases.submitted("一");
        var two = cases.submitted("二");
        var sheet = posted(one);
        assertThat(posted(one)).isEqualTo(sheet);
        assertThat(post("/notice-sheets", "visit", one, "place", "一楼").getHeader("Location")).as("no second preview").isEqualTo(sheet);
        refuses(post("/notice-sheets", "visit", one, "visit", two, "place", "一楼", "confirmed", "true"), "一已经张贴公示");
        assertThat(posted(two)).isNotEqualTo(sheet);
    }

    @Test void every_fault_is_told_at_once_and_every_text_has_its_limit_by_name() {
        refuses(post("/notice-sheets"), "没有选择要公示的申报", "没有填写公示的地点和方式");
        var it = cases.submitted("长文");
        refuses(post("/notice-sheets", "visit", it, "place", "长".repeat(201)), "公示地点和方式有 201 个字", "最多 200 个字");
        var sheet = posted(it);
        refuses(post(sheet + "/objections", "application", it.application(), "raisedBy", "长".repeat(61), "text", "长".repeat(501)), "异议人有 61 个字", "反映的问题有 501 个字");
        clock.is("2020-09-09 00:00");
        refuses(post(sheet + "/forward", "outcome", "长".repeat(201), "opinion", "长".repeat(201)), "公示情况有 201 个字", "最终意见有 201 个字");
        assertThat(post(sheet + "/forward", "outcome", "长".repeat(200), "opinion", "同意").getStatus()).isEqualTo(303);
        refuses(post(sheet + "/forward", "outcome", "无异议", "opinion", "同意"), "都已办结");
        refuses(post(sheet + "/objections", "application", it.application(), "raisedBy", "同事", "text", "迟了"), "已经办结");
    }

    @Test void two_stages_are_not_posted_on_one_sheet_and_the_preview_says_so_already() {
        var further = cases.submitted("先行者");
        var sheet = posted(further);
        clock.is("2020-09-09 00:00");
        assertThat(post(sheet + "/forward", "outcome", "无异议", "opinion", "同意").getStatus()).isEqualTo(303);
        refuses(post("/notice-sheets", "visit", further, "visit", cases.submitted("后来者"), "place", "一楼"), "不在同一个公示环节");
    }

    @Test void one_that_was_withdrawn_while_posted_holds_up_none_of_the_others() {
        var gone = cases.submitted("撤回人");
        var stays = cases.submitted("留下人");
        var sheet = post("/notice-sheets", "visit", gone, "visit", stays, "place", "一楼", "confirmed", "true").getHeader("Location");
        cases.in(Scope.of(gone.applicant()), () -> {
            context.getBean(Pipeline.class).withdraw(gone.application(), gone.applicant());
            return true;
        });
        clock.is("2020-09-09 00:00");
        assertThat(cases.page(cases.clerk, sheet)).contains("已撤回或结束");
        assertThat(post(sheet + "/forward", "outcome", "无异议", "opinion", "同意").getStatus()).isEqualTo(303);
        assertThat(cases.stands(stays)).isEqualTo("again");
        assertThat(cases.page(cases.clerk, sheet)).contains("都已办结");
    }
}
