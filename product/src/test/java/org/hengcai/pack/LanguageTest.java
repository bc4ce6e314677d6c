package org.hengcai.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the language of conditions can say beside single expressions: tables, clocks in several units, some of many, routes built on routes. */
class LanguageTest {
    private static final String RECOGNITION = """
        tables:
          - id: recognition
            name: 初定年限表
            clause: 一
            of: education
            columns: {职称: title, 学历: it.level, 学位: it.degree}
            gives: {total: years, after: years}
            rows:
              - {职称: 助理农艺师, 学历: 大专, total: 3, after: 3}
              - {职称: 助理农艺师, 学历: [本科, 研究生], total: 1, after: 1}
              - {职称: 农艺师, 学位: 博士, total: 0, after: 0}
              - {职称: 农艺师, 学历: 研究生, total: 3, after: 1}
              - {职称: 农艺师, 学位: 硕士, judge: true}
        clocks:
          - {id: total, name: 从事本专业工作, each: education, counts: technicalWork, last: asOf, table: recognition.total, clause: 一}
          - {id: after, name: 取得学历后从事本专业工作, each: education, counts: technicalWork, after: "[it.graduated]", last: asOf, table: recognition.after, clause: 一}
        conditions:
          - {id: total, says: 工作年限, clause: 一, clock: total}
          - {id: after, says: 取得学历后的工作年限, clause: 一, clock: after}
        common: [total, after]
        routes:
          - {id: recognised, titles: [农艺师, 助理农艺师], name: 初定, form: 初定, clause: 一, conditions: []}
        """;

    private static Outcome judged(String conditions, String declared, String facts, String condition) {
        return verdict(conditions, declared, facts).routes().getFirst().of(condition).orElseThrow();
    }

    private static Verdict verdict(String conditions, String declared, String facts) {
        try {
            var pack = pack(conditions, declared);
            return pack.judge(pack.readFacts("facts", facts));
        } catch (FaultyPack e) {
            throw new AssertionError(e.faults().stream().map(Fault::toString).collect(Collectors.joining("\n")), e);
        }
    }

    private static Pack pack(String conditions, String declared) throws FaultyPack { return Packs.read(files(conditions, declared)); }

    private static Map<String, String> files(String conditions, String declared) {
        var files = TestPacks.example();
        files.put("pack.yaml", files.get("pack.yaml").replaceAll("conditions: \\[[^]]*], ", ""));
        files.put("conditions.yaml", conditions);
        files.put("facts.yaml", "countyExam: {type: number, label: 成绩, ask: 您的县级考核成绩是多少分？}\n" + declared);
        files.put("evidence.yaml", "evidence: []\n");
        files.put("reasons.yaml", "reasons:\n  - {code: other, wording: 其他, effect: return, reopens: [item], clause: 二}\n");
        return files;
    }

    private static String says(Outcome outcome) { return outcome.word() + " " + outcome.shortfall() + " " + outcome.sentence().found(); }

    // ---- decision tables

    @Test void a_table_gives_the_years_that_the_first_fitting_row_says() {
        assertThat(says(judged(RECOGNITION, "", "{title: 助理农艺师, asOf: 2020-09-20, education: [{level: 本科, graduated: 2019-06-30}], technicalWork: [{from: 2019-09-21}]}", "after")))
                .isEqualTo("MET null 取得学历后从事本专业工作自2019年9月21日起，截至2020年9月20日共366天，需366天");
        assertThat(judged(RECOGNITION, "", "{title: 助理农艺师, asOf: 2020-09-20, education: [{level: 大专, graduated: 2019-06-30}], technicalWork: [{from: 2017-09-22}]}", "total").shortfall()).isEqualTo("1天");
    }

    @Test void years_before_the_degree_add_up_where_the_row_says_so_but_one_must_follow_it() {
        var facts = "{title: 农艺师, asOf: 2020-09-20, education: [{level: 本科, graduated: 2015-06-30}, {level: 研究生, graduated: 2019-09-22}], technicalWork: [{from: 2015-07-01, to: 2017-08-31}, {from: 2019-09-22}]}";
        assertThat(says(judged(RECOGNITION, "", facts, "total"))).startsWith("MET");
        assertThat(says(judged(RECOGNITION, "", facts, "after"))).startsWith("NOT_MET 1天");
    }

