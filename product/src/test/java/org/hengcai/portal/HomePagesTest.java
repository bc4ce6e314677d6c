package org.hengcai.portal;

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

@HengcaiTest(properties = {"hengcai.jobs.start=false", "hengcai.site.operator=湖州市人力资源和社会保障局"})
@Import(HomePagesTest.Hands.class)
class HomePagesTest {
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

    @Test void a_stranger_finds_open_plans_the_manuals_and_who_runs_the_site() {
        assertThat(text(null, "/")).contains("/plans/" + plan.id(), "正在申报", "目前没有公示", "/help/applicant", "/verify", "湖州市人力资源和社会保障局", "/log-in");
        clock.is("2020-10-16 00:00");
        assertThat(text(null, "/")).contains("目前没有正在申报的评审计划");
    }

    @Test void every_role_has_a_manual_and_a_manual_that_is_not_there_is_not_found() {
        for (var role : Role.values()) {
            var desk = text(actor(role), "/");
            assertThat(desk).contains("，您好", "操作手册");
            var address = desk.replaceAll("(?s).*href=\"(/help/[a-z]+)\".*", "$1");
            assertThat(text(null, address)).contains("操作手册</h1>", "其他手册");
        }
        assertThat(text(null, "/help/nobody")).contains("没有找到这一页");
    }

    @Test void who_registers_an_employer_reads_first_how_that_stands() {
        var clerk = town.person("登记人");
        var actor = new Actor(clerk, "登记人", null, null, Role.APPLICANT);
        var firm = town.in(Scope.of(actor), () -> db.sql("select account.new_subject()").query(Long.class).single());
        town.job(() -> db.sql("insert into account.organisation (id, kind, name, code, employer_kind, region, bureau_id, contact_id, created_at) values (:id, 'EMPLOYER', '湖州待批公司', 'CX1', '企业', '330523', :bureau, :me, timestamptz '2020-09-01')")
                .param("id", firm).param("bureau", town.bureau).param("me", clerk).update());
        assertThat(text(actor, "/")).containsSubsequence("单位登记：湖州待批公司", "还没有上传授权委托证明", "绑定现工作单位");
        town.job(() -> db.sql("insert into files.file (subject, sha256, size, type, name, scan, created_at) values (:firm, repeat('0', 64), 1, 'image/png', 'a.png', 'NOT_SCANNED', timestamptz '2020-09-01')").param("firm", firm).update());
        town.job(() -> db.sql("""
            insert into account.authorization_letter (subject, file_id, sent_by, sender, sent_at, decided_at, decided_by, approved, reason)
            values (:firm, (select max(id) from files.file), :me, '登记人', timestamptz '2020-09-01', timestamptz '2020-09-02', :me, false, '没有盖公章')""")
                .param("firm", firm).param("me", clerk).update());
        assertThat(text(actor, "/")).containsSubsequence("/employers/" + firm, "被退回：没有盖公章", "绑定现工作单位");
    }

    @Test void an_applicant_is_led_from_binding_to_the_archive_to_the_application() {
        var wu = new Actor(town.person("吴五"), "吴五", null, null, Role.APPLICANT);
        assertThat(text(wu, "/")).contains("接下来要做的事", "绑定现工作单位", "选择评审计划并申报");
        var huang = town.applicant("黄一", town.employer);
        assertThat(text(huang, "/")).doesNotContain("绑定现工作单位").contains("学历、聘任、考核");
        var draft = draft(huang);
        assertThat(text(huang, "/")).contains("/applications/" + draft + "\"", "草稿，请在 2020年10月15日 24:00 前提交").doesNotContain("选择评审计划并申报");
    }

    @Test void what_waits_before_an_organisation_is_counted_and_presses_when_it_waits_too_long() {
        var clerk = town.officer("钱经办", town.employer, Role.EMPLOYER);
        assertThat(text(clerk, "/")).contains("等您处理", "<b>0</b>待审查", "人员待确认", "业绩待核实");
        waits(town.applicant("郑七", town.employer), town.employer);
        assertThat(text(clerk, "/")).contains("<b>1</b>待审查").doesNotContain("class=\"stop\"");
        clock.is("2020-10-10 09:00");
        assertThat(text(clerk, "/")).contains("class=\"stop\"");
        assertThat(text(town.officer("冯经办", town.foreignEmployer, Role.EMPLOYER), "/")).contains("<b>0</b>待审查");
    }

    private Actor actor(Role role) {
        if (role == Role.APPLICANT) return town.applicant("申报人", town.employer);
        return town.officer(role.label(), role == Role.EMPLOYER ? town.employer : role == Role.DEPARTMENT ? town.department
                : role == Role.BUREAU || role == Role.BUREAU_ADMIN ? town.bureau : role == Role.OFFICE ? town.office : town.platform, role);
    }

    private long draft(Actor applicant) {
        return town.in(Scope.of(applicant), () -> {
            var id = db.sql("select account.new_subject()").query(Long.class).single();
            db.sql("insert into application.application (id, plan_id, year, series, applicant_id, created_at, changed_at) values (:id, :plan, 2020, '工程', :me, :now, :now)")
                    .param("id", id).param("plan", plan.id()).param("me", applicant.person()).param("now", OffsetDateTime.now(clock)).update();
            return id;
        });
    }

    /** An application at the first stage of the pipeline, since now. */
    private void waits(Actor applicant, long employer) {
        var id = draft(applicant);
        town.job(() -> {
            db.sql("""
                insert into workflow.course (subject, plan_id, applicant_id, employer_id, bureau_id, office_id, organiser_id, started_at)
                values (:id, :plan, :me, :employer, :bureau, :office, :organiser, :now)""")
                .param("id", id).param("plan", plan.id()).param("me", applicant.person()).param("employer", employer).param("bureau", town.bureau)
                .param("office", town.office).param("organiser", town.cityBureau).param("now", OffsetDateTime.now(clock)).update();
            db.sql("select account.let_reach(:id, :employer)").param("id", id).param("employer", employer).query((_, _) -> true).single();
            return db.sql("insert into workflow.visit (subject, stage, position, round, organisation_id, entered_at) values (:id, :stage, 0, 1, :employer, :now)")
                .param("id", id).param("stage", plan.pack().pipeline().getFirst().id()).param("employer", employer).param("now", OffsetDateTime.now(clock)).update();
        });
    }

    private String text(@Nullable Actor actor, String url) {
        return Scope.call(actor == null ? Scope.PUBLIC : Scope.of(actor), () -> {
            var html = new String(MockMvcBuilders.webAppContextSetup(context).build().perform(get(url)).andReturn().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
            return html;
        });
    }
}
