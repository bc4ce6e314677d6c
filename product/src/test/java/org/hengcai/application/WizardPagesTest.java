package org.hengcai.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.hengcai.files.Files;
import org.hengcai.pack.Evidence;
import org.hengcai.pack.Plans;
import org.hengcai.shared.Scope;
import org.hengcai.testing.Cases;
import org.hengcai.testing.Cases.Case;
import org.hengcai.testing.ClockInHand;
import org.hengcai.testing.HengcaiTest;
import org.hengcai.testing.MovableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** What the steps say is what they do. */
@HengcaiTest(properties = "hengcai.jobs.start=false")
@Import(ClockInHand.class)
class WizardPagesTest {
    private static final String PIPELINE = """
        - {id: first, name: 单位审核, kind: examination, actor: employer, clause: A2.一.3, decisions: [approve, return, reject]}
        - {id: confirmed, name: 确认发证, kind: confirmation, actor: organiser, clause: reg. 26}
        """;

    @Autowired MovableClock clock;
    @Autowired JdbcClient db;
    @Autowired WebApplicationContext context;
    @Autowired Plans plans;
    @Autowired Assembly assembly;
    @Autowired Submitting submitting;
    @Autowired Files files;
    Cases cases;
    Case it;

    @BeforeEach void drawnBack() {
        clock.is("2020-09-10 09:00");
        cases = new Cases(context, PIPELINE);
        it = cases.submitted("陈一");
        cases.post(it.applicant(), "/applications/" + it.application() + "/withdraw");
    }

    private String page(String step) throws Exception {
        return cases.get(it.applicant(), "/applications/" + it.application() + "/" + step).getContentAsString(StandardCharsets.UTF_8).replaceAll("\\s+", " ");
    }

    private String formWithoutRoute(String title) throws Exception {
        cases.in(Scope.of(it.applicant()), () -> db.sql("update application.application set route = null, title = ? where id = ?").params(title, it.application()).update());
        var page = page("form");
        return page.substring(page.indexOf("id=\"f-route-hint\""), page.indexOf("f-statement"));
    }

    @Test void the_route_that_is_named_as_fit_is_chosen_already() throws Exception {
        assertThat(formWithoutRoute("助理工程师")).contains("按您已核实的档案，“正常申报”没有未满足的条件").contains("selected>正常申报</option>");
    }

    @Test void where_no_route_is_fit_none_is_chosen_and_the_page_says_so() throws Exception {
        assertThat(formWithoutRoute("工程师")).contains("还没有条件都符合的途径").doesNotContain("selected>");
    }

    @Test void the_preview_says_who_applies() throws Exception {
        assertThat(page("preview").replaceAll("<[^>]+>", "")).contains("姓名陈一").containsPattern("居民身份证\\d+\\*+").contains("现工作单位湖州某建设有限公司");
    }

    @Test void what_is_the_same_as_when_it_was_drawn_back_is_no_change_though_its_file_is_another_copy() {
        cases.in(Scope.of(it.applicant()), () -> {
            var was = photo();
            db.sql("""
                insert into application.snapshot (subject, round, at, facts, verdict, items)
                select subject, 2, at, facts, verdict, jsonb_build_array(jsonb_build_object('key', 'photo', 'group', '基本信息', 'about', '证件照', 'text', '413 × 579 像素',
                           'files', jsonb_build_array(jsonb_build_object('id', ?::bigint, 'name', '证件照.jpg'))))
                  from application.snapshot where subject = ?""").params(was, it.application()).update();
            db.sql("insert into application.photo (subject, file_id, width, height, at) values (?, ?, 413, 579, '2020-09-10')").params(it.application(), photo()).update();
            var draft = Draft.find(db, it.application(), it.applicant().person());
            var photo = submitting.items(draft, plans.find(draft.planId()), null, Mending.NONE).getFirst();
            assertThat(photo.files()).extracting(Submission.FileRef::id).containsExactly(was);
            return true;
        });
    }

    private long photo() { return files.keepGenerated(it.application(), "证件照.jpg", "image/jpeg", new byte[] {1, 2, 3}); }

    @Test void what_the_plan_itself_asks_is_answered_on_the_form_and_decides_what_to_attach() throws Exception {
        assertThat(page("form")).contains("本计划另外要问的", "您的社保是在浙江省以外缴纳的吗？");
        assertThat(needed()).isEqualTo(Evidence.Need.TO_JUDGE);
        answers("大概", 422);
        assertThat(needed()).isEqualTo(Evidence.Need.TO_JUDGE);
        answers("是", 303);
        assertThat(page("form")).contains("value=\"是\" checked");
        assertThat(needed()).isEqualTo(Evidence.Need.NEEDED);
        answers("否", 303);
        assertThat(needed()).as("nothing to attach").isNull();
    }

    private void answers(String word, int status) throws Exception {
        var version = cases.in(Scope.of(it.applicant()), () -> db.sql("select version from application.application where id = ?").param(it.application()).query(Integer.class).single());
        assertThat(cases.post(it.applicant(), "/applications/" + it.application() + "/form", "version", String.valueOf(version), "title", "工程师", "specialty", "建筑施工",
                "route", "regular", "statement", "从事建筑施工技术管理九年。", "insuredOutside", word).getStatus()).isEqualTo(status);
    }

    /** Whether the proof of insurance elsewhere must be attached. */
    private Evidence.@Nullable Need needed() {
        return cases.in(Scope.of(it.applicant()), () -> {
            var draft = Draft.find(db, it.application(), it.applicant().person());
            var plan = plans.find(draft.planId());
            return assembly.attachments(plan.pack(), assembly.facts(draft, plan, "工程师"), "regular").stream().filter(one -> one.evidence().id().equals("social-insurance")).findFirst()
                    .map(Evidence.Asked::need).orElse(null);
        });
    }
}