    @Test void of_several_degrees_the_one_that_serves_best_decides() {
        assertThat(says(judged(RECOGNITION, "", "{title: 助理农艺师, asOf: 2020-09-20, education: [{level: 大专, graduated: 2010-06-30}, {level: 本科, graduated: 2020-06-30}], technicalWork: [{from: 2010-07-01}]}", "after")))
                .startsWith("MET").contains("2010年7月1日");
    }

    @Test void no_years_are_needed_where_the_table_says_none_and_nothing_else_is_asked() {
        assertThat(says(judged(RECOGNITION, "", "{title: 农艺师, education: [{level: 研究生, degree: 博士, graduated: 2020-06-30}]}", "total"))).isEqualTo("MET null 从事本专业工作不要求年限");
    }

    @Test void without_a_fitting_row_nothing_would_do_and_a_judged_row_asks_a_person() {
        assertThat(says(judged(RECOGNITION, "", "{title: 农艺师, education: [{level: 大专, graduated: 2000-06-30}], technicalWork: [{from: 2000-07-01}]}", "total")))
                .isEqualTo("NOT_MET null “初定年限表”中没有对应的一行");
        assertThat(judged(RECOGNITION, "", "{title: 农艺师, education: [{level: 本科, degree: 硕士, graduated: 2000-06-30}], technicalWork: []}", "total").word()).isEqualTo("TO_JUDGE");
        assertThat(judged(RECOGNITION, "", "{title: 农艺师, education: [], technicalWork: []}", "total").word()).isEqualTo("NOT_MET");
    }

    @Test void a_clock_that_counts_to_the_day_of_submission_counts_the_years_back_from_the_later_day() {
        assertThat(judged(RECOGNITION, "", "{title: 助理农艺师, asOf: 2020-09-20, education: [{level: 本科, graduated: 2019-06-30}], technicalWork: [{from: 2020-03-15}]}", "after")).isInstanceOfSatisfying(Outcome.NotMet.class,
                notMet -> assertThat(List.of(String.valueOf(notMet.missing()), String.valueOf(notMet.metOn()))).as("a year of 365 days then").containsExactly("5个月22天", "2021-03-14"));
    }

    private static final String HELD = RECOGNITION.replace("{职称: 助理农艺师, 学历: 大专,", "{职称: 助理农艺师, 学历: 大专, clause: 二(一),").replace("each: education, ", "")
            .replace("      - {职称: 农艺师, 学位: 硕士, judge: true}\n", "      - {职称: 农艺师, 学位: 硕士, judge: true}\n      - {职称: 农艺师, 年数: {from: 30}, total: 5, after: 0, clause: 二(二)}\n")
            .replace("学位: it.degree}", "学位: it.degree, 年数: experience}").replace("conditions:\n", "conditions:\n  - {id: education, says: 学历在表内, clause: 一, table: recognition, found: \"学历{education.map(e, e.level)}\"}\n").replace("common: [", "common: [education, ");

    @Test void a_condition_on_a_table_of_years_asks_whether_a_row_fits() {
        assertThat(says(judged(HELD, "", "{title: 助理农艺师, education: [{level: 大专}], experience: 0}", "education"))).isEqualTo("MET null 学历大专");
        assertThat(says(judged(HELD, "", "{title: 农艺师, education: [{level: 大专}], experience: 29}", "education"))).isEqualTo("NOT_MET null 学历大专");
        assertThat(judged(HELD, "", "{title: 农艺师, education: [{level: 本科, degree: 硕士}], experience: 0}", "education").word()).isEqualTo("TO_JUDGE");
    }

    @Test void a_row_with_clauses_of_its_own_says_so_and_the_clock_goes_by_the_items_of_its_table() {
        assertThat(says(judged(HELD, "", "{title: 助理农艺师, asOf: 2020-09-20, experience: 0, education: [{level: 大专, graduated: 2010-06-30}], technicalWork: [{from: 2012-01-01}]}", "total")))
                .isEqualTo("MET null 按二(一)，从事本专业工作自2012年1月1日起，截至2020年9月20日共3186天，需1096天");
    }

