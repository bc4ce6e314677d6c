package org.hengcai.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A fault in a pack is told with file, line, column, what is wrong and what would be right. */
class PackFaultsTest {

    private static Fault only(Map<String, String> files) {
        var faults = Packs.check(files);
        assertThat(faults).hasSize(1);
        return faults.getFirst();
    }

    private static Fault only(String file, String what, String instead) { return only(TestPacks.exampleWith(file, what, instead)); }

    @Test void a_sound_pack_has_no_fault() {
        assertThat(Packs.check(TestPacks.example())).isEmpty();
    }

    @Test void an_unknown_key_is_named_with_the_keys_that_are_known() {
        var fault = only("pack.yaml", "issuer:", "isuer: 甲\nissuer:");
        assertThat(fault).returns("pack.yaml", Fault::file).returns(6, Fault::line).returns(1, Fault::column);
        assertThat(fault.what()).contains("未知的键“isuer”");
        assertThat(fault.right()).contains("issuer");
    }

    @Test void a_key_written_twice_is_a_fault() {
        assertThat(only("pack.yaml", "series: 农业", "series: 农业\nseries: 林业")).returns(11, Fault::line)
                .extracting(Fault::what).asString().contains("写了两次");
    }

    @Test void a_missing_key_is_named() {
        assertThat(only("pack.yaml", "series: 农业\n", "").what()).contains("缺少“series”");
    }

    @Test void a_number_where_text_is_wanted_must_be_quoted() {
        var fault = only("pack.yaml", "region: \"990100\"", "region: 990100");
        assertThat(fault.what()).contains("应是文本");
        assertThat(fault.right()).contains("\"990100\"");
    }

    @Test void no_is_not_a_text_in_yaml() {
        assertThat(only("pack.yaml", "series: 农业", "series: no").right()).contains("\"no\"");
    }

    @Test void yes_is_not_true() {
        assertThat(only("pack.yaml", "example: true", "example: yes").right()).contains("true 或 false");
    }

    @Test void a_leading_zero_is_refused_since_yaml_reads_it_as_octal() {
        assertThat(only("pack.yaml", "working-days: 3", "working-days: 03").what()).contains("整数，不是 03");
    }

    @Test void a_day_that_does_not_exist_is_refused() {
        assertThat(only("pack.yaml", "opens: 2020-09-01", "opens: 2020-02-30").what()).contains("2020-02-30 这一天不存在");
    }

