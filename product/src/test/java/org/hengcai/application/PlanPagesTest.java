package org.hengcai.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import org.hengcai.pack.Plan;
import org.hengcai.pack.Plans;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Role;
import org.hengcai.shared.Scope;
import org.hengcai.testing.HengcaiTest;
import org.hengcai.testing.TestClock;
import org.hengcai.testing.Town;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** What everybody and an applicant read of a plan; the days are those of spec 4.7. */
@HengcaiTest(properties = "hengcai.jobs.start=false")
@Import(PlanPagesTest.Hands.class)
class PlanPagesTest {
    @TestConfiguration(proxyBeanMethods = false)
    static class Hands {
        @Bean @Primary TestClock testClock() { return new TestClock(); }
    }

    private static @Nullable Town town;
    private static @Nullable Plan plan;

    @Autowired TestClock clock;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;
    @Autowired Plans plans;
    @Autowired WebApplicationContext context;

    @BeforeEach void a_plan_is_open() {
        clock.is("2020-09-20 09:00");
        if (town == null) {
            town = new Town(db, transaction, clock);
            plan = town.opens(plans, "huzhou-construction-2020");
        }
    }

    @Test void a_visitor_reads_both_countdowns_and_the_conditions_as_sentences() {
        var page = page(null, "");
        assertThat(page).contains("10月15日 24:00", "还有 25 天", "10月8日", "此前最后一个工作日是 9月30日", "谁可以申报", "登录后申报",
                "每条途径都要符合", "实际聘任助理工程师职务4年以上", "0571-88808880").doesNotContain("逐条对照通知");
        assertThat(page).contains("/plans/" + plan.id() + "/notice#二(一)");
        assertThat(page).doesNotContain("class=\"soon\"");
    }

    @Test void a_condition_that_a_title_does_not_ask_is_not_among_its_conditions() {
        var parts = page(null, "").split("<h2>[^<]*的申报条件</h2>");
        assertThat(parts).hasSize(3);
        var assistant = java.util.Arrays.stream(parts).skip(1).filter(part -> !part.contains("实际聘任助理工程师职务4年以上")).findFirst().orElseThrow().split("</section>")[0];
        assertThat(assistant).contains("每条途径都要符合").doesNotContain("继续教育学时");
        assertThat(java.util.Arrays.stream(parts).skip(1).anyMatch(part -> part.contains("继续教育学时"))).isTrue();
    }

    @Test void the_clauses_of_attachments_are_called_as_people_call_them() {
        assertThat(page(null, "").replaceAll("href=\"[^\"]*\"", "")).contains("附件1 二.5(3)").doesNotContain("A1.");
    }

    @Test void from_the_25th_on_the_countdowns_warn_and_after_the_8th_the_posting_is_too_late() {
        clock.is("2020-09-25 00:00");
        assertThat(page(null, "")).contains("class=\"soon\"");
        clock.is("2020-10-09 08:00");
        assertThat(page(null, "")).contains("class=\"past\"", "已经过了这一天", "登录后申报");
        clock.is("2020-10-16 00:00");
        assertThat(page(null, "")).contains("已经截止", "申报已于 2020年10月15日 24:00 截止").doesNotContain("登录后申报");
        assertThat(text(null, "/plans")).contains("目前没有正在申报的评审计划", "已截止");
    }

    @Test void an_applicant_sees_the_archive_held_against_the_notice_for_each_title_and_his_countys_contact() {
        var huang = town.applicant("黄一", town.employer);
        var page = page(huang, "");
        assertThat(page).contains("逐条对照通知", "工程师：", "助理工程师：", "工程师的其他途径", "马上申报", "安吉县人力资源考试与评价服务中心", "tel:5031286")
                .doesNotContain("德清县人力社保局专业技术人员管理科", "还没有绑定");
        assertThat(page(new Actor(town.person("吴五"), "吴五", null, null, Role.APPLICANT), "")).contains("您还没有绑定现工作单位", "德清县人力社保局专业技术人员管理科");
    }

    @Test void whoever_has_begun_goes_on_instead_of_beginning_again() {
        var li = town.applicant("李二", town.employer);
        var application = town.in(Scope.of(li), () -> {
            var id = db.sql("select account.new_subject()").query(Long.class).single();
            db.sql("insert into application.application (id, plan_id, year, series, applicant_id, created_at, changed_at) values (:id, :plan, 2020, '工程', :me, :now, :now)")
                    .param("id", id).param("plan", plan.id()).param("me", li.person()).param("now", OffsetDateTime.now(clock)).update();
            return id;
        });
        assertThat(page(li, "")).contains("/applications/" + application + "\"", "继续我的申报").doesNotContain(">马上申报<");
    }

    @Test void the_whole_notice_stands_with_clauses_to_link_to_and_a_plan_that_is_not_there_is_not_found() {
        assertThat(page(null, "/notice")).contains("湖职指发〔2020〕3号", "id=\"二(一)\"", "id=\"五(六)\"", "id=\"A1.二.5\"", "<th scope=\"col\">", "目录");
        assertThat(text(null, "/plans/999999999")).contains("没有找到这一页");
    }

    private String page(@Nullable Actor actor, String below) { return text(actor, "/plans/" + plan.id() + below); }

    private String text(@Nullable Actor actor, String url) {
        return Scope.call(actor == null ? Scope.PUBLIC : Scope.of(actor), () -> {
            var http = MockMvcBuilders.webAppContextSetup(context).build();
            var html = new String(http.perform(get(url)).andReturn().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8); return html;
        });
    }
}