    @Test void who_has_none_of_the_tables_items_is_looked_up_with_nothing_so_a_row_without_a_degree_fits() {
        assertThat(says(judged(HELD, "", "{title: 农艺师, asOf: 2020-09-20, experience: 30, education: [], technicalWork: [{from: 2012-01-01}]}", "total"))).startsWith("MET null 按二(二)");
        assertThat(judged(HELD, "", "{title: 农艺师, asOf: 2020-09-20, experience: 29, education: [], technicalWork: [{from: 2012-01-01}]}", "total").text()).contains("没有对应的一行");
        assertThat(judged(HELD, "", "{title: 农艺师, experience: 30, education: []}", "education").word()).isEqualTo("MET");
    }

    @Test void an_unknown_column_leaves_every_row_possible_and_is_never_guessed() {
        assertThat(judged(RECOGNITION, "", "{education: [{level: 本科, graduated: 2000-06-30}], technicalWork: [{from: 2015-01-01}]}", "total")).isInstanceOfSatisfying(Outcome.ToJudge.class,
                toJudge -> assertThat(toJudge.text()).contains("还不知道申报职称"));
        assertThat(judged(RECOGNITION, "", "{education: [{level: 中专, graduated: 2000-06-30}], technicalWork: [{from: 2020-01-01}]}", "total").word()).as("no row whatever the title").isEqualTo("NOT_MET");
        assertThat(judged(RECOGNITION, "", "{title: 农艺师, technicalWork: [{from: 2000-01-01}]}", "total").word()).isEqualTo("TO_JUDGE");
    }

    private static final String NUMBERS = """
        tables:
          - id: lessons
            name: 课时要求
            clause: 一
            columns: {学校: school, 班主任年数: headYears}
            gives: number
            rows:
              - {学校: [小学, 初中], 班主任年数: {from: 5}, number: 200}
              - {学校: [小学, 初中], number: 240}
              - {number: 300}
        conditions:
          - id: lessons
            says: 完成课时
            clause: 一
            met: lessons >= tables.lessons
            missing: "{tables.lessons - lessons}课时"
          - {id: allowed, says: 学校, clause: 一, table: allowed}
        common: [lessons, allowed]
        routes:
          - {id: regular, titles: [农艺师, 助理农艺师], name: 申报, form: 申报, clause: 一, conditions: []}
        """.replace("conditions:\n  - id: lessons", """
          - id: allowed
            name: 可以申报的学校
            clause: 一
            columns: {学校: school}
            gives: met
            rows:
              - {学校: [小学, 初中], met: true}
              - {学校: 高中, judge: true}
              - {met: false}
        conditions:
          - id: lessons""");
    private static final String SCHOOL = """
        school: {type: text, label: 学校, ask: 您在哪类学校？, words: [小学, 初中, 高中, 幼儿园]}
        headYears: {type: whole, label: 班主任年数, ask: 您当过几年班主任？}
        lessons: {type: number, label: 课时, ask: 您一年多少课时？}
        """;

    @Test void a_table_gives_a_number_that_expressions_speak_of() {
        assertThat(says(judged(NUMBERS, SCHOOL, "{school: 小学, headYears: 5, lessons: 200}", "lessons"))).startsWith("MET");
        assertThat(judged(NUMBERS, SCHOOL, "{school: 小学, headYears: 4, lessons: 239.5}", "lessons").shortfall()).isEqualTo("0.5课时");
        assertThat(judged(NUMBERS, SCHOOL, "{school: 高中, headYears: 9, lessons: 299}", "lessons").shortfall()).isEqualTo("1课时");
    }

    @Test void a_number_that_hangs_on_an_unknown_fact_is_unknown_and_the_fact_is_named() {
        assertThat(judged(NUMBERS, SCHOOL, "{school: 小学, lessons: 220}", "lessons").text()).contains("待判断", "还不知道班主任年数").doesNotContain("tables");
        assertThat(judged(NUMBERS, SCHOOL, "{school: 高中, lessons: 300}", "lessons").word()).as("no row with that column fits").isEqualTo("MET");
    }

    @Test void a_table_says_yes_no_or_a_person_must_judge() {
        assertThat(judged(NUMBERS, SCHOOL, "{school: 初中}", "allowed").word()).isEqualTo("MET");
        assertThat(judged(NUMBERS, SCHOOL, "{school: 高中}", "allowed").word()).isEqualTo("TO_JUDGE");
        assertThat(judged(NUMBERS, SCHOOL, "{school: 幼儿园}", "allowed").word()).isEqualTo("NOT_MET");
        assertThat(judged(NUMBERS, SCHOOL, "{lessons: 1}", "allowed").text()).contains("待判断", "学校");
    }