    @Test void a_window_that_ends_before_it_begins_is_refused() {
        assertThat(Packs.check(TestPacks.exampleWith("pack.yaml", "closes: 2020-11-13", "closes: 2020-08-13")))
                .extracting(Fault::what).anyMatch(what -> what.contains("早于开始日 2020-09-01"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        pack.yaml  | id: example-two-notices | id: example two notices | “id”的值“example two notices”不能用
        pack.yaml  | version: "1"            | version: "x y"          | “version”的值“x y”不对
        pack.yaml  | version: "1"            | version: "1."           | “version”的值“1.”不对
        pack.yaml  | year: 2020              | year: 20200             | “year”不能是 20200
        pack.yaml  | region: "990100"        | region: "99 01"         | “region”的值“99 01”不对
        pack.yaml  | issued: 2020-08-20      | issued: 0020-08-20      | “issued”不能是 0020-08-20
        pack.yaml  | series: 农业            | series: " "             | “series”没有写值
        pack.yaml  | first-days: 7           | first-days: -7          | “first-days”不能是 -7
        pack.yaml  | rounds: 2               | rounds: 1000            | “rounds”不能是 1000
        pack.yaml  | id: unit-check          | id: unit check          | “id”的值“unit check”不能用
        pack.yaml  | target: 5               | target: -5              | “target”不能是 -5
        pack.yaml  | warning: 7              | warning: 3              | “warning”是 3，小于“target”的 5
        pack.yaml  | working-days: 3         | working-days: 0         | “working-days”不能是 0
        form.yaml  | most-ratio: 85          | most-ratio: 850         | “most-ratio”不能是 850
        form.yaml  | least-ratio: 60         | least-ratio: 90         | “most-ratio”是 85，小于“least-ratio”的 90
        form.yaml  | wider-than: 200         | wider-than: -200        | “wider-than”不能是 -200
        form.yaml  | attachment-bytes: 5242880 | attachment-bytes: 99999999999 | “attachment-bytes”不能是 99999999999
        reminders.yaml | [5, 1]              | [5, -1]                 | “days-before”不能是 -1
        reasons.yaml | code: unreadable | code: x y z | “code”的值“x y z”不能用
        """)
    void a_figure_or_an_id_that_nobody_can_mean_is_refused_with_its_place_and_what_would_be_right(String file, String what, String instead, String wrong) {
        assertThat(Packs.check(TestPacks.exampleWith(file, what, instead))).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo(file);
            assertThat(fault.what()).isEqualTo(wrong);
            assertThat(fault.right()).isNotBlank();
            assertThat(fault.line()).isPositive();
            assertThat(fault.column()).isPositive();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        fees.yaml         | yuan: 180    | yuan: -180    | “yuan”不能是 -180     | 应为 0 至 100000 的数
        fees.yaml         | yuan: 180    | yuan: 0.005   | “yuan”是 0.005，不是整分 | 金额最多 2 位小数
        committee.yaml    | smallest: 15 | smallest: -15 | “smallest”不能是 -15   | 应为 1 至 500 的整数
        score-sheet.yaml  | threshold: 95 | threshold: -95 | “threshold”不能是 -95 | 应为 0 至 1000 的整数
        score-sheet.yaml  | cap: 10      | cap: -10      | “cap”不能是 -10        | 应为 0 至 1000 的数
        score-sheet.yaml  | points: 10   | points: -10   | “points”不能是 -10     | 应为 0 至 1000 的数
        score-sheet.yaml  | cap: 10      | cap: 11        | 本组上限 11 分达不到，各项合起来最多 10 分 | 请核对分值和上限（cap）
        score-sheet.yaml  | cap: 10      | cap: 9         | “建设工程相近专业的学历、学位”的 10 分超过本组上限 9 分 | 请核对分值和上限（cap）
        pack.yaml         | days: 7      | days: -7      | “days”不能是 -7        | 应为 1 至 365 的整数
        pack.yaml         | copies: 3    | copies: 300   | “copies”不能是 300     | 应为 1 至 20 的整数
        """)
    void amounts_points_and_counts_have_their_bounds_too(String file, String what, String instead, String wrong, String right) {
        var files = new java.util.TreeMap<>(TestPacks.read(TestPacks.huzhou()).files());
        var text = files.get(file);
        assertThat(text).contains(what);
        files.put(file, text.replaceFirst(what, instead));
        assertThat(Packs.check(files)).anySatisfy(fault -> assertThat(fault).returns(file, Fault::file).returns(wrong, Fault::what).returns(right, Fault::right));
    }

    @Test void a_fee_of_nothing_is_a_fee() {
        var files = new java.util.TreeMap<>(TestPacks.read(TestPacks.huzhou()).files());
        files.put("fees.yaml", files.get("fees.yaml").replace("yuan: 180", "yuan: 0"));
        assertThat(Packs.check(files)).isEmpty();
    }

    @Test void an_expression_that_does_not_type_check_is_placed_at_its_very_character() {
        var fault = only("conditions.yaml", "met: countyExam >= 60", "met: countyExam >= '60'");
        assertThat(fault).returns("conditions.yaml", Fault::file);
        var lines = TestPacks.exampleWith("conditions.yaml", "met: countyExam >= 60", "met: countyExam >= '60'").get("conditions.yaml").lines().toList();
        assertThat(lines.get(fault.line() - 1).substring(fault.column() - 1)).startsWith(">= '60'");
    }

    @Test void an_unknown_field_inside_a_quoted_expression_is_placed_too() {
        var files = TestPacks.exampleWith("conditions.yaml", "!person.retired && employer.kind in", "!person.retird && employer.kind in");
        var fault = only(files);
        assertThat(fault.what()).contains("没有叫“retird”的字段");
        assertThat(files.get("conditions.yaml").lines().toList().get(fault.line() - 1).substring(fault.column() - 1)).startsWith(".retird");
    }

    @Test void an_unknown_fact_in_an_expression_names_the_nearest() {
        assertThat(only("conditions.yaml", "met: countyExam >= 60", "met: countyExams >= 60").right()).contains("countyExam");
    }

    @Test void a_stage_in_which_nobody_can_act_is_refused() {
        assertThat(only("pack.yaml", "actor: organiser", "actor: office").what()).contains("没有谁能办理");
        assertThat(only("pack.yaml", "decisions: [approve, return, reject]", "decisions: [return, reject]").what()).contains("没有可作的决定");
        assertThat(only("pack.yaml", "kind: confirmation\n    actor: organiser", "kind: confirmation\n    actor: applicant").what()).contains("没有谁能办理");
    }

    @Test void a_pipeline_without_an_end_is_refused() {
        var files = TestPacks.example();
        var text = files.get("pack.yaml");
        files.put("pack.yaml", text.substring(0, text.indexOf("  - id: recognition")));
        assertThat(only(files).what()).contains("流程到不了终点");
    }

    @Test void a_public_notice_that_cannot_fit_into_the_window_is_refused() {
        var fault = only("pack.yaml", "working-days: 3", "working-days: 60");
        assertThat(fault.what()).contains("要公示 60 个工作日");
    }

    @Test void a_document_that_no_route_asks_for_is_refused() {
        assertThat(Packs.check(TestPacks.exampleWith("evidence.yaml", "entry: technicalWork", "routes: [transfer]")))
                .extracting(Fault::what).anyMatch(what -> what.contains("没有途径要求附件“work-proof”"));
    }

    @Test void a_clause_that_the_notice_does_not_have_is_refused() {
        var fault = only("conditions.yaml", "clause: 二(二)", "clause: 二(九)");
        assertThat(fault.what()).contains("没有条款“二(九)”");
    }

    @Test void a_condition_without_a_clause_is_refused() {
        assertThat(only("conditions.yaml", "    clause: 二(二)\n", "").what()).contains("缺少依据的条款");
    }

    @Test void a_case_that_comes_out_otherwise_is_a_fault_at_its_place() {
        var fault = only("cases/recognised.yaml", "missing: 1天", "missing: 2天");
        assertThat(fault.file()).isEqualTo("cases/recognised.yaml");
        assertThat(fault.what()).contains("实为 1天");
    }

    @Test void all_faults_are_told_at_once() {
        var files = TestPacks.exampleWith("pack.yaml", "series: 农业", "series: no");
        files.put("reasons.yaml", files.get("reasons.yaml").replace("effect: reject", "effect: refuse"));
        files.remove("texts/notice.md");
        assertThat(Packs.check(files)).extracting(Fault::file).contains("pack.yaml", "reasons.yaml", "texts/notice.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: 1\n b: 2", "a: b: c", "a:1\nb: 2", "a: [1, 2", "a: {b: 1", "a: \"x", "a: 'x", "a: \t- b", "\ta: b", "a: @b", "a: \"\\q\"", "a: *b", "a: &b", "a: |x\n  y", "- a\nb: c", "a: b\n- c",
            "a: b\n---\nc: d", "%YAML 9", "a: \u0007", "? a\n? b: c\n : d", "a: ]", "a\nb\nc: d", "a: [1, 2}", "a: `b`", "{a: b", "a: >9x\n b", "--- a: b"})
    void what_is_no_yaml_is_told_in_chinese(String text) {
        assertThat(Packs.check(Map.of("pack.yaml", text))).filteredOn(fault -> fault.file().equals("pack.yaml")).isNotEmpty().allSatisfy(PackFaultsTest::isChinese);
    }

    @ParameterizedTest
    @ValueSource(strings = {">= 60", "countyExam >=", "countyExam >= 60)", "(countyExam >= 60", "countyExam >= '60'", "countyExam => 60", "countyExam >= 60 &&", "countyExam # 60", "county Exam", "countyExam.points > 1", "person.nam == ''",
            "foo(1)", "has(countyExam)", "countyExam in 3", "countyExam >= 60 ? true", "'abc", "1.2.3", "[1, 'a'", "titles.exists(1, true)", "titles.map(t, t.x)", "countyExam + true > 1", "size(countyExam) > 1", "countyExam", "!countyExam", "{", "\"\\q\" == ''", "99999999999999999999 > 1"})
    void what_is_wrong_in_an_expression_is_told_in_chinese_with_the_character(String expression) {
        var faults = Packs.check(TestPacks.exampleWith("conditions.yaml", "met: countyExam >= 60", "met: |\n      " + expression));
        assertThat(faults).isNotEmpty().allSatisfy(PackFaultsTest::isChinese);
        assertThat(faults).anySatisfy(fault -> assertThat(fault.what()).containsPattern("表达式第 \\d+ 个字符附近写错了：|表达式的结果是"));
    }

    /** Besides what the author wrote and the names of keys, which stand in quotation marks. */
    private static void isChinese(Fault fault) {
        assertThat(fault.what().replaceAll("“[^”]*”", "").replace("YAML", "")).as(fault.toString()).doesNotContainPattern("[A-Za-z]{2,}");
        assertThat(fault.right().replaceAll("“[^”]*”", "").replace("YAML", "")).as(fault.toString()).doesNotContainPattern("(?i)expect|found|input|syntax|type|error");
    }

    @Test void anchors_and_aliases_are_refused() {
        assertThat(only("pack.yaml", "series: 农业", "series: &a 农业").what()).contains("锚点");
        var bomb = "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n";
        assertThat(Packs.check(Map.of("pack.yaml", bomb))).isNotEmpty();
    }

    @Test void deep_and_huge_and_broken_files_are_refused_with_a_message() {
        assertThat(Packs.check(Map.of("pack.yaml", "a: " + "[".repeat(100_000)))).isNotEmpty();
        assertThat(Packs.check(Map.of("pack.yaml", "a: " + "x".repeat(2_000_000)))).extracting(Fault::what).anyMatch(what -> what.contains("太大"));
        assertThat(Packs.check(Map.of("pack.yaml", "a: [1, 2"))).extracting(Fault::what).anyMatch(what -> what.contains("YAML 写法有误"));
        assertThat(Packs.check(Map.of("pack.yaml", ""))).extracting(Fault::what).anyMatch(what -> what.contains("文件是空的"));
        assertThat(Packs.check(Map.of("pack.yaml", "- a\n- b\n"))).isNotEmpty();
    }

    @Test void an_expression_bomb_is_refused() {
        var bomb = "met: " + "(".repeat(500) + "true" + ")".repeat(500);
        assertThat(Packs.check(TestPacks.exampleWith("conditions.yaml", "met: countyExam >= 60", bomb))).isNotEmpty();
    }

    @Test void an_uploaded_zip_is_read_and_one_that_leads_outside_is_refused() throws Exception {
        var files = TestPacks.example();
        assertThat(Packs.unzip(new ByteArrayInputStream(zip(files, "example/")))).isEqualTo(files);
        Assertions.assertThatThrownBy(() -> Packs.unzip(new ByteArrayInputStream(zip(Map.of("../../etc/pack.yaml", "a: b"), ""))))
                .isInstanceOf(FaultyPack.class).hasMessageContaining("不能用");
    }

    // ---- what a policy officer met

    private static Map<String, String> huzhouWith(String file, String what, String instead) {
        var files = new java.util.TreeMap<>(TestPacks.read(TestPacks.huzhou()).files());
        assertThat(files.get(file)).contains(what);
        files.put(file, files.get(file).replace(what, instead));
        return files;
    }

    private static Fault told(Map<String, String> files, String what) {
        return Packs.check(files).stream().filter(fault -> fault.what().contains(what)).findFirst().orElseThrow(() -> new AssertionError(Packs.check(files).toString()));
    }

    private static String textAt(Map<String, String> files, Fault fault) {
        return files.get(fault.file()).lines().toList().get(fault.line() - 1).substring(fault.column() - 1);
    }

    @Test void a_condition_without_a_case_that_meets_it_is_shown_one_that_does() {
        var files = TestPacks.example();
        files.compute("cases/recognised.yaml", (_, text) -> text.replace("countyExam: 60\n", "countyExam: 59\n").replace("route: OPEN, ", "").replace(", county-exam: MET", ""));
        assertThat(Packs.check(files)).filteredOn(fault -> fault.what().contains("条件“county-exam”") && fault.what().contains("没有应得符合"))
                .isNotEmpty().allSatisfy(fault -> assertThat(fault.right()).contains("{county-exam: MET}"));
    }

    @Test void a_route_to_a_title_the_sheet_is_not_for_cannot_ask_for_its_points() {
        var files = huzhouWith("score-sheet.yaml", "titles: [工程师]", "titles: [助理工程师]");
        assertThat(told(files, "自评表不用于“工程师”")).returns("conditions.yaml", Fault::file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"employer.kind == '企叶'", "'企叶' != employer.kind", "employer.kind in ['企业', '企叶']", "education.exists(e, e.level in ['企叶'])", "education.filter(e, e.degree == '企叶').size() > 0",
            "assessments.exists(year, assessments[year] == '企叶')"})
    void a_word_that_the_fact_does_not_have_is_told_at_its_place_with_those_it_has(String expression) {
        var files = TestPacks.exampleWith("conditions.yaml", "met: countyExam >= 60", "met: \"countyExam >= 60 && (" + expression + ")\"");
        var fault = told(files, "“企叶”");
        assertThat(textAt(files, fault)).startsWith("'企叶'");
        assertThat(fault.right()).contains("可用的是：");
    }

    @Test void a_word_of_a_list_that_the_fact_does_not_have_is_told() {
        var files = huzhouWith("conditions.yaml", "passed: [优秀, 合格, 称职]", "passed: [优秀, 合格, 称识]");
        assertThat(told(files, "“称识”").right()).contains("称职");
        assertThat(told(files, "“称识”").what()).contains("passed");
    }

    @Test void a_score_row_with_a_word_that_no_degree_is_called_by_is_told() {
        var files = huzhouWith("score-sheet.yaml", "when: \"it.level in ['本科', '研究生'] && it.degree != '' && related", "when: \"it.level in ['本科', '研究生'] && it.degree == '博土' && related");
        assertThat(textAt(files, told(files, "“博土”"))).startsWith("'博土'");
    }

    @Test void an_expression_that_costs_too_much_is_told_at_its_place() {
        var list = "lists:\n  many: [a, b, c, d, e, f, g, h, i, j]\nclocks:\n";
        var files = TestPacks.exampleWith("conditions.yaml", "clocks:\n", list);
        var costly = "true";
        for (int i = 0; i < 6; i++) costly = "lists.many.all(x" + i + ", " + costly + ")";
        var met = "met: \"countyExam >= 60 && (" + costly + ")\"";
        files.compute("conditions.yaml", (_, text) -> text.replace("met: countyExam >= 60", met));
        assertThat(textAt(files, told(files, "太费时"))).startsWith("\"countyExam >= 60 &&");
    }

    @Test void a_row_of_a_table_that_an_earlier_one_always_takes_is_told() {
        var table = TestPacks.read(TestPacks.folder().resolve("huzhou-initial-recognition-2020")).files().get("conditions.yaml");
        var row = table.lines().filter(line -> line.strip().startsWith("- {") && line.contains("学历")).findFirst().orElseThrow();
        var files = new java.util.TreeMap<>(TestPacks.read(TestPacks.folder().resolve("huzhou-initial-recognition-2020")).files());
        files.put("conditions.yaml", table.replace(row + "\n", row + "\n" + row + "\n"));
        assertThat(textAt(files, told(files, "轮不到"))).startsWith("{");
    }

    @Test void whatever_in_an_upload_is_no_part_of_a_pack_is_told_at_once_and_limits_in_figures() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : java.util.List.of("p/pack.yaml", "p/texts/x.png", "p/tool.exe", "p/fees.yaml")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.endsWith("png") || name.endsWith("fees.yaml") ? new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff} : "MZ: a".getBytes(StandardCharsets.UTF_8));
            }
        }
        Assertions.assertThatThrownBy(() -> Packs.unzip(new ByteArrayInputStream(bytes.toByteArray()))).isInstanceOfSatisfying(FaultyPack.class, faulty -> assertThat(faulty.faults()).extracting(Fault::what)
                .anyMatch(what -> what.contains("不认识的文件 tool.exe")).anyMatch(what -> what.contains("不认识的文件 texts/x.png")).anyMatch(what -> what.contains("不是 UTF-8")).hasSize(3));
        Assertions.assertThatThrownBy(() -> Packs.unzip(new ByteArrayInputStream(zip(Map.of("pack.yaml", " ".repeat(9_000_000)), "")))).isInstanceOfSatisfying(FaultyPack.class,
                faulty -> assertThat(faulty.faults().getFirst().what() + faulty.faults().getFirst().right()).contains("8000000", "500"));
    }

    @Test void one_faulty_value_is_one_fault() {
        assertThat(only("pack.yaml", "closes: 2020-11-13", "closes: 2020-11-31").what()).contains("这一天不存在");
        assertThat(only("facts.yaml", "countyExam: {type: number", "countyExam: {type: 数").what()).contains("“type”的值“数”不对");
        assertThat(only("cases/recognised.yaml", "facts: {countyExam: 59.5}", "facts: {countyExam: 五十}").what()).contains("应是数");
        assertThat(only("cases/recognised.yaml", "  countyExam: 60\n", "  countyExam: 六十\n").what()).contains("应是数");
        assertThat(Packs.check(TestPacks.exampleWith("conditions.yaml", "    met: countyExam >= 60\n", ""))).extracting(Fault::what).noneMatch(what -> what.contains("未知的键"));
        assertThat(Packs.check(TestPacks.exampleWith("pack.yaml", "kind: examination", "kind: 审查"))).extracting(Fault::what).hasSize(1).allMatch(what -> what.contains("“kind”的值“审查”不对"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
        countyExam ≥ 60                              ; >=
        countyExam ＞ 60                             ; 请写成 >
        countyExam = 60                              ; ==
        countyExam >= 60 and true                    ; &&
        countyExam < 60 or true                      ; ||
        employer.kind == ‘企业’                      ; '
        employer.kind in 【'企业'】                  ; [
        employer.kind in ['企业'，'事业单位']        ; 半角
        （countyExam >= 60）                         ; (
        """)
    void a_sign_of_the_chinese_keyboard_is_told_with_the_right_one(String expression, String right) {
        var files = TestPacks.exampleWith("conditions.yaml", "met: countyExam >= 60", "met: |\n      " + expression);
        assertThat(Packs.check(files)).isNotEmpty().allSatisfy(fault -> {
            assertThat(fault.what()).contains("表达式第");
            isChinese(fault);
        }).anySatisfy(fault -> assertThat(fault.right()).contains(right));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        says: 县级考核60分以上 | says：县级考核60分以上 | 全角
        says: 县级考核60分以上 | says:县级考核60分以上  | 空一格
        """)
    void a_colon_that_yaml_does_not_take_for_one_is_placed_on_its_own_line(String what, String instead, String right) {
        var files = TestPacks.exampleWith("conditions.yaml", what, instead);
        var fault = told(files, "YAML");
        assertThat(textAt(files, fault)).startsWith(instead);
        assertThat(fault.right()).contains(right);
    }

    @Test void chinese_commas_and_brackets_in_a_list_and_colons_in_a_key_are_told_with_the_right_ones() {
        assertThat(told(huzhouWith("conditions.yaml", "passed: [优秀, 合格, 称职]", "passed: [优秀，合格，称职]"), "优秀，合格，称职").right()).contains("半角");
        assertThat(told(huzhouWith("conditions.yaml", "passed: [优秀, 合格, 称职]", "passed: 【优秀, 合格, 称职】"), "【优秀").right()).contains("[");
        assertThat(told(huzhouWith("pack.yaml", "{name: 工程师, level: intermediate}", "{name: 工程师, level：intermediate}"), "未知的键“level：intermediate”").right()).contains("全角", "level: ");
    }

    private static byte[] zip(Map<String, String> files, String folder) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(folder + file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
