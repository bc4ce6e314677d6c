package org.hengcai.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Role;
import org.hengcai.shared.Scope;
import org.hengcai.testing.Cases;
import org.hengcai.testing.Cases.Case;
import org.hengcai.testing.ClockInHand;
import org.hengcai.testing.Documents;
import org.hengcai.testing.HengcaiTest;
import org.hengcai.testing.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/** The applicant counts, the employer confirms, who comes later corrects; nothing said is ever overwritten [A1.二.3(2), A4]. */
@HengcaiTest(properties = "hengcai.jobs.start=false")
@Import(ClockInHand.class)
class ScoreTest {
    private static final String PIPELINE = """
        - {id: first, name: 单位审核, kind: examination, actor: employer, clause: A2.一.3, decisions: [approve, return, reject], forwards: itself}
        - {id: second, name: 主管部门审核, kind: examination, actor: department, clause: A2.二.3, decisions: [approve, return, reject], forwards: itself}
        - {id: confirmed, name: 确认发证, kind: confirmation, actor: organiser, clause: reg. 26}
        """;
    /** 90 points for certain: engineering 60, experience 10, a level-one qualification 10, 30 years 10; ethics is left to a person. */
    private static final String FACTS = """
        {"title": "工程师", "specialty": "建筑施工", "education": [], "experience": 4, "papers": {"count": 0}, "qualifications": [{"name": "一级建造师"}],
         "works": [{"field": "施工与监理", "grade": "中等复杂", "role": "技术骨干"}], "research": [], "awards": [], "patents": [], "standards": [], "demonstrations": [],
         "certificates": [], "professionSince": "1990-07-01", "controls": {"思想道德": true, "年度考核": true, "继续教育": true, "专业理论": true}}""";
    private static final String SAID = """
        {"version": 2, "claims": {"ethics/职业道德": {"points": %s, "reason": "连续五年单位先进"}}, "controls": ["思想道德", "年度考核", "继续教育", "专业理论"],
         "recommenders": [{"name": "王高工", "unit": "湖州市建筑设计院", "title": "高级工程师", "specialty": "建筑施工", "certificate": "G330500123", "phone": "13900000001"},
                          {"name": "李高工", "unit": "", "title": "正高级工程师", "specialty": "建筑结构", "certificate": "", "phone": ""}],
         "behind": {"works": [{"entry": 1, "kind": "工程业绩", "title": "安吉县人民医院迁建工程"}]}}""";

    private static final String VERDICT = """
        {"routes": [{"route": "self-assessed", "conditions": [{"id": "score-95", "text": "自评分达到95分以上", "outcome": "MET", "clause": "二(四)", "fact": "自评95分（本人填报）"}]}]}""";

    @Autowired MovableClock clock;
    @Autowired JdbcClient db;
    @Autowired WebApplicationContext context;
    Cases cases;
    Case it;

    @BeforeEach void a_county() {
        clock.is("2020-09-10 09:00");
        cases = new Cases(context, PIPELINE);
        it = cases.submitted("陈一");
    }

    private void job(String sql, Object... values) {
        cases.in(Scope.job("test"), () -> {
            var statement = db.sql(sql);
            for (var value : values) statement = statement.param(value);
            return statement.update();
        });
    }

    private void draft() { job("update application.application set submitted_at = null where id = ?", it.application()); }

    private void submitted(String route, int round, int ethics) {
        job("update application.application set route = ? where id = ?", route, it.application());
        job("insert into application.snapshot (subject, round, at, facts, verdict, items, score) select subject, ?, at, ?::jsonb, ?::jsonb, items, ?::jsonb from application.snapshot where subject = ? and round = 1",
                round, FACTS, VERDICT, SAID.formatted(ethics), it.application());
    }

    /** An entry of the archive, verified. */
    private long verified(String kind, String title, String fields) {
        return cases.in(Scope.job("test"), () -> {
            var entry = db.sql("insert into archive.entry (subject, kind, created_at) values (?, ?, '2020-09-01') returning id").params(it.applicant().person(), kind).query(Long.class).single();
            db.sql("""
                insert into archive.version (subject, entry_id, number, kind, state, fields, title, gained, created_at, changed_at, decided_at, decided_by, decided_by_name, decided_for)
                values (?, ?, 1, ?, 'VERIFIED', ?::jsonb, ?, '2018-05-01', '2020-09-01', '2020-09-01', '2020-09-02', ?, '钱经办', '湖州某建设有限公司')""")
                .params(it.applicant().person(), entry, kind, fields, title, cases.clerk.person()).update();
            return entry;
        });
    }

