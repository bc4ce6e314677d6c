package org.hengcai.publicnotice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
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
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** After an objection every sentence names the true end of each line, and what was found goes on with it [U67]. */
@HengcaiTest(properties = "hengcai.jobs.start=false")
@Import(ClockInHand.class)
class ObjectedTest {
    private static final String PIPELINE = """
        - {id: shown, name: 单位公示, kind: public-notice, actor: employer, clause: 五(一), working-days: 5, from: next-day, within-window: true, forwards: batch}
        - {id: result, name: 结果公示, kind: public-notice, actor: organiser, clause: reg. 26, working-days: 5, from: next-day, forwards: batch}
        - {id: confirmed, name: 确认发证, kind: confirmation, actor: organiser, clause: reg. 26}
        """;

    @Autowired MovableClock clock;
    @Autowired JdbcClient db;
    @Autowired WebApplicationContext context;
    Cases cases;
    Case lin;
    Case other;
    String sheet;

    @BeforeEach void two_are_posted_and_one_is_objected_to() {
        clock.is("2020-09-10 09:00");
        cases = new Cases(context, PIPELINE);
        lin = cases.submitted("林二");
        other = cases.submitted("沈一");
        sheet = post("/notice-sheets", "visit", lin, "visit", other, "place", "一楼", "contact", "王经办", "phone", "0572-2000001", "confirmed", "true").getHeader("Location");
        clock.is("2020-09-14 10:00");
        post(sheet + "/objections", "application", lin.application(), "raisedBy", "同事", "text", "业绩不实");
    }

    private MockHttpServletResponse post(String url, Object... fields) {
        var texts = new ArrayList<String>();
        for (var field : fields) texts.add(field instanceof Case it ? visit(it) : field.toString());
        return cases.post(cases.clerk, url, texts.toArray(String[]::new));
    }

    private String visit(Case it) {
        return cases.in(Scope.job("test"), () -> db.sql("select max(id)::text from workflow.visit where subject = ?").param(it.application()).query(String.class).single());
    }

    private void unfounded(String day) {
        clock.is(day);
        assertThat(post(sheet + "/findings", "application", lin.application(), "finding", "UNFOUNDED", "found", "经查属实为本人业绩").getStatus()).isEqualTo(303);
    }

    private String page(String url) { return text(cases.page(cases.clerk, url)); }