    @Test void a_word_that_the_column_can_never_hold_is_a_fault() {
        assertThatThrownBy(() -> pack(NUMBERS.replace("{学校: 高中, judge: true}", "{学校: 高校, judge: true}"), SCHOOL)).isInstanceOfSatisfying(FaultyPack.class,
                faulty -> assertThat(faulty.faults()).singleElement().satisfies(fault -> assertThat(fault.toString()).startsWith("conditions.yaml:").contains("高校", "小学、初中、高中、幼儿园")));
    }

    // ---- fields of the pack's own in a base list

    @Test void a_pack_adds_fields_to_a_list_of_the_archive_and_left_out_they_mean_none() {
        var conditions = """
            conditions:
              - {id: full-time, says: 全日制本科, clause: 一, met: "education.exists(e, e.level == '本科' && e.fullTime)"}
            common: [full-time]
            routes:
              - {id: regular, titles: [农艺师, 助理农艺师], name: 申报, form: 申报, clause: 一, conditions: []}
            """;
        var declared = "education: {more-fields: {fullTime: {type: yes-no, label: 全日制}}}\n";
        assertThat(judged(conditions, declared, "{education: [{level: 本科, fullTime: true}]}", "full-time").word()).isEqualTo("MET");
        assertThat(judged(conditions, declared, "{education: [{level: 本科}]}", "full-time").word()).isEqualTo("NOT_MET");
    }

    // ---- clocks

    private static String clock(String more) {
        return """
            days:
              service: {date: 2020-12-31, name: 截止日, clause: 一}
            clocks:
              - {id: work, name: 工作, counts: technicalWork, clause: 一, %s}
            conditions:
              - {id: work, says: 工作, clause: 一, clock: work}
            common: [work]
            routes:
              - {id: regular, titles: [农艺师, 助理农艺师], name: 申报, form: 申报, clause: 一, conditions: []}
            """.formatted(more);
    }

    private static String work(String clock, String periods) { return says(judged(clock(clock), "", "{technicalWork: [" + periods + "]}", "work")); }

    @Test void months_count_once_when_they_are_touched() {
        assertThat(work("last: service, unit: month, months: 36", "{from: 2018-01-31}")).startsWith("MET").contains("共36个月，需36个月");
        assertThat(work("last: service, unit: month, months: 36", "{from: 2018-02-01}")).startsWith("NOT_MET 1个月");
        assertThat(work("last: service, unit: month, years: 1", "{from: 2020-01-01, to: 2020-06-15}, {from: 2020-06-20, to: 2020-11-30}")).startsWith("NOT_MET 1个月").contains("共11个月");
        assertThat(judged(clock("last: service, unit: month, months: 36"), "", "{technicalWork: [{from: 2018-02-01}]}", "work")).isInstanceOfSatisfying(Outcome.NotMet.class,
                notMet -> assertThat(notMet.metOn()).isEqualTo("2021-01-01"));
    }

    @Test void a_review_year_is_each_turn_of_the_year_whatever_the_month() {
        assertThat(work("last: service, unit: year, years: 4", "{from: 2016-12-31}")).startsWith("MET").contains("共4年，需4年");
        assertThat(work("last: service, unit: year, years: 4", "{from: 2017-01-01}")).startsWith("NOT_MET 1年");
    }

    @Test void consecutive_time_is_the_longest_without_a_gap_and_only_what_still_runs_goes_on() {
        assertThat(work("last: service, years: 2, consecutive: true", "{from: 2016-01-01, to: 2018-06-30}, {from: 2020-01-01}")).startsWith("MET").contains("连续最长912天");
        assertThat(work("last: service, years: 2, consecutive: true", "{from: 2018-01-01, to: 2019-06-30}, {from: 2020-01-01}")).startsWith("NOT_MET 12个月").contains("中断");
        assertThat(work("last: service, years: 2", "{from: 2018-01-01, to: 2019-06-30}, {from: 2020-01-01}")).as("joined").startsWith("MET");
    }

