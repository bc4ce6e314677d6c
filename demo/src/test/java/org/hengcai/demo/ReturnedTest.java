package org.hengcai.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What comes back is mended, and whoever returned it sees what was changed, and nothing but what was submitted [A2.三.2, spec 3.4]. */
@Order(0)
@TestMethodOrder(OrderAnnotation.class)
class ReturnedTest {
    private static final String NAME = "孔退改";
    private static long application;

    private final DemoServer demo = DemoServer.running();
    private final Stages stages = new Stages(demo);
    private Walker me;
    private Walker clerk;

    @BeforeEach void submitted() {
        if (application == 0) {
            stages.applicant(NAME, "330523199501010055", "13800000043");
            application = Deeds.fillIn(stages.as(NAME, ""), stages.plan("湖州"), "建筑施工", "从事建筑施工技术管理九年。", 43);
            Deeds.submit(stages.as(NAME, ""), application);
        }
        me = stages.as(NAME, "");
        clerk = stages.as("王经办", Stages.FIRM);
    }

    private Walker.Page before() { return clerk.get(clerk.get("/examinations").ok().link(NAME)).ok(); }

    private static String item(Walker.Page page, String about) {
        return page.html.select(".hc-item:has(h3)").stream().filter(item -> item.select("h3").text().contains(about)).findFirst().orElseThrow().text();
    }

    @Test @Order(1) void a_returned_specialty_is_examined_as_it_is_now_beside_what_it_was() {
        Deeds.sendBack(clerk, NAME, "申报信息", "专业选错");
        var at = "/applications/" + application;
        me.get(at + "/form").ok().form(at + "/form").with("specialty", "岩土工程").submit();
        Deeds.submit(me, application);
        var page = before();
        assertThat(page.html.select("h1").text()).contains("岩土工程");
        assertThat(item(page, "申报信息")).contains("工程师 · 岩土工程 · 正常申报", "已修改，上次为：工程师 · 建筑施工 · 正常申报");
        assertThat(item(page, "证件照")).doesNotContain("已修改", "新增");
        assertThat(page.text()).contains("本人修改后重新提交");
        assertThat(me.get(at + "/progress").ok().text()).contains("本人修改后重新提交");
    }

    @Test @Order(2) void an_entry_that_was_mended_and_waits_to_be_verified_is_told_to_be_just_that() {
        Deeds.sendBack(clerk, NAME, "安吉某厂房工程", "竣工时间有误");
        var at = "/applications/" + application;
        var entry = me.get(at + "/achievements").ok().html.select("a[href^=/archive/entries/]").attr("href");
        assertThat(submitted(at)).contains("还没有修改：", "安吉某厂房工程");
        me.get(entry + "/edit").ok().form(entry).with("e_finished", "2019-07-31").submit();
        assertThat(submitted(at)).contains("还没有修改：");
        me.get(entry).ok().form(entry + "/send").submit();
        assertThat(submitted(at)).contains("您已修改，单位还没有核实").doesNotContain("还没有修改：");
        assertThat(me.get(at + "/achievements").ok().text()).contains("已修改，等待单位核实");
        Deeds.verifyAll(clerk);
        Deeds.verifyAll(stages.as("何审查", Stages.HOUSING));
        Deeds.verifyAll(stages.as("李审查", Stages.ANJI));
        Deeds.submit(me, application);
        assertThat(item(before(), "安吉某厂房工程")).contains("已修改，上次为：", "2019年7月31日");
    }

    private String submitted(String at) {
        var answer = me.get(at + "/preview").ok().form(at + "/submit").press();
        assertThat(answer.status).isEqualTo(422);
        return answer.html.select("main").text();
    }

    @Test @Order(3) void what_only_the_employer_can_know_is_confirmed_by_its_approval_and_stays_so_for_the_next() {
        assertThat(before().html.select("#f-checklist").text()).contains("德才兼备", "从事建设工程专业技术相关工作").doesNotContain("生产一线");
        assertThat(before().html.select(".hc-verdict li:contains(德才兼备)").text()).contains("待人工确认");
        var visit = clerk.get("/examinations").ok().link(NAME);
        Deeds.approve(clerk, NAME);
        assertThat(clerk.get(visit).ok().html.select(".hc-verdict li:contains(德才兼备)").text()).contains("符合", "王经办", "已确认");
    }
}
