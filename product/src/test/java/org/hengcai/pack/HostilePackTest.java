package org.hengcai.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pack from a stranger must not hurt: whatever it asks for, it is refused with a message, in bounded time and memory [issue 5]. */
class HostilePackTest {
    /** Shorter than in earnest, so that the test isn't long. */
    private static final Duration LONGEST = Duration.ofSeconds(4);

    private static final String BASE = "base: {title: 农艺师, person: {retired: false}, employer: {kind: 企业}, countyExam: 60, technicalWork: [{from: 2017-09-01}]}";

    /** Refused with these words, well within the time that a check may take. */
    private static void refused(Map<String, String> files, String words) {
        var began = System.nanoTime();
        var faults = Packs.check(files, LONGEST);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LONGEST.plusSeconds(20));
        assertThat(faults).hasSizeLessThanOrEqualTo(2 * Faults.MOST).extracting(Fault::what).anyMatch(what -> what.contains(words)).allMatch(what -> what.length() <= Faults.LONGEST + 1);
    }

    private static String times(int many, String text) { return IntStream.range(0, many).mapToObj(i -> text.formatted(i)).collect(Collectors.joining()); }

    private static Map<String, String> with(String file, String what, String instead) { return TestPacks.exampleWith(file, what, instead); }

    @Test void a_hundred_thousand_cases_are_too_many() {
        refused(with("cases/recognised.yaml", "cases:\n", "cases:\n" + times(25_000, "  - {name: n%d, expect: {recognised: OPEN}}\n")), "太大");
        refused(with("cases/recognised.yaml", "cases:\n", "cases:\n" + times(20_000, "  - {name: n%d, expect: {recognised: OPEN}}\n")), "“cases”有 20008 项，太多");
        var files = TestPacks.example();
        for (int file = 0; file < 50; file++) files.put("cases/more-" + file + ".yaml", BASE + "\ncases:\n" + times(2_000, "  - {name: n%d, expect: {recognised: OPEN}}\n"));
        refused(files, "例子多于 5000 个");
    }

    @ParameterizedTest
    @ValueSource(strings = {"routes:\n|  - {id: r%d, title: 农艺师, name: a, form: a, clause: 二, conditions: []}\n|12000", "conditions:\n|  - {id: c%d, says: a, clause: 一, person: true}\n|18000",
            "conditions:\n|  - {id: c%d, says: a, clause: 一, met: countyExam > 1.0 * %<d.0}\n|12000"})
    void a_hundred_thousand_routes_and_conditions_are_too_many(String how) {
        var parts = how.split("\\|");
        refused(with("conditions.yaml", parts[0], parts[0] + times(Integer.parseInt(parts[2]), parts[1])), "，太多");
        refused(with("conditions.yaml", parts[0], parts[0] + times(100_000, parts[1])), "太大");
    }

    @Test void a_thousand_routes_with_a_thousand_conditions_each_are_given_up_in_time() {
        var files = with("conditions.yaml", "conditions:\n", "conditions:\n" + times(900, "  - {id: c%d, says: a, clause: 一, met: countyExam > %<d.0}\n"));
        files.compute("conditions.yaml", (_, text) -> text.replace("common: [in-service, county-exam]", "common: [in-service, county-exam" + times(900, ", c%d") + "]")
                .replace("routes:\n", "routes:\n" + times(900, "  - {id: r%d, title: 农艺师, name: a, form: a, clause: 二, conditions: []}\n")));
        files.put("cases/many.yaml", "base: {title: 农艺师, countyExam: 60}\ncases:\n" + times(4_000, "  - {name: n%d, expect: {recognised: OPEN}}\n"));
        refused(files, "检查用了 4 秒还没有完");
    }

    @Test void a_list_of_lists_of_lists_is_given_up_in_time() {
        var list = "lists:\n  many: [" + times(900, "a%d, ") + "b]\nclocks:\n";
        var bomb = "lists.many.all(a, lists.many.all(b, lists.many.all(c, lists.many.exists(d, a + b + c + d == string(countyExam)))))";
        var files = with("conditions.yaml", "clocks:\n", list);
        files.compute("conditions.yaml", (_, text) -> text.replace("met: countyExam >= 60", "met: " + bomb));
        refused(files, "例子");                                     // what can't be worked out is unknown, and the cases want an answer
    }

    @Test void patterns_take_no_time_beyond_the_text_and_none_is_written_out_a_million_times() {
        var files = with("facts.yaml", "countyExam:", "code: {type: text, label: 编号, pattern: \"(a+)+(b|c|bc)*$\"}\ncountyExam:");
        files.compute("cases/recognised.yaml", (_, text) -> text.replace("countyExam: 60\n", "countyExam: 60\n  code: " + "a".repeat(9_000) + "!\n"));
        refused(files, "“code”的值");
        refused(with("facts.yaml", "countyExam:", "code: {type: text, label: 编号, pattern: \"((a{1000}){1000}){1000}\"}\ncountyExam:"), "重复次数太多");
        refused(with("facts.yaml", "countyExam:", "code: {type: text, label: 编号, pattern: \"" + "a*".repeat(500) + "\"}\ncountyExam:"), "重复次数太多");
        assertThat(Packs.check(with("facts.yaml", "countyExam:", "code: {type: text, label: 编号, pattern: \"[0-9]{4}-[0-9]{2,6}\"}\ncountyExam:"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "-", "(", "[", "1+", "a.", "true?true:", "'a'+", "[[", "{1:", "countyExam>1.0&&"})
    void an_expression_that_goes_on_and_on_is_refused(String piece) {
        refused(with("conditions.yaml", "met: countyExam >= 60", "met: \"" + piece.repeat(3_900 / piece.length()) + "\""), "表达式");
        refused(with("conditions.yaml", "met: countyExam >= 60", "met: \"" + piece.repeat(500_000 / piece.length()) + "\""), "表达式");
    }

    @Test void a_text_with_a_hundred_thousand_expressions_in_it_is_refused() {
        refused(with("conditions.yaml", "found: \"成绩{countyExam}分\"", "found: \"" + "{countyExam}".repeat(40_000) + "\""), "表达式多于 2000 个");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: {a: ", "a: [", "- ", "a:\n ", "? "})
    void what_is_nested_without_end_is_refused(String piece) {
        var files = TestPacks.example();
        files.put("evidence.yaml", piece.repeat(50_000));
        refused(files, "“");
        var deep = new StringBuilder("evidence:\n");
        for (int i = 1; i < 1_000; i++) deep.append(" ".repeat(i)).append("a:\n");
        files.put("evidence.yaml", deep.toString());
        refused(files, "层次太深");
    }

    @Test void a_notice_of_blanks_and_bars_is_read_in_time() {
        for (var piece : new String[] {" ", "| ", "{#", "\n \n", "# ", "{#a}", "\t"}) {
            var files = TestPacks.example();
            files.put("texts/notice.md", "a" + piece.repeat(900_000 / piece.length()) + "b\n\n" + files.get("texts/notice.md"));
            var began = System.nanoTime();
            Packs.check(files);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).as(piece).isLessThan(Duration.ofSeconds(20));
        }
        var files = TestPacks.example();
        files.put("texts/notice.md", "字".repeat(1_000_001));
        refused(files, "文本有 1000001 个字符，太长");
    }

    @Test void an_archive_that_unpacks_without_end_leads_outside_or_hides_something_is_refused() throws Exception {
        refusedZip(zip(Map.of("pack.yaml", " ".repeat(9_000_000))), "总量太大");
        refusedZip(zip(Map.of("a/../../b.yaml", "a: b")), "不能用");
        refusedZip(zip(Map.of("/etc/passwd", "a: b")), "不能用");
        refusedZip(zip(Map.of("a\\b.yaml", "a: b")), "不能用");
        refusedZip(zip(Map.of("pack.yaml", "id: \u0000")), "看不见的控制字符");
        refusedZip(zip(Map.of("texts/a\u0007.md", "a")), "不能用");
        refusedZip(zip(IntStream.range(0, 700).boxed().collect(Collectors.toMap(i -> "cases/" + i + ".yaml", _ -> "cases: []"))), "文件多于 500 个");
        assertThat(Packs.unzip(new ByteArrayInputStream(zip(IntStream.range(0, 50_000).boxed().collect(Collectors.toMap(i -> "d" + i + "/", _ -> "")))))).isEmpty();
    }

    /** A zip says of a file that it is a link only in a place we don't read: what it would lead to is its text, and that is no pack. */
    @Test void a_link_in_an_archive_leads_nowhere() throws Exception {
        var files = Packs.unzip(new ByteArrayInputStream(zip(Map.of("pack.yaml", "/etc/passwd"))));
        assertThat(files).containsEntry("pack.yaml", "/etc/passwd");
        assertThat(Packs.check(files)).isNotEmpty();
    }

    private static void refusedZip(byte[] zip, String words) {
        assertThatThrownBy(() -> Packs.unzip(new ByteArrayInputStream(zip))).isInstanceOf(FaultyPack.class).hasMessageContaining(words);
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