    @Test void the_last_day_may_be_an_event_of_the_facts() {
        assertThat(says(judged(clock("last: employer.since, years: 1"), "", "{employer: {since: 2020-01-01}, technicalWork: [{from: 2019-01-02}]}", "work"))).startsWith("MET");
        assertThat(judged(clock("last: employer.since, years: 1"), "", "{technicalWork: [{from: 2019-01-02}]}", "work").text()).contains("待判断", "入职日期");
    }

    // ---- some of many

    private static final String CHOOSE = """
        conditions:
          - id: achievements
            says: 下列业绩具备3项以上，其中教学类不少于1项，必须有师德考核
            clause: 一
            choose:
              least: 3
              options:
                - {name: 师德考核合格, must: true, met: ethicsPassed}
                - {name: 公开课, kind: 教学, met: "honours.exists(h, h == '公开课')"}
                - {name: 教学比赛, kind: 教学, any: ["honours.exists(h, h == '省级教学比赛')", "honours.exists(h, h == '市级教学比赛')"]}
                - {name: 论文, kind: 教研, times: papers.count, most: 2}
                - {name: 课题, kind: 教研, weight: 2, met: "honours.exists(h, h == '课题')"}
              kinds: {教学: 1}
        common: [achievements]
        routes:
          - {id: regular, titles: [农艺师, 助理农艺师], name: 申报, form: 申报, clause: 一, conditions: []}
        """;
    private static final String ETHICS = "ethicsPassed: {type: yes-no, label: 师德考核, ask: 师德考核合格吗？}\n";

    private static Outcome chosen(String facts) { return judged(CHOOSE, ETHICS, facts, "achievements"); }

    @Test void so_many_of_several_with_weights_and_alternatives() {
        assertThat(says(chosen("{ethicsPassed: true, honours: [公开课], papers: {count: 5, level: 0}}"))).startsWith("MET").contains("已有师德考核合格、公开课、论文，计4项，需3项");
        assertThat(chosen("{ethicsPassed: true, honours: [市级教学比赛], papers: {count: 1, level: 0}}").word()).isEqualTo("MET");
        assertThat(chosen("{ethicsPassed: true, honours: [课题, 公开课], papers: {count: 0, level: 0}}").word()).isEqualTo("MET");
    }

    @Test void the_shortfall_is_named() {
        assertThat(chosen("{ethicsPassed: true, honours: [], papers: {count: 1, level: 0}}").shortfall()).isEqualTo("1项、教学1项");
        assertThat(chosen("{ethicsPassed: false, honours: [课题, 公开课], papers: {count: 0, level: 0}}").shortfall()).isEqualTo("师德考核合格");
        assertThat(chosen("{ethicsPassed: true, honours: [课题], papers: {count: 2, level: 0}}").shortfall()).isEqualTo("教学1项");
    }

    @Test void what_is_unknown_may_still_make_it_up() {
        assertThat(chosen("{ethicsPassed: true, honours: [公开课]}").text()).contains("待判断，已有师德考核合格、公开课，计2项，需3项，还不知道");
        assertThat(chosen("{honours: [课题, 公开课], papers: {count: 2, level: 0}}").text()).contains("待判断", "师德考核");
        assertThat(chosen("{ethicsPassed: true, honours: []}").word()).as("no teaching item whatever the papers").isEqualTo("NOT_MET");
    }

    // ---- routes as structures

    private static final String ROUTES = """
        conditions:
          - {id: staffed, says: 在编, clause: 一, met: staffed}
          - {id: exam, says: 考核60分, clause: 二, met: countyExam >= 60}
          - {id: honoured, says: 有荣誉, clause: 二, met: honours.size() >= 1}
        sets: {basics: [staffed, exam]}
        routes:
          - {id: regular, title: 农艺师, name: 正常, form: 正常, clause: 二, conditions: [{set: basics}]}
          - id: early
            title: 农艺师
            name: 破格
            form: 破格
            clause: 二
            like: regular
            conditions:
              - {id: exam, says: 考核80分, met: countyExam >= 80}
              - honoured
            off: [{id: staffed, because: 破格申报不看编制, clause: 二}]
          - {id: late, title: 农艺师, name: 补报, form: 正常, clause: 二, like: early, without: [honoured], conditions: [{id: exam, clause: 一}]}
          - {id: regular, title: 助理农艺师, name: 正常, form: 正常, clause: 二, conditions: [exam]}
        """;

