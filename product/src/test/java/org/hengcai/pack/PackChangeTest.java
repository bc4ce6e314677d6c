package org.hengcai.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What a change of a pack changes: in words, and for people [4.1]. */
class PackChangeTest {
    @TempDir Path folder;

    private static Map<String, String> huzhou() throws IOException, FaultyPack { return new TreeMap<>(PackFiles.of(TestPacks.huzhou())); }

    private static Map<String, String> changed(String file, String was, String is) throws IOException, FaultyPack {
        var files = huzhou();
        assertThat(files.get(file)).contains(was);
        files.put(file, files.get(file).replaceFirst(java.util.regex.Pattern.quote(was), java.util.regex.Matcher.quoteReplacement(is)));
        return files;
    }

    private static List<String> said(Map<String, String> other) throws IOException, FaultyPack {
        return PackDiff.between(huzhou(), other).stream().map(DiffTexts::line).toList();
    }

    @Test void a_pack_does_not_differ_from_itself() throws Exception { assertThat(said(huzhou())).isEmpty(); }

    @Test void a_figure_is_named_with_what_it_belongs_to() throws Exception {
        assertThat(said(changed("conditions.yaml", "years: 4", "years: 5"))).containsExactly("conditions.yaml：计时 › appointed-after-title › 年数：由“4”改为“5”");
        assertThat(said(changed("pack.yaml", "closes: 2020-10-15", "closes: 2020-10-16"))).containsExactly("pack.yaml：申报期 › 截止日：由“2020-10-15”改为“2020-10-16”");
    }

    @Test void what_comes_and_goes_is_named_and_where_a_thing_stands_is_no_change_of_it() throws Exception {
        assertThat(said(changed("conditions.yaml", "  levelTwo: [二级建造师, ", "  levelTwo: ["))).containsExactly("conditions.yaml：名单 › levelTwo：删去 二级建造师");
        assertThat(said(changed("conditions.yaml", "  passed: [优秀, 合格, 称职]", "  passed: [合格, 优秀, 称职, 基本合格]")))
                .containsExactly("conditions.yaml：名单 › passed：新增 基本合格", "conditions.yaml：名单 › passed：先后次序有变化");
        assertThat(said(changed("conditions.yaml", "conditions: [education, assistant-title, appointed-4-years, appointed-now]", "conditions: [education, assistant-title, appointed-4-years]")))
                .singleElement().asString().contains("途径 › 工程师 regular › 条件：删去 appointed-now");
    }

    @Test void a_paragraph_of_the_notice_and_a_whole_file_are_told() throws Exception {
        var files = huzhou();
        files.put("texts/notice.md", files.get("texts/notice.md").replace("10月15日", "10月16日"));
        assertThat(said(files)).anyMatch(line -> line.startsWith("texts/notice.md：删去“")).anyMatch(line -> line.startsWith("texts/notice.md：新增“"));
        files = huzhou();
        files.remove("reminders.yaml");
        assertThat(said(files)).containsExactly("reminders.yaml：删去这个文件");
    }

    @Test void cases_are_no_part_of_what_a_pack_says() throws Exception {
        var files = huzhou();
        files.keySet().removeIf(CasesReader::isCases);
        assertThat(said(files)).isEmpty();
    }

    private Path written(String name, Map<String, String> files) throws IOException {
        for (var file : files.entrySet()) {
            var path = folder.resolve(name).resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return folder.resolve(name);
    }

    private static String run(int exit, Object... args) {
        var out = new StringWriter();
        var words = java.util.Arrays.stream(args).map(String::valueOf).toArray(String[]::new);
        assertThat(new CommandLine(new PackCommand()).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(out, true)).execute(words)).as(out.toString()).isEqualTo(exit);
        return out.toString();
    }

    private static final String FACTS = "{title: 工程师, asOf: 2020-09-20, titles: [{title: 助理工程师, obtained: 2014-12-20}], appointments: [{title: 助理工程师, from: %s}]}";

    @Test void a_rehearsal_lists_who_changes_and_by_which_condition_and_counts_the_rest() throws Exception {
        var people = Map.of("people/four.yaml", FACTS.formatted("2017-01-01"), "people/long.yaml", FACTS.formatted("2010-01-01"));
        written(".", people);
        var other = written("b", changed("conditions.yaml", "years: 4", "years: 5"));
        var said = run(0, "rehearse", TestPacks.huzhou(), other, folder.resolve("people"));
        assertThat(said).contains("four.yaml", "  工程师 正常申报：待判断 → 不能申报", "    appointed-4-years：符合 → 未达到（还差12个月1天）", "共 2 人，1 人的结论有变化").doesNotContain("long.yaml");
        assertThat(run(0, "rehearse", TestPacks.huzhou(), other, folder.resolve("people"), "--json"))
                .contains("{\"persons\":2,\"changed\":[{\"facts\":\"four.yaml\",\"routes\":[{\"route\":\"regular\",\"title\":\"工程师\",\"before\":\"TO_JUDGE\",\"after\":\"CLOSED\",\"by\":[{\"id\":\"appointed-4-years\",\"before\":\"MET\",\"after\":\"NOT_MET\"}]}]}],\"unread\":[]}");
    }

    @Test void facts_that_cannot_be_read_are_told_with_their_place_and_the_others_are_judged() throws Exception {
        written(".", Map.of("people/bad.yaml", "{title: 工程师, salary: 3}", "people/four.yaml", FACTS.formatted("2017-01-01")));
        var other = written("b", changed("conditions.yaml", "years: 4", "years: 5"));
        assertThat(run(2, "rehearse", TestPacks.huzhou(), other, folder.resolve("people"))).contains("bad.yaml:1:", "salary", "共 2 人，1 人的结论有变化，1 人的事实读不出、没有计入：bad.yaml");
        Files.delete(folder.resolve("people/four.yaml"));
        assertThat(run(2, "rehearse", TestPacks.huzhou(), other, folder.resolve("people"))).contains("1 人的事实读不出、没有计入：bad.yaml").doesNotContain("没有一人");
    }

    @Test void who_stays_refused_but_for_another_reason_is_listed_too() throws Exception {
        written(".", Map.of("people/retired.yaml", FACTS.formatted("2017-01-01").replace("asOf:", "person: {retired: true}, asOf:")));
        var other = written("b", changed("conditions.yaml", "years: 4", "years: 5"));
        assertThat(run(0, "rehearse", TestPacks.huzhou(), other, folder.resolve("people")))
                .contains("retired.yaml", "  工程师 正常申报：不能申报（不变）", "    appointed-4-years：符合 → 未达到（还差12个月1天）", "共 1 人，没有一人的结论变化，1 人的结论不变而条件有变化");
    }

    @Test void the_command_says_the_same_as_lines_and_as_json() throws Exception {
        var other = written("b", changed("pack.yaml", "closes: 2020-10-15", "closes: 2020-10-16"));
        assertThat(run(0, "diff", TestPacks.huzhou(), other)).contains("pack.yaml：申报期 › 截止日：由“2020-10-15”改为“2020-10-16”");
        assertThat(run(0, "diff", TestPacks.huzhou(), other, "--json")).contains("\"file\":\"pack.yaml\"", "\"of\":\"申报期 › 截止日\"");
        assertThat(run(0, "diff", TestPacks.huzhou(), TestPacks.huzhou())).contains("没有差别");
        assertThat(run(2, "diff", TestPacks.huzhou(), folder.resolve("nothing"))).contains("没有");
    }
}