    private void chooses(long entry) { job("insert into application.chosen (subject, entry_id) values (?, ?)", it.application(), entry); }

    private String own() { return "/applications/" + it.application() + "/score"; }

    private String visit() {
        return "/examinations/" + cases.in(Scope.job("test"), () -> db.sql("select id from workflow.visit where subject = ? and left_at is null").param(it.application()).query(String.class).single());
    }

    private String version(String page) { return page.replaceFirst("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1"); }

    private MockHttpServletResponse claims(String version, String... more) {
        var fields = new ArrayList<>(List.of("version", version));
        fields.addAll(List.of(more));
        return cases.post(it.applicant(), own(), fields.toArray(String[]::new));
    }

    private MockHttpServletResponse judges(Actor who, String points, String reason) {
        var page = visit() + "/score";
        return cases.post(who, page, "version", version(cases.page(who, page)), "points.ethics.职业道德", points, "reason.ethics.职业道德", reason);
    }

    private MockHttpServletResponse approves(Actor who) {
        var page = cases.page(who, visit());
        var fields = new ArrayList<>(List.of("version", version(page), "decision", "APPROVE", "opinion", "同意"));
        java.util.regex.Pattern.compile("name=\"(check\\.[^\"]+)\"").matcher(page).results().forEach(check -> fields.addAll(List.of(check.group(1), "true")));
        return cases.post(who, visit() + "/decision", fields.toArray(String[]::new));
    }

    private static String text(MockHttpServletResponse answer) { return Cases.text(answer); }

    @Test void what_the_facts_leave_open_is_claimed_with_a_reason_and_counts() {
        draft();
        var page = cases.page(it.applicant(), own());
        assertThat(page).contains("湖州市建设工程专业工程师职务任职资格自评表").contains("可填 0—5 分").contains("可填 0、2、4、6、10 分");
        assertThat(claims("0", "points.ethics.职业道德", "4", "reason.ethics.职业道德", "单位先进", "points.extra.从事本专业年限", "6", "reason.extra.从事本专业年限", "2003年起从业",
                "control", "思想道德", "control", "年度考核").getStatus()).isEqualTo(303);
        assertThat(cases.page(it.applicant(), own())).contains("<b data-hc-total>10</b>").contains("单位先进");
    }

    @Test void only_what_is_chosen_counts_and_the_sheet_leads_to_the_rest() {
        draft();
        verified("qualification", "一级建造师", "{\"name\": \"一级建造师\"}");
        var award = verified("award", "钱江杯", "{\"kind\": \"工程奖\", \"level\": \"省级\"}");
        verified("patent", "支护装置", "{\"kind\": \"实用新型专利\", \"inventor\": \"1\"}");
        assertThat(cases.page(it.applicant(), own())).contains("<b data-hc-total>10</b>", "没有选入申报的业绩不计分", "获奖可加 10 分：钱江杯", "专利可加 4 分：支护装置", own().replace("/score", "/achievements"));
        chooses(award);
        assertThat(cases.page(it.applicant(), own())).contains("<b data-hc-total>20</b>", "工程奖", "专利可加 4 分：支护装置").doesNotContain("获奖可加");
    }

    @Test void a_refused_save_keeps_nothing() {
        draft();
        assertThat(claims("0", "control", "思想道德", "points.ethics.职业道德", "4", "reason.ethics.职业道德", "单位先进", "points.extra.从事本专业年限", "5").getStatus()).isEqualTo(422);
        assertThat(cases.in(Scope.job("test"), () -> db.sql("select count(*) from application.score_sheet where subject = ?").param(it.application()).query(Integer.class).single())).isZero();
    }

    @Test void each_figure_is_one_number_of_at_most_one_decimal_and_each_reason_has_one() {
        draft();
        assertThat(text(claims("0", "points.ethics.职业道德", "4.55", "reason.ethics.职业道德", "单位先进"))).contains("小数多于一位");
        assertThat(text(claims("0", "points.ethics.职业道德", "-1", "reason.ethics.职业道德", "单位先进"))).contains("职业道德填了 -1 分");
        assertThat(text(claims("0", "points.ethics.职业道德", "3", "points.ethics.职业道德", "5", "reason.ethics.职业道德", "单位先进"))).contains("职业道德有两个分数");
        assertThat(text(claims("0", "points.ethics.职业道德", "", "reason.ethics.职业道德", "单位先进"))).contains("职业道德写了理由，没有填分数");
        assertThat(claims("0", "points.ethics.职业道德", "4.50", "reason.ethics.职业道德", "单位先进").getStatus()).isEqualTo(303);
    }