    @Test void a_route_is_built_on_another_with_one_condition_replaced_one_switched_off_and_one_left_out() {
        var verdict = verdict(ROUTES, "", "{title: 农艺师, staffed: false, countyExam: 70, honours: []}");
        assertThat(verdict.routes().stream().map(route -> route.route().id() + " " + route.outcome() + " " + route.conditions().stream()
                .map(one -> one.condition().id() + ":" + one.outcome().word()).toList())).containsExactly(
                "regular CLOSED [staffed:NOT_MET, exam:MET]", "early CLOSED [staffed:NOT_APPLICABLE, exam:NOT_MET, honoured:NOT_MET]", "late CLOSED [staffed:NOT_APPLICABLE, exam:NOT_MET]");
        assertThat(verdict.routes().get(1).of("staffed").orElseThrow().text()).isEqualTo("在编（二）：不适用，破格申报不看编制。");
        assertThat(verdict.routes().get(2).conditions().get(1).condition().says()).as("the key replaced before stays replaced").isEqualTo("考核80分");
    }

    @Test void what_a_route_switches_off_needs_no_case_and_is_no_question_left_out() {
        assertThat(Packs.check(files(ROUTES, "")).stream().map(Fault::toString)).noneMatch(fault -> fault.contains("破格申报不看编制") || fault.contains("staffed") && fault.contains("不问"));
        assertThat(Packs.check(files(ROUTES, "")).stream().filter(fault -> fault.what().contains("staffed"))).as("only the one that is asked").hasSizeLessThanOrEqualTo(1);
    }

    @Test void a_condition_of_its_own_takes_the_place_of_the_common_one() {
        var verdict = verdict(ROUTES.replace("sets: {basics: [staffed, exam]}", "common: [staffed, exam]").replace("conditions: [exam]", "conditions: []").replace("[{set: basics}]", "[{id: exam, says: 考核65分, met: countyExam >= 65}]"),
                "", "{title: 农艺师, staffed: true, countyExam: 64, honours: []}");
        assertThat(verdict.routes().getFirst().conditions()).hasSize(2);
        assertThat(verdict.routes().getFirst().of("exam").orElseThrow().word()).isEqualTo("NOT_MET");
    }

    @Test void a_route_speaks_only_of_what_it_has() {
        assertThatThrownBy(() -> pack(ROUTES.replace("without: [honoured]", "without: [honored]").replace("like: regular", "like: regulars"), "")).isInstanceOfSatisfying(FaultyPack.class,
                faulty -> assertThat(faulty.faults().stream().map(Fault::what)).contains("没有写在它前面的途径“regulars”", "这条途径没有条件“honored”"));
    }

    // ---- from when

    @Test void what_only_time_keeps_from_being_met_says_from_which_day() {
        var pack = TestPacks.read(TestPacks.huzhou());
        var outcome = pack.judge(facts(pack, "{title: 工程师, asOf: 2020-09-20, barredUntil: null, sanctions: [{kind: 记过, from: 2020-06-01, to: 2021-05-31}]}")).routes().getFirst().of("integrity").orElseThrow();
        assertThat(outcome.text()).endsWith("未达到，记过至2021年5月31日，2021年6月1日才符合。");
        assertThat(((Outcome.NotMet) pack.judge(facts(pack, "{title: 工程师, asOf: 2020-09-20, barredUntil: 2022-12-31, sanctions: []}")).routes().getFirst().of("integrity").orElseThrow()).metOn()).isEqualTo("2023-01-01");
    }

    @Test void a_sanction_without_an_end_says_no_day() {
        var pack = TestPacks.read(TestPacks.huzhou());
        var outcome = pack.judge(facts(pack, "{title: 工程师, asOf: 2020-09-20, barredUntil: null, sanctions: [{kind: 撤职, from: 2020-06-01}]}")).routes().getFirst().of("integrity").orElseThrow();
        assertThat(((Outcome.NotMet) outcome).metOn()).isNull();
    }

    private static Facts facts(Pack pack, String text) {
        try {
            return pack.readFacts("facts", text);
        } catch (FaultyPack e) {
            throw new AssertionError(e.faults().toString(), e);
        }
    }
}
