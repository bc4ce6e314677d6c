package org.hengcai.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.hengcai.pack.Plan;
import org.hengcai.pack.Plans;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Role;
import org.hengcai.shared.Scope;
import org.hengcai.testing.Browser;
import org.hengcai.testing.HengcaiTest;
import org.hengcai.testing.TestClock;
import org.hengcai.testing.Town;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.HtmlUtils;

/** The pre-check that anybody may take: what is asked, what is refused and how, and that nothing of it stays here. */
@HengcaiTest(properties = "hengcai.jobs.start=false", webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(PreCheckPagesTest.Hands.class)
class PreCheckPagesTest {
    @TestConfiguration(proxyBeanMethods = false)
    static class Hands {
        @Bean @Primary TestClock testClock() { return new TestClock(); }
    }

    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");
    private static @Nullable Town town;
    private static @Nullable Plan plan;

    @LocalServerPort int port;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;
    @Autowired Plans plans;
    @Autowired Asks asks;
    @Autowired WebApplicationContext context;

    private MultiValueMap<String, String> carried = new LinkedMultiValueMap<>();
    private @Nullable Actor actor;
    private int status;

    @BeforeEach void a_plan_is_open() {
        clock.is("2020-09-20 09:00");
        if (town == null) {
            town = new Town(db, transaction, clock);
            plan = town.opens(plans, "huzhou-construction-2020");
        }
    }

    @Test void a_civil_servant_is_told_after_two_screens() {
        assertThat(begin()).contains("您要申报哪个职称？", "不用登录");
        assertThat(answer("title", "工程师")).contains("您已经退休了吗？", "您现在的工作单位是什么性质？", "湖州市安吉县", "还有不超过");
        var page = answer("person.retired", "否", "employer.kind", "参公单位", "employer.region", "330523");
        assertThat(page).contains("申报条件预检", "正常申报", "现单位性质：参公单位", "您刚才的回答", "您的回答", "登录并带入");
    }

    @Test void somebody_who_lacks_time_alone_is_told_from_which_day_he_would_not() {
        assertThat(regular("2017-11-04")).contains("正常申报、职业资格申报还差 10个月3天", "还不能断定", "2021年11月3日才满足", "/notice#二(一)", "其他途径", "逐条看");
    }

    @Test void one_who_has_all_that_he_can_say_himself_is_told_what_others_confirm() {
        assertThat(regular("2014-01-01")).contains("正常申报没有未满足的条件，2 项由单位或审查人确认", "须由用人单位确认");
    }

    private String regular(String appointed) {
        begin();
        answer("title", "工程师");
        answer("person.retired", "否", "employer.kind", "企业", "employer.region", "330523");
        answer("assessments-2017", "合格", "assessments-2018", "优秀", "assessments-2019", "合格");
        answer(IntStream.rangeClosed(2016, 2019).boxed().flatMap(year -> java.util.stream.Stream.of("hours-" + year + "-0", "18", "hours-" + year + "-1", "12", "hours-" + year + "-2", "60")).toArray(String[]::new));
        answer("sanctions-say", "none", "barredUntil-say", "none");
        answer("otherApplications", "0");
        answer("education-0-level", "本科", "education-0-major", "土木工程");
        answer("specialty", "建筑施工");
        answer("titles-0-title", "助理工程师", "titles-0-series", "工程", "titles-0-level", "助理级", "titles-0-obtained", "2013-12-20");
        answer("appointments-0-title", "助理工程师", "appointments-0-from", appointed);
        return press("do", "see");
    }

    @Test void whoever_does_not_know_goes_on_and_may_see_the_result_at_any_time() {
        begin();
        answer("title", "工程师");
        answer("person.retired", "否", "employer.kind", "unknown", "employer.region", "unknown");
        assertThat(press("do", "see")).contains("还不知道单位性质", "还没有问完", "接着回答");
        assertThat(status).isEqualTo(200);
    }

    @Test void whoever_does_not_know_something_that_is_chosen_goes_on() {
        begin();
        answer("title", "工程师");
        var page = answer("person.retired", "unknown", "employer.kind", "unknown", "employer.region", "unknown");
        assertThat(status).isEqualTo(200);
        assertThat(page).contains("年度考核结果");
        assertThat(press("do", "see")).contains("单位所在地</dt><dd>不知道");
    }

    @Test void every_question_takes_the_answer_that_it_offers_for_not_knowing() {
        var pack = Objects.requireNonNull(plan).pack();
        for (var question : org.hengcai.pack.Questions.all(pack)) {
            if (question.path().equals("title")) continue;
            var typed = new LinkedMultiValueMap<String, String>();
            var ask = asks.ask(pack, question, typed);
            typed.add(ask.choices().stream().anyMatch(choice -> choice.label().equals("不知道")) ? question.path() : question.path() + "-say", "unknown");
            assertThat(Answers.read(java.util.List.of(question), typed, java.time.LocalDate.of(2020, 9, 20), (_, _) -> java.util.List.of()).problems()).as(question.path()).isEmpty();
        }
    }

    @Test void the_title_has_to_be_chosen_and_nothing_is_said_of_not_knowing() {
        begin();
        assertThat(answer("title", "")).contains("申报职称：还没有回答，请选一项").doesNotContain("不清楚就选“不知道”");
        assertThat(answer("title", "教授")).contains("申报职称：填写的内容不在可选范围内");
        assertThat(status).isEqualTo(422);
    }

    @Test void a_fault_keeps_everything_typed_and_tells_all_of_them() {
        begin();
        answer("title", "工程师");
        var page = answer("person.retired", "否");
        assertThat(status).isEqualTo(422);
        assertThat(page).contains("请处理 2 处", "单位性质：还没有回答", "单位所在地：还没有回答", "value=\"否\" checked", "href=\"#f-employer.kind\"");
    }

    @Test void wrong_types_and_doubled_fields_are_told_in_words() {
        begin();
        answer("title", "工程师");
        assertThat(answer("person.retired", "大概", "employer.kind", "国企", "employer.region", "330523", "employer.region", "330521"))
                .contains("已退休：填写的内容不在可选范围内", "单位性质：填写的内容不在可选范围内", "单位所在地：收到了两个不同的答案");
        assertThat(status).isEqualTo(422);
    }

    @Test void rows_are_added_and_taken_away_without_script_and_their_faults_name_the_row() {
        begin();
        ask("appointments");
        carried.add("appointments-0-title", "助理工程师");
        carried.add("appointments-0-from", "2018-13-01");
        assertThat(press("add", "appointments")).contains("appointments-1-title", "value=\"2018-13-01\"");
        carried.set("appointments-0-title", "助理工程师");
        carried.set("appointments-0-from", "2018-13-01");
        carried.set("appointments-1-from", "2019-01-01");
        carried.set("appointments-1-to", "2018-01-01");
        assertThat(press("do", "next")).contains("第 1 行的聘期开始：“2018-13-01”不是日期", "第 2 行的聘任职务：还没有填", "结束日期 2018年1月1日 早于开始日期 2019年1月1日");
        ask("appointments");
        carried.add("appointments-0-title", "去掉的");
        carried.add("appointments-1-title", "留下的");
        assertThat(press("remove", "appointments-0")).contains("留下的").doesNotContain("去掉的");
    }

    @Test void what_has_not_happened_yet_is_refused_in_words() {
        for (var field : java.util.List.of("education-0-graduated", "titles-0-obtained", "appointments-0-from", "qualifications-0-obtained", "skills-0-obtained", "technicalWork-0-from", "sanctions-0-from", "professionSince", "employer.since")) {
            begin();
            ask(field.split("-")[0]);
            carried.add(field, "2020-09-21");
            assertThat(press("do", "next")).as(field).contains("2020年9月21日还没有到（申报时是2020年9月20日）", "请填已经发生的日期", "value=\"2020-09-21\"");
            assertThat(status).isEqualTo(422);
            begin();
            ask(field.split("-")[0]);
            carried.add(field, "2020-09-20");
            assertThat(press("do", "next")).as(field).doesNotContain("还没有到");
        }
        ask("barredUntil");
        carried.add("barredUntil", "2023-09-20");
        assertThat(press("do", "next")).doesNotContain("还没有到");
        ask("appointments");
        carried.add("appointments-0-title", "助理工程师");
        carried.add("appointments-0-from", "2018-09-20");
        carried.add("appointments-0-to", "2021-09-19");
        assertThat(press("do", "next")).doesNotContain("还没有到");
    }

    @Test void figures_that_nobody_has_are_refused_and_said_to_be_what_they_are() {
        begin();
        ask("hours");
        carried.add("hours-2016-0", "8785");
        carried.add("hours-2016-1", "-5");
        carried.add("hours-2016-2", "很多");
        carried.add("hours-2017-0", "8784");
        carried.add("hours-2017-1", "1.25");
        assertThat(press("do", "next")).contains("2016年一般公需：“8785”太大了", "请填 0 到 8784 的数", "“-5”小于 0", "“很多”不是数", "“1.25”小数太多").doesNotContain("“8784”");
        ask("otherApplications");
        carried.add("otherApplications", "99999");
        assertThat(press("do", "next")).contains("“99999”太大了", "请填 0 到 20 的整数").doesNotContain("不是整数");
        ask("papers.count");
        carried.add("papers.count", "1.5");
        assertThat(press("do", "next")).contains("“1.5”不是整数");
    }

    @Test void an_education_names_a_degree_or_a_class() {
        begin();
        ask("education");
        carried.add("education-0-major", "土木工程");
        assertThat(press("do", "next")).contains("学历、技工院校班别都没有选，请至少选一个");
    }

    @Test void a_strangers_answers_wait_in_an_encrypted_cookie_until_somebody_logs_in() throws Exception {
        regular("2014-01-01");
        var http = MockMvcBuilders.webAppContextSetup(context).build();
        var given = new LinkedMultiValueMap<>(carried);
        given.set("to", "log-in");
        var answer = Scope.call(Scope.PUBLIC, () -> http.perform(post(url() + "/carry").params(given)).andReturn().getResponse());
        assertThat(answer.getRedirectedUrl()).startsWith("/log-in?next=").contains("taking");
        var cookie = Objects.requireNonNull(answer.getCookie("HENGCAI-ANSWERS"));
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getMaxAge()).isEqualTo(7200);
        assertThat(cookie.getValue().length()).isLessThan(3000);
        assertThat(new String(java.util.Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.ISO_8859_1)).doesNotContain("education", "2014-01-01");
        actor = town.applicant("带二", town.employer);
        assertThat(send(get(url() + "/taking").cookie(cookie))).contains("将新增", "土木工程");
        assertThat(send(get(url() + "/taking"))).contains("没有可以带入的回答");
        assertThat(send(get(url() + "/taking").cookie(new jakarta.servlet.http.Cookie("HENGCAI-ANSWERS", cookie.getValue().replaceFirst("^....", "AAAA"))))).contains("没有可以带入的回答");
    }

    @Test void more_than_a_cookie_holds_is_told() throws Exception {
        begin();
        ask("titles");
        var random = new java.util.Random(7);
        for (int row = 0; row < 30; row++) {
            carried.add("titles-" + row + "-title", random.ints(90, 0x4e00, 0x9fa5).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString());
            carried.add("titles-" + row + "-series", "工程");
            carried.add("titles-" + row + "-level", "中级");
            carried.add("titles-" + row + "-obtained", "2014-01-01");
        }
        carried.remove("now");
        carried.add("screen", "titles");
        var given = new LinkedMultiValueMap<>(carried);
        assertThat(send(post(url() + "/carry").params(given))).contains("回答太多，登录时带不过去");
        assertThat(status).isEqualTo(422);
    }

    @Test void more_rows_than_anybody_has_are_refused_with_words() {
        begin();
        ask("education");
        for (int row = 0; row < 40; row++) carried.add("education-" + row + "-major", "土木工程");
        assertThat(press("do", "next")).contains("有 40 行，太多了，最多 30 行");
        ask("education");
        carried.add("education-999999-major", "土木工程");
        assertThat(press("do", "next")).contains("太多了");
        var rows = IntStream.range(0, 10_000).boxed().flatMap(row -> java.util.stream.Stream.of("education-" + row + "-major", "土木工程")).toArray(String[]::new);
        var huge = new Browser(port).post(url(), rows);
        assertThat(huge.status()).isBetween(400, 499);
        assertThat(huge.text()).containsPattern("\\p{IsHan}{4,}");
    }

    @Test void an_answer_can_be_changed_from_the_verdict() {
        regular("2014-01-01");
        assertThat(press("change", "appointments")).contains("您受聘过哪些专业技术职务？", "value=\"2014-01-01\"");
        carried.set("appointments-0-title", "助理工程师");
        carried.set("appointments-0-from", "2017-11-04");
        press("do", "next");
        assertThat(press("do", "see")).contains("正常申报、职业资格申报还差 10个月3天");
    }

    @Test void a_step_back_shows_the_last_screen_as_it_was_answered() {
        begin();
        answer("title", "工程师");
        assertThat(press("do", "back")).contains("您要申报哪个职称？", "value=\"工程师\" checked");
    }

    @Test void every_role_may_ask_and_a_plan_that_is_not_there_is_not_found() {
        for (var role : Role.values()) {
            actor = new Actor(town.person("问" + role.ordinal()), "问", role == Role.APPLICANT ? null : town.office, role == Role.APPLICANT ? null : "中心", role);
            assertThat(begin()).contains("您要申报哪个职称？");
            assertThat(status).isEqualTo(200);
        }
        actor = null;
        assertThat(send(get("/plans/99999999/pre-check"))).contains("没有找到这一页");
    }

    @Test void what_was_answered_is_neither_kept_in_the_session_nor_in_the_database() {
        var stranger = new Browser(port);
        stranger.get(url());
        assertThat(stranger.post(url(), "now", "title", "title", "工程师", "do", "next").status()).isEqualTo(200);
        stranger.post(url(), "screen", "title", "title", "工程师", "now", "employer.kind", "employer.kind", "参公单位", "do", "next");
        assertThat(db.sql("select count(*) from session.spring_session_attributes where attribute_name not like '%CSRF%'").query(Integer.class).single()).isZero();
    }

    @Test void an_applicant_takes_the_answers_into_his_archive_once() {
        actor = town.applicant("带一", town.employer);
        regular("2014-01-01");
        var page = taking("do", "show");
        assertThat(page).contains("将新增", "学历学位", "助理工程师", "2017年度", "不属于档案的回答", "申报专业");
        assertThat(page).as("what is taken over can be checked").contains("60 学时", "聘期开始 2014年1月1日", "无处分");
        taking("do", "take");
        assertThat(status).isEqualTo(303);
        var count = entries();
        assertThat(count).isGreaterThan(15);
        taking("do", "take");
        assertThat(entries()).isEqualTo(count);
        carried.remove("do");
        assertThat(taking("do", "show")).contains("没有新的内容，档案里都有了", "档案里已有，不再新增");
    }

    @Test void what_was_said_of_oneself_is_told_by_what_it_says_where_nothing_names_it_yet() {
        actor = town.applicant("带四", town.employer);
        begin();
        carried.add("screen", "staffed sanctions honours");
        carried.add("staffed", "否");
        carried.add("sanctions-say", "none");
        carried.add("honours-say", "none");
        var page = taking("do", "show");
        assertThat(page).contains("是否事业单位在编 非在编", "无处分", "将新增 2 条").doesNotContain("<dd>基本信息");
        taking("do", "take");
        carried.remove("do");
        assertThat(taking("do", "show")).contains("没有新的内容，档案里都有了");
    }

    @Test void what_the_archive_says_otherwise_is_told_and_not_taken_beside_it() {
        actor = town.applicant("带五", town.employer);
        begin();
        carried.add("screen", "hours assessments education titles appointments staffed");
        carried.add("hours-2017-2", "62");
        carried.add("hours-2017-1", "12");
        carried.add("assessments-2017", "合格");
        carried.add("assessments-2018", "-");
        carried.add("assessments-2019", "-");
        carried.add("education-0-level", "本科");
        carried.add("education-0-major", "土木工程");
        carried.add("education-0-graduated", "2012-06-30");
        carried.add("titles-0-title", "助理工程师");
        carried.add("titles-0-series", "工程");
        carried.add("titles-0-level", "助理级");
        carried.add("titles-0-obtained", "2015-12-20");
        carried.add("appointments-0-title", "助理工程师");
        carried.add("appointments-0-from", "2016-01-01");
        carried.add("staffed", "是");
        taking("do", "take");
        assertThat(status).isEqualTo(303);
        var count = entries();
        carried.remove("do");
        carried.set("hours-2017-2", "60");
        carried.set("assessments-2017", "优秀");
        carried.set("education-0-graduated", "2011-06-30");
        carried.set("titles-0-obtained", "2012-01-01");
        carried.set("appointments-0-from", "2014-01-01");
        carried.set("staffed", "否");
        var page = taking("do", "show");
        assertThat(page).contains("将新增 0 条", "与档案里写的不一样，不带入", "62 学时", "档案里是：2017年度 · 合格", "2012年6月30日", "2015年12月20日", "2016年1月1日", "是否事业单位在编 在编").doesNotContain("档案里都有了");
        taking("do", "take");
        assertThat(entries()).isEqualTo(count);
        carried.remove("do");
        carried.set("appointments-0-from", "2016-01-01");
        carried.set("appointments-0-to", "2018-12-31");
        carried.set("appointments-1-title", "助理工程师");
        carried.set("appointments-1-from", "2019-01-01");
        carried.remove("appointments-0-to");
        assertThat(taking("do", "show")).as("a second appointment beside one that is answered as it stands there").contains("将新增 1 条");
    }

    @Test void technical_work_goes_into_the_careers_entry_whatever_the_province_is_called() {
        actor = town.applicant("带六", town.employer);
        for (var province : java.util.List.of("", "浙江", "浙江省")) {
            begin();
            carried.add("screen", "technicalWork");
            carried.add("technicalWork-0-from", "2010-05-01");
            carried.add("technicalWork-0-province", province);
            assertThat(taking("do", "show")).as(province).contains("工作经历", "开始日期 2010年5月1日").doesNotContain("不属于档案的回答");
        }
    }

    @Test void the_next_person_at_the_same_computer_is_not_offered_the_answers() throws Exception {
        regular("2014-01-01");
        actor = null;
        var first = cookie(post(url() + "/carry").params(carried).param("to", "log-in"));
        actor = town.applicant("带七", town.employer);
        var second = cookie(get(url() + "/taking").cookie(first));
        assertThat(send(get(url() + "/taking").cookie(second))).contains("将新增");
        actor = town.applicant("带八", town.employer);
        assertThat(send(get(url() + "/taking").cookie(second))).contains("没有可以带入的回答");
    }

    private jakarta.servlet.http.Cookie cookie(org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request) throws Exception {
        return Scope.call(actor == null ? Scope.PUBLIC : Scope.of(actor), () -> Objects.requireNonNull(MockMvcBuilders.webAppContextSetup(context).build().perform(request).andReturn().getResponse().getCookie("HENGCAI-ANSWERS")));
    }

    @Test void what_cannot_be_true_together_is_refused_in_words() {
        begin();
        ask("education");
        carried.add("education-0-level", "大专");
        carried.add("education-0-degree", "博士");
        carried.add("education-0-major", "土木工程");
        carried.add("education-1-level", "研究生");
        carried.add("education-1-degree", "博士");
        carried.add("education-1-major", "土木工程");
        assertThat(press("do", "next")).contains("第 1 行的", "学位", "请处理 1 处", "href=\"#f-education-0-degree\"");
        assertThat(status).isEqualTo(422);
        ask("works");
        carried.add("works-0-field", "技术管理");
        carried.add("works-0-grade", "中等复杂");
        carried.add("works-0-role", "技术骨干");
        assertThat(press("do", "next")).contains("技术管理", "href=\"#f-works-0-grade\"");
        assertThat(status).isEqualTo(422);
    }

    @Test void not_knowing_beside_an_answer_is_told_as_such_alone() {
        begin();
        ask("assessments");
        carried.add("assessments-say", "unknown");
        carried.add("assessments-2017", "合格");
        assertThat(press("do", "next")).contains("既填写了，又选了“没有”或“不知道”").doesNotContain("2018年：还没有选择");
    }

    @Test void whoever_is_sent_to_log_in_is_told_that_the_answers_wait() {
        var stranger = new Browser(port);
        stranger.get(url());
        for (var to : java.util.List.of("log-in", "register")) {
            stranger.get("/log-in");
            var there = stranger.post(url() + "/carry", "screen", "title", "title", "工程师", "to", to);
            assertThat(there.path()).startsWith("/" + to);
            assertThat(there.text()).contains("预检的回答已放在您的浏览器里");
            assertThat(stranger.get("/log-in").text()).doesNotContain("预检的回答");
        }
    }

    private int entries() {
        return town.in(Scope.of(actor), () -> db.sql("select count(*) from archive.entry where subject = :me").param("me", actor.person()).query(Integer.class).single());
    }

    private String taking(String name, String value) {
        var fields = new LinkedMultiValueMap<>(carried);
        fields.set(name, value);
        return send(post(url() + "/taking").params(fields));
    }

    private String url() { return "/plans/" + Objects.requireNonNull(plan).id() + "/pre-check"; }

    private String begin() {
        carried = new LinkedMultiValueMap<>();
        return send(get(url()));
    }

    /** As if this stood on the page now. */
    private void ask(String path) {
        carried = new LinkedMultiValueMap<>();
        carried.add("now", path);
    }

    private String answer(String... fields) {
        for (int i = 0; i < fields.length; i += 2) carried.add(fields[i], fields[i + 1]);
        return press("do", "next");
    }

    private String press(String name, String value) {
        carried.add(name, value);
        return send(post(url()).params(carried));
    }

    private String send(org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request) {
        return Scope.call(actor == null ? Scope.PUBLIC : Scope.of(actor), () -> {
            MockMvc http = MockMvcBuilders.webAppContextSetup(context).build();
            MockHttpServletResponse response = http.perform(request).andReturn().getResponse();
            status = response.getStatus();
            var html = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
            if (status == 303) return html;
            carried = new LinkedMultiValueMap<>();
            var form = html.contains("/pre-check/taking\"") && !html.contains("您的回答</h2>") ? html : html.split("<h2>带入我的档案</h2>")[0];
            HIDDEN.matcher(form).results().filter(one -> !one.group(1).equals("_csrf") && !one.group(1).equals("back")).forEach(one -> carried.add(one.group(1), HtmlUtils.htmlUnescape(one.group(2))));
            return HtmlUtils.htmlUnescape(html);
        });
    }
}