    @Test void where_the_route_asks_for_points_the_sheet_follows_the_choice_and_its_hint_says_so() {
        draft();
        assertThat(cases.page(it.applicant(), own())).doesNotContain("才能勾满");
        assertThat(cases.post(it.applicant(), own().replace("/score", "/achievements")).getRedirectedUrl()).endsWith("/attachments");
        job("update application.application set route = 'self-assessed' where id = ?", it.application());
        assertThat(cases.page(it.applicant(), own())).contains("才能勾满", "下一步：上传相关附件");
        assertThat(cases.post(it.applicant(), own().replace("/score", "/achievements")).getRedirectedUrl()).endsWith("/score");
    }

    @Test void blanks_make_nobody_another_and_nobody_recommends_himself() {
        draft();
        job("update application.application set route = 'self-assessed' where id = ?", it.application());
        assertThat(text(recommend("赵高工", "", "赵 高工", ""))).contains("须由不同的专家推荐");
        assertThat(text(recommend("赵高工", "G1", "赵　高工", ""))).contains("须由不同的专家推荐");
        assertThat(text(recommend("赵高工", "G1", "钱高工", "g 1"))).contains("须由不同的专家推荐");
        assertThat(text(recommend("赵高工", "", "陈 一", ""))).contains("推荐专家2填的是您本人的姓名");
        assertThat(recommend("赵高工", "G1", "赵高工", "G2").getStatus()).isEqualTo(303);
    }

    private MockHttpServletResponse recommend(String one, String certificate, String other, String otherCertificate) {
        return claims("0", "recommender0.name", one, "recommender0.certificate", certificate, "recommender0.title", "高级工程师", "recommender0.specialty", "建筑施工",
                "recommender1.name", other, "recommender1.certificate", otherCertificate, "recommender1.title", "高级工程师", "recommender1.specialty", "建筑施工");
    }

    @Test void every_fault_is_told_at_once_and_nothing_typed_is_lost() {
        draft();
        var answer = claims("0", "points.ethics.职业道德", "6", "reason.ethics.职业道德", "单位先进", "points.extra.从事本专业年限", "5", "reason.extra.从事本专业年限", "");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("职业道德填了 6 分", "从事本专业年限填了 5 分").contains("value=\"6\"", "value=\"5\"", "value=\"单位先进\"");
        assertThat(text(claims("0", "points.ethics.职业道德", "3", "reason.ethics.职业道德", ""))).contains("职业道德没有写理由");
    }

    @Test void two_pages_never_overwrite_each_other_silently() {
        draft();
        assertThat(claims("0", "points.ethics.职业道德", "4", "reason.ethics.职业道德", "单位先进").getStatus()).isEqualTo(303);
        var late = claims("0", "points.ethics.职业道德", "5", "reason.ethics.职业道德", "市级先进");
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(text(late)).contains("您在别处").contains("value=\"市级先进\"");
        assertThat(claims(version(text(late)), "points.ethics.职业道德", "5", "reason.ethics.职业道德", "市级先进").getStatus()).isEqualTo(303);
    }

    @Test void recommenders_and_control_items_are_entered_there_and_become_facts() {
        draft();
        job("update application.application set route = 'self-assessed' where id = ?", it.application());
        assertThat(cases.page(it.applicant(), own())).contains("推荐专家1", "推荐专家2");
        var half = claims("0", "recommender0.name", "王高工", "recommender0.phone", "139");
        assertThat(half.getStatus()).isEqualTo(422);
        assertThat(text(half)).contains("推荐专家1没有填写职称", "推荐专家1没有填写从事专业", "推荐专家1的手机号不是 11 位");
        var same = claims("0", "recommender0.name", "王高工", "recommender0.title", "高级工程师", "recommender0.specialty", "建筑施工", "recommender1.name", "王高工", "recommender1.title", "高级工程师", "recommender1.specialty", "建筑施工");
        assertThat(text(same)).contains("须由不同的专家推荐");
        assertThat(claims("0", "control", "思想道德", "control", "年度考核", "control", "继续教育", "control", "专业理论",
                "recommender0.name", "王高工", "recommender0.title", "高级工程师", "recommender0.specialty", "建筑施工",
                "recommender1.name", "李高工", "recommender1.title", "正高级工程师", "recommender1.specialty", "建筑施工").getStatus()).isEqualTo(303);
        var form = cases.page(it.applicant(), "/applications/" + it.application() + "/form");
        assertThat(form).contains("自评0分，待评判的计入后最高").doesNotContain("控制项未全部勾选").contains("开始自评");
        assertThat(text(cases.post(it.applicant(), "/applications/" + it.application() + "/submit"))).contains("自评分");
    }