    private static String text(String html) { return html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " "); }

    private static String value(String html, String field) {
        var found = Pattern.compile("name=\"" + field + "\" value=\"([^\"]*)\"").matcher(html);
        return found.find() ? found.group(1) : "";
    }

    private void refuses(MockHttpServletResponse answer, String... sentences) {
        assertThat(answer.getStatus()).as(Cases.text(answer)).isEqualTo(422);
        assertThat(Cases.text(answer)).contains(sentences);
    }

    @Test void while_it_is_open_the_clock_stands_and_no_end_is_named_for_that_one() throws IOException {
        assertThat(page(sheet)).contains("沈一至 2020年9月17日 24:00；林二计时停止", "有异议，计时停止", "林二还有没有办结的异议", "沈一公示至 2020年9月17日 24:00");
        assertThat(page(sheet).split("有异议，计时停止")[1]).doesNotStartWith(" 公示至");
        assertThat(page("/notice-sheets")).contains("林二计时停止", "1 人公示中；1 人有异议，计时停止");
        try (var pdf = Loader.loadPDF(cases.get(cases.clerk, sheet + "/sheet.pdf").getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("计时停止", "联系人：王经办", "0572-2000001");
        }
        assertThat(cases.told(lin.applicant())).anyMatch(text -> text.contains("收到异议，公示计时已暂停"));
        assertThat(cases.told(other.applicant())).noneMatch(text -> text.contains("异议"));
    }

    @Test void after_the_finding_each_has_his_own_end_in_every_sentence() {
        unfounded("2020-09-15 09:00");
        assertThat(page(sheet)).contains("沈一至 2020年9月17日 24:00；林二至 2020年9月21日 24:00", "林二公示至 2020年9月21日 24:00，2020年9月22日 0:00 起可以填写").doesNotContain("没有办结的异议");
        assertThat(cases.told(lin.applicant())).anyMatch(text -> text.contains("公示继续，至 2020年9月21日 24:00"));
        clock.is("2020-09-18 09:00");
        assertThat(page(sheet)).contains("沈一公示期满，没有未办结的异议，可以报送", "林二公示至 2020年9月21日 24:00").doesNotContain("没有办结的异议");
        assertThat(page("/notice-sheets")).contains("1 人已期满，待填写公示情况；1 人公示中");
        assertThat(post(sheet + "/forward", "outcome", "公示期间无异议", "opinion", "同意推荐").getStatus()).isEqualTo(303);
        assertThat(cases.stands(lin)).isEqualTo("shown");
        assertThat(page("/notice-sheets")).contains("2020年9月21日 24:00 公示中").doesNotContain("已期满");
        refuses(post(sheet + "/forward", "outcome", "公示期间无异议", "opinion", "同意推荐"), "沈一已报送", "林二公示至 2020年9月21日 24:00，2020年9月22日 0:00 起");
    }

    @Test void what_is_entered_says_what_happened_and_never_that_nothing_did() {
        unfounded("2020-09-15 09:00");
        clock.is("2020-09-22 00:00");
        var form = cases.page(cases.clerk, sheet);
        assertThat(value(form, "outcome")).isEqualTo("公示期间无异议");
        var field = "outcome-" + lin.application();
        assertThat(value(form, field)).isEqualTo("2020年9月14日收到异议，经核查异议不成立");
        for (var denied : List.of("公示期间无异议", "没有异议", "公示期间未收到任何异议", "公示无意见"))
            refuses(post(sheet + "/forward", "outcome", "公示期间无异议", field, denied, "opinion", "同意推荐"), "林二在公示期间有异议，公示情况不能写无异议");
        refuses(post(sheet + "/forward", "outcome", "公示期间无异议", "opinion", "同意推荐"), "林二在公示期间有异议");
        assertThat(post(sheet + "/forward", "outcome", "公示期间无异议", field, value(form, field), "opinion", "同意推荐").getStatus()).isEqualTo(303);
        assertThat(cases.in(Scope.job("test"), () -> db.sql("select outcome from publicnotice.line where subject = ?").param(lin.application()).query(String.class).single())).contains("收到异议");
        assertThat(cases.in(Scope.job("test"), () -> db.sql("select outcome from publicnotice.line where subject = ?").param(other.application()).query(String.class).single())).isEqualTo("公示期间无异议");
        refuses(post(sheet + "/forward", "outcome", "x", "opinion", "y"), "已报送");
    }

    @Test void a_second_objection_takes_up_where_the_first_left() {
        unfounded("2020-09-15 09:00");                                          // four days left: 16, 17, 18, 21
        clock.is("2020-09-17 09:00");
        post(sheet + "/objections", "application", lin.application(), "raisedBy", "邻居", "text", "又一项");
        unfounded("2020-09-18 09:00");                                          // three left: 21, 22, 23
        assertThat(page(sheet)).contains("林二至 2020年9月23日 24:00");
        clock.is("2020-09-24 00:00");
        assertThat(page(sheet)).contains("可以报送");
        assertThat(cases.page(cases.clerk, sheet)).contains("2020年9月14日、2020年9月17日收到异议 2 项");
    }

    @Test void everybody_reads_of_a_public_sheet_the_true_ends_and_whom_to_reach_but_no_objection() {
        unfounded("2020-09-15 09:00");
        clock.is("2020-09-22 00:00");
        post(sheet + "/forward", "outcome", "公示期间无异议", "outcome-" + lin.application(), "收到异议，经核查不成立", "opinion", "同意推荐");
        var result = cases.post(cases.bureau, "/notice-sheets", "visit", visit(lin), "visit", visit(other), "place", "局网站", "contact", "李科", "phone", "0572-2289377", "confirmed", "true").getHeader("Location");
        cases.post(cases.bureau, result + "/objections", "application", "" + lin.application(), "raisedBy", "同事", "text", "业绩不实");
        var everybody = text(cases.page(cases.bureau, "/public-notices" + result.substring(result.lastIndexOf('/'))));
        assertThat(everybody).contains("计时停止", "2020年9月28日 24:00", "联系人：李科", "0572-2289377").doesNotContain("异议人", "业绩不实");
    }

    @Test void what_has_ended_is_shown_as_ended_and_not_on_the_first_page() {
        unfounded("2020-09-15 09:00");
        clock.is("2020-09-22 00:00");
        post(sheet + "/forward", "outcome", "公示期间无异议", "outcome-" + lin.application(), "收到异议，经核查不成立", "opinion", "同意推荐");
        var result = cases.post(cases.bureau, "/notice-sheets", "visit", visit(lin), "visit", visit(other), "place", "局网站", "contact", "李科", "phone", "0572-2289377", "confirmed", "true").getHeader("Location");
        var open = "/public-notices" + result.substring(result.lastIndexOf('/'));
        assertThat(everybodyReads("/")).contains(open);
        assertThat(everybodyReads(open)).contains("公示期间如有异议", "0572-2289377");
        clock.is("2020-09-29 00:00");
        assertThat(everybodyReads("/")).doesNotContain(open);
        assertThat(everybodyReads(open)).contains("公示已期满", "2020年9月28日 24:00").doesNotContain("公示期间如有异议", "0572-2289377");
    }

    private String everybodyReads(String url) {
        return Scope.call(Scope.PUBLIC, () -> new String(MockMvcBuilders.webAppContextSetup(context).build().perform(MockMvcRequestBuilders.get(url)).andReturn().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    @Test void the_place_suits_who_posts_and_a_contact_is_asked_for() {
        var it = cases.submitted("后来人");
        assertThat(cases.page(cases.clerk, "/notice-sheets")).contains("公司一楼公告栏");
        refuses(post("/notice-sheets", "visit", it, "place", "一楼", "contact", " ", "phone", "", "confirmed", "true"), "没有填写联系人", "没有填写联系电话");
        refuses(post("/notice-sheets", "visit", it, "place", "一楼", "contact", "王", "phone", "见门口", "confirmed", "true"), "联系电话“见门口”不是电话号码");
        assertThat(Cases.text(cases.post(cases.bureau, "/notice-sheets"))).contains("本单位网站").doesNotContain("公司一楼");
    }

    @Test void each_deed_has_its_name_in_the_log() {
        unfounded("2020-09-15 09:00");
        assertThat(cases.in(Scope.job("test"), () -> db.sql("select deed from audit.log where subject = ? and deed like 'publicnotice.%' order by no").param(lin.application()).query(String.class).list()))
                .containsExactly("publicnotice.post", "publicnotice.objection", "publicnotice.finding");
    }
}
