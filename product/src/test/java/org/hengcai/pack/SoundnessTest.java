package org.hengcai.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pack that can be read but asks nothing, asks in vain or holds to nothing is told so before it is opened [issue 5.5]. */
class SoundnessTest {

    private static List<Fault> faults(String file, String what, String instead) { return Packs.check(TestPacks.exampleWith(file, what, instead)); }

    private static Map<String, String> huzhou(String file, String what, String instead) {
        var files = new TreeMap<>(TestPacks.read(TestPacks.huzhou()).files());
        assertThat(files.get(file)).as(file).contains(what);
        files.put(file, files.get(file).replaceFirst(Pattern.quote(what), java.util.regex.Matcher.quoteReplacement(instead)));
        return files;
    }

    private static void only(List<Fault> faults, String file, int line, String what) {
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault).returns(file, Fault::file).returns(line, Fault::line);
            assertThat(fault.what()).contains(what);
            assertThat(fault.right()).isNotBlank();
        });
    }

    private static int line(Map<String, String> files, String file, String text) {
        var all = files.get(file);
        assertThat(all).contains(text);
        return (int) all.substring(0, all.indexOf(text)).lines().count() + (all.indexOf(text) == 0 || all.charAt(all.indexOf(text) - 1) == '\n' ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        a condition no case names, meets or fails   | conditions.yaml | common: [in-service, county-exam]                        | common: [in-service, county-exam, conduct]    | 条件“conduct”（助理农艺师“recognised”）的例子不全：没有点名写明结论的、没有应得未达到（NOT_MET）的例子
        a condition that no case fails              | cases/recognised.yaml | in-service: NOT_MET                                | in-service: {outcome: NOT_MET}                | -
        a route's own condition counts by itself    | cases/recognised.yaml | {recognised: {route: CLOSED, working-years: {outcome: NOT_MET, missing: 1个月1天}}} | {recognised: {route: CLOSED, in-service: MET}} | 条件“working-years”（助理农艺师“recognised”）的例子不全：没有应得未达到（NOT_MET）的例子
        a case that names nothing                   | cases/recognised.yaml | {recognised: {route: CLOSED, county-exam: {outcome: NOT_MET, missing: 0.5分}}} | {recognised: CLOSED} | 例子“差半分”没有点到任何条件或评分组
        """)
    void the_cases_hold_every_condition(String rule, String file, String what, String instead, String wrong) {
        var files = TestPacks.exampleWith(file, what, instead);
        if (instead.contains("conduct")) files.compute("conditions.yaml", (_, text) -> text.replaceFirst("conditions:\n", "conditions:\n  - {id: conduct, says: 德才兼备, clause: 一, met: vouched.conduct}\n"));
        if (instead.contains("conduct")) files.compute("cases/recognised.yaml", (_, text) -> text.replace("employer: {kind: 企业}\n", "employer: {kind: 企业}\n  vouched: {conduct: true}\n"));
        var faults = Packs.check(files);
        if (wrong.equals("-")) assertThat(faults).as(rule).isEmpty();
        else assertThat(faults).as(rule).extracting(Fault::what).contains(wrong);
    }

    @Test void a_condition_that_only_a_person_can_judge_needs_no_case_that_meets_it_but_one_that_names_it() {
        var files = TestPacks.exampleWith("conditions.yaml", "common: [in-service, county-exam]", "common: [in-service, county-exam, merit]");
        files.compute("conditions.yaml", (_, text) -> text.replaceFirst("conditions:\n", "conditions:\n  - {id: merit, says: 业绩突出, clause: 一, level: person, person: true}\n"));
        files.compute("cases/recognised.yaml", (_, text) -> text.replace("route: OPEN", "route: TO_JUDGE"));
        assertThat(Packs.check(files)).extracting(Fault::what).contains("条件“merit”（助理农艺师“recognised”）的例子不全：没有点名写明结论的例子");
        files.compute("cases/recognised.yaml", (_, text) -> text.replaceFirst("county-exam: MET", "county-exam: MET, merit: TO_JUDGE"));
        assertThat(Packs.check(files)).extracting(Fault::what).noneMatch(what -> what.contains("merit"));
    }

    @Test void every_score_group_is_counted_by_a_case() {
        var files = new TreeMap<>(TestPacks.read(TestPacks.huzhou()).files());
        files.replaceAll((name, text) -> name.startsWith("cases/") ? text.replaceAll("groups: \\{demonstration: \\d+}", "total: 0") : text);
        assertThat(Packs.check(files)).anySatisfy(fault -> assertThat(fault.toString()).matches("score-sheet.yaml:\\d+:\\d+: 评分组“demonstration”没有例子写明应得几分，.+"));
    }

    @Test void a_case_says_where_facts_come_from_and_wants_it_of_a_condition() {
        var files = TestPacks.exampleWith("cases/recognised.yaml", "cases:\n", "sources: {countyExam: register}\ncases:\n");
        files.compute("cases/recognised.yaml", (_, text) -> text.replace("county-exam: {outcome: NOT_MET, missing: 0.5分}", "county-exam: {outcome: NOT_MET, from: claim}"));
        assertThat(Packs.check(files)).singleElement().extracting(Fault::toString).asString().contains("county-exam 实为 register", "例子要求 claim");
        files.compute("cases/recognised.yaml", (_, text) -> text.replace("from: claim", "from: register"));
        assertThat(Packs.check(files)).isEmpty();
        files.compute("cases/recognised.yaml", (_, text) -> text.replace("countyExam: register", "countyExams: registry"));
        assertThat(Packs.check(files)).extracting(Fault::what).contains("未知的事实“countyExams”").anyMatch(what -> what.contains("registry"));
    }

    @Test void a_case_wants_evidence_of_a_route() {
        var files = TestPacks.exampleWith("cases/recognised.yaml", "cases:\n", "cases:\n  - {name: 要什么, expect: {evidence: {recognised: {not-needed: work-proof, needed: diploma}, other: {needed: work-proof}}}}\n");
        assertThat(Packs.check(files)).extracting(Fault::what).containsExactlyInAnyOrder("例子“要什么”不符：work-proof 实为 needed", "没有附件“diploma”", "没有途径“other”");
    }

    @Test void what_asks_nothing_is_told() {
        only(faults("conditions.yaml", "met: countyExam >= 60\n", "met: 1 < 2 || countyExam >= 60\n").stream().filter(fault -> fault.file().equals("conditions.yaml") && !fault.what().contains("例子")).toList(),
                "conditions.yaml", 27, "条件“county-exam”什么事实都不知道时已经是“符合”，等于什么也没有问");
        assertThat(faults("conditions.yaml", "met: countyExam >= 60\n", "met: \"false\"\n")).extracting(Fault::what).contains("条件“county-exam”什么事实都不知道时已经是“未达到”，等于什么也没有问");
    }

    @Test void evidence_that_cannot_be_asked_for_is_told() {
        only(faults("evidence.yaml", "entry: technicalWork", "entry: technicalWork\n    when: 1 > 2 && countyExam > 3.0"), "evidence.yaml", 8, "附件“work-proof”的条件（when）永远不成立");
        only(faults("evidence.yaml", "entry: technicalWork", "entry: countyExam"), "evidence.yaml", 7, "“entry”的“countyExam”不是档案里的内容");
        assertThat(faults("evidence.yaml", "entry: technicalWork", "when: \"!('education' in fromRegister)\"")).isEmpty();
        assertThat(faults("evidence.yaml", "entry: technicalWork", "when: \"'education' in fromRegister\"")).isEmpty();
        var twice = faults("evidence.yaml", "evidence:\n", "evidence:\n  - {id: proof, name: 从事农业技术工作的证明, why: 再交一次, clause: 二(一)}\n");
        only(twice, "evidence.yaml", 4, "附件“proof”与“work-proof”要的是同一样东西");
    }

    @Test void the_archives_entries_are_the_archives() throws IOException {
        try (var in = PackReader.class.getResourceAsStream("/archive/kinds.yaml")) {
            var kinds = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var facts = Pattern.compile("\\{key: ([A-Za-z]+)[.,]").matcher(kinds).results().map(found -> found.group(1)).collect(Collectors.toSet());
            assertThat(PartsReader.ENTRIES).containsExactlyInAnyOrderElementsOf(facts);
        }
    }

    @Test void a_named_list_or_day_that_nothing_uses_is_told() {
        only(faults("conditions.yaml", "clocks:\n", "lists:\n  exams: [县级考核]\nclocks:\n"), "conditions.yaml", 6, "名单“exams”没有用到");
        only(faults("conditions.yaml", "clocks:\n", "  other: {date: 2020-01-01, clause: 一}\nclocks:\n"), "conditions.yaml", 5, "日期“other”没有用到");
    }

    @Test void a_reason_reopens_what_is_to_be_mended_and_only_that() {
        only(faults("reasons.yaml", ", reopens: [work-proof]", ""), "reasons.yaml", 4, "退回原因“work-proof”没有写重新开放什么");
        only(faults("reasons.yaml", "code: years-short, wording: 工作年限不足, effect: reject", "code: years-short, wording: 工作年限不足, effect: reject, reopens: [item]"), "reasons.yaml", 5, "“years-short”是不通过的原因");
    }

    @Test void a_pledge_is_there_to_be_signed() {
        var files = TestPacks.example();
        files.remove("texts/pledge.md");
        only(Packs.check(files), "texts/pledge.md", 1, "缺少承诺书");
    }

    @Test void fees_belong_to_a_title_and_to_a_stage() {
        var files = TestPacks.example();
        files.put("fees.yaml", "fees:\n  - {title: 农艺师, yuan: 10, clause: 一}\n");
        only(Packs.check(files), "fees.yaml", 1, "没有缴费环节");
        assertThat(Packs.check(huzhou("fees.yaml", "title: 助理工程师", "title: 高级工程师"))).extracting(Fault::what).contains("没有职称“高级工程师”", "有缴费环节，而职称“助理工程师”没有收费标准");
    }

    @Test void public_notices_within_the_window_fit_together_and_after_the_examination() {
        assertThat(faults("pack.yaml", "closes: 2020-11-13\n  warn-from: 2020-11-02", "closes: 2020-09-12")).as("checked in 5 working days and posted for 3, from 09-01: forwarded on 09-12").isEmpty();
        assertThat(faults("pack.yaml", "closes: 2020-11-13\n  warn-from: 2020-11-02", "closes: 2020-09-11")).extracting(Fault::what)
                .containsExactly("申报期内各环节依次做完，“单位公示”要公示 3 个工作日，最早 2020-09-12 才能报送，晚于截止日 2020-09-11");
        var two = TestPacks.exampleWith("pack.yaml", "    working-days: 7\n    from: posting-day\n", "    working-days: 7\n    from: posting-day\n    within-window: true\n");
        two.compute("pack.yaml", (_, text) -> text.replace("closes: 2020-11-13\n  warn-from: 2020-11-02", "closes: 2020-09-18"));
        assertThat(Packs.check(two)).extracting(Fault::what).singleElement().asString().contains("“认定前公示”要公示 7 个工作日");
    }

    @Test void a_warning_comes_while_a_notice_can_still_be_posted() {
        assertThat(faults("pack.yaml", "warn-from: 2020-11-02", "warn-from: 2020-11-09")).as("posted on the 9th it ends on the 12th").isEmpty();
        only(faults("pack.yaml", "warn-from: 2020-11-02", "warn-from: 2020-11-10"), "pack.yaml", 18, "提醒起始日 2020-11-10 晚于“单位公示”最迟的张贴日 2020-11-09");
    }

    @Test void every_route_comes_to_an_end() {
        var files = huzhou("pack.yaml", "    actor: organiser\n    clause: [A1.二.1, reg. 26]", "    actor: organiser\n    routes: [regular, qualification]\n    clause: [A1.二.1, reg. 26]");
        assertThat(Packs.check(files)).extracting(Fault::what).contains("途径“self-assessed”的流程到不了终点", "途径“skilled”的流程到不了终点").noneMatch(what -> what.contains("“regular”的流程"));
    }

    @Test void what_only_keeps_a_pack_from_being_opened_does_not_make_an_opened_one_unreadable() throws FaultyPack {
        var files = TestPacks.exampleWith("conditions.yaml", "clocks:\n", "lists:\n  exams: [县级考核]\nclocks:\n");
        assertThat(Packs.check(files)).isNotEmpty();
        assertThat(Packs.read(files).id()).isEqualTo("example-two-notices");
    }
}