    @Test void after_submitting_nothing_changes_until_it_comes_back() {
        submitted("self-assessed", 2, 5);
        assertThat(cases.page(it.applicant(), own())).contains("已随申报提交").contains("<b>95</b>");
        assertThat(claims("2", "points.ethics.职业道德", "1", "reason.ethics.职业道德", "x").getStatus()).isEqualTo(422);
        job("insert into application.reopened (subject, key, opened_at, about, reason, told_by) values (?, 'score', '2020-09-11', '自评表', '理由不足', '单位审核')", it.application());
        assertThat(cases.page(it.applicant(), own())).contains("保存自评表");
    }

    @Test void claimed_confirmed_and_corrected_figures_stay_side_by_side() {
        submitted("regular", 2, 5);
        assertThat(text(judges(cases.clerk, "4", ""))).contains("与原来的 5 分不同，没有写理由");
        assertThat(judges(cases.clerk, "4", "两年先进").getStatus()).isEqualTo(303);
        assertThat(approves(cases.clerk).getStatus()).isEqualTo(303);
        assertThat(judges(cases.department, "3", "只核到一年").getStatus()).isEqualTo(303);
        var page = cases.page(cases.department, visit() + "/score");
        assertThat(page).contains("连续五年单位先进", "两年先进", "只核到一年", "湖州某建设有限公司 钱经办", "安吉县住建局 李审查", "安吉县人民医院迁建工程");
        assertThat(page).containsSubsequence("申报人自评分", "<b>95</b>", "经确认、更正", "93</b>");
        assertThat(cases.page(it.applicant(), own())).as("what is being examined is not told").contains("两年先进").doesNotContain("只核到一年");
        assertThat(judges(cases.department, "2", "半年").getStatus()).isEqualTo(303);
        assertThat(cases.page(cases.department, visit() + "/score")).as("each correction stays").contains("只核到一年", "半年");
        assertThat(approves(cases.department).getStatus()).isEqualTo(303);
        assertThat(cases.page(it.applicant(), own())).contains("只核到一年", "半年");
        assertThatThrownBy(() -> cases.in(Scope.of(cases.department), () -> db.sql("update score.figure set points = 5").update())).hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> cases.in(Scope.of(it.applicant()), () -> db.sql("""
            insert into score.figure (subject, visit_id, stage, role, item, points, reason, organisation, person_id, person, at)
            select subject, visit_id, stage, 'EMPLOYER', item, 5, '', organisation, person_id, person, at from score.figure where subject = ? limit 1""")
            .param(it.application()).update())).hasStackTraceContaining("row-level security");
    }

    @Test void what_examiners_said_decides_the_condition_too_and_nothing_is_called_confirmed_before() {
        submitted("self-assessed", 2, 5);
        assertThat(cases.page(cases.clerk, visit())).contains("自评95分").doesNotContain("更正后为");
        assertThat(cases.page(cases.clerk, visit() + "/score")).doesNotContain("<dt>经确认、更正</dt>", "哪里还能得分");
        assertThat(judges(cases.clerk, "4", "两年先进").getStatus()).isEqualTo(303);
        assertThat(cases.page(cases.clerk, visit() + "/score")).contains("<dt>经确认、更正</dt>", "距 95 分还差 1 分").doesNotContain("哪里还能得分");
        assertThat(cases.page(cases.clerk, visit())).contains("经审查确认、更正后为 94 分", "还差 1分");
    }

    @Test void an_examiner_who_empties_a_figure_is_told_to_say_0() {
        submitted("regular", 2, 5);
        assertThat(text(judges(cases.clerk, "", ""))).contains("职业道德原来的 5 分被清空了");
        assertThat(judges(cases.clerk, "0", "没有先进").getStatus()).isEqualTo(303);
    }

    @Test void a_figure_said_meanwhile_is_told_and_what_was_typed_stays() {
        submitted("regular", 2, 5);
        var seen = version(cases.page(cases.clerk, visit() + "/score"));
        assertThat(judges(cases.clerk, "4", "两年先进").getStatus()).isEqualTo(303);
        var late = cases.post(cases.clerk, visit() + "/score", "version", seen, "points.ethics.职业道德", "2", "reason.ethics.职业道德", "没有先进");
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(text(late)).contains("刚刚有人改过").contains("value=\"没有先进\"");
    }

    @Test void only_before_whom_it_lies_says_figures() {
        submitted("regular", 2, 5);
        var here = visit() + "/score";
        var stranger = new Actor(cases.clerk.person(), "外人", 999_999L, "别的单位", Role.EMPLOYER);
        for (var other : List.of(stranger, cases.department, cases.bureau, cases.office)) {
            assertThat(cases.get(other, here).getStatus()).isEqualTo(404);
            assertThat(cases.post(other, here, "version", "0", "points.ethics.职业道德", "5").getStatus()).isEqualTo(404);
            assertThat(cases.get(other, here + "/sheet.pdf").getStatus()).isEqualTo(404);
        }
        var expert = new Actor(cases.office.person(), "专家", cases.office.here(), "评委会", Role.EXPERT);
        assertThat(cases.in(Scope.of(expert), () -> db.sql("select count(*) from score.figure").query(Integer.class).single())).isZero();
        assertThat(judges(cases.clerk, "5", "").getStatus()).isEqualTo(303);
        assertThat(approves(cases.clerk).getStatus()).isEqualTo(303);
        assertThat(cases.page(cases.clerk, here)).contains("只供查看").doesNotContain("name=\"points.");
        assertThat(cases.post(cases.clerk, here, "version", "0", "points.ethics.职业道德", "5").getStatus()).isEqualTo(409);
    }

    @Test void on_the_self_assessed_route_nobody_approves_before_each_claim_is_confirmed_and_95_points_stand() {
        submitted("self-assessed", 2, 5);
        assertThat(text(approves(cases.clerk))).contains("自评表有 1 项还没有确认：职业道德");
        assertThat(judges(cases.clerk, "4", "两年先进").getStatus()).isEqualTo(303);
        assertThat(text(approves(cases.clerk))).contains("经核实的得分为 94 分，不足 95 分");
        assertThat(judges(cases.clerk, "5", "补交了表彰文件").getStatus()).isEqualTo(303);
        assertThat(approves(cases.clerk).getStatus()).isEqualTo(303);
        assertThat(cases.stands(it)).isEqualTo("second");
    }

    @Test void a_claim_that_changed_after_it_was_confirmed_is_looked_at_again() {
        submitted("self-assessed", 2, 5);
        assertThat(judges(cases.clerk, "5", "").getStatus()).isEqualTo(303);
        submitted("self-assessed", 3, 4);
        assertThat(cases.page(cases.clerk, visit() + "/score")).contains("自评后来改过");
        assertThat(text(approves(cases.clerk))).contains("还没有确认：职业道德");
        assertThat(judges(cases.clerk, "5", "").getStatus()).isEqualTo(303);
        assertThat(approves(cases.clerk).getStatus()).isEqualTo(303);
    }

    @Test void the_sheet_is_printed_as_attachment_4_with_both_recommenders() throws IOException {
        submitted("self-assessed", 2, 5);
        var answer = cases.get(cases.clerk, visit() + "/score/sheet.pdf");
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        Documents.show("score-sheet", answer.getContentAsByteArray());
        try (var pdf = Loader.loadPDF(answer.getContentAsByteArray())) {
            var words = new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
            assertThat(words).contains("湖州市建设工程专业工程师职务任职资格自评表", "陈一", "湖州某建设有限公司", "思想道德√年度考核√", "自评申报√", "中等复杂技术骨干60分1项", "最终得分95",
                    "推荐专家1", "王高工", "湖州市建筑设计院", "G330500123", "13900000001", "李高工", "正高级工程师", "经对陈一的《湖州市建设工程专业工程师职务任职资格自评表》审核，本人愿意推荐其参加评审。", "签名：", "申报人签名：").doesNotContain("须认定", "表中没有写");
        }
        assertThat(cases.get(it.applicant(), own() + "/sheet.pdf").getStatus()).isEqualTo(200);
        assertThat(judges(cases.clerk, "4", "两年先进").getStatus()).isEqualTo(303);
        try (var pdf = Loader.loadPDF(cases.get(cases.clerk, visit() + "/score/sheet.pdf").getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", "")).contains("5（经审查4）", "（经审查确认、更正：94）");
        }
    }

    @Test void a_title_without_a_sheet_has_none() {
        job("update application.application set title = '助理工程师' where id = ?", it.application());
        assertThat(cases.get(it.applicant(), own()).getStatus()).isEqualTo(404);
        assertThat(cases.get(cases.clerk, visit() + "/score").getStatus()).isEqualTo(404);
    }
}
