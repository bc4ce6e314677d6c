package org.hengcai.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line's contract [4.9]. */
class PackCommandTest {
    @TempDir Path folder;
    private StringWriter out;
    private StringWriter err;

    @BeforeEach void fresh() {
        out = new StringWriter();
        err = new StringWriter();
    }

    private int run(String... args) {
        return new CommandLine(new PackCommand()).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(args);
    }

    private String facts(String yaml) throws IOException { return Files.writeString(folder.resolve("facts.yaml"), yaml).toString(); }

    private JsonNode json() throws IOException { return new JsonMapper().readTree(out.toString()); }

    private static final String HUZHOU = TestPacks.huzhou().toString();

    @Test void a_sound_pack_is_0_and_has_no_faults() throws IOException {
        assertThat(run("check", HUZHOU, "--json")).isZero();
        assertThat(json().path("faults").isEmpty()).isTrue();
        assertThat(json().has("faults")).isTrue();
    }

    @Test void a_faulty_pack_is_1_and_each_fault_has_its_place() throws IOException {
        Files.writeString(folder.resolve("pack.yaml"), "id: x\nid: y\n");
        assertThat(run("check", folder.toString(), "--json")).isEqualTo(1);
        assertThat(json().path("faults")).allSatisfy(fault -> assertThat(fault.propertyNames()).containsExactly("file", "line", "column", "what", "right"));
        assertThat(run("check", folder.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("pack.yaml:2:1: ");
    }

    @Test void a_verdict_has_the_agreed_shape() throws IOException {
        assertThat(run("verdict", HUZHOU, facts("{title: 工程师, asOf: 2020-09-20, titles: [{title: 助理工程师, obtained: 2016-12-20}], appointments: [{title: 助理工程师, from: 2017-01-02}]}"), "--json")).isZero();
        var verdict = json();
        assertThat(verdict.propertyNames()).containsExactly("pack", "version", "title", "asOf", "routes");
        assertThat(verdict.path("asOf").asString()).isEqualTo("2020-09-20");
        var regular = verdict.path("routes").get(0);
        assertThat(regular.propertyNames()).containsExactly("route", "outcome", "conditions");
        assertThat(regular.path("outcome").asString()).isEqualTo("CLOSED");
        assertThat(regular.path("conditions")).filteredOn(condition -> condition.path("id").asString().equals("appointed-4-years")).singleElement().satisfies(condition -> {
            assertThat(condition.propertyNames()).containsExactly("id", "outcome", "level", "clause", "text", "missing");
            assertThat(condition.path("missing").asString()).isEqualTo("1天");
            assertThat(condition.path("clause").asString()).isEqualTo("二(一)、二");
        });
    }

    @Test void a_score_has_the_agreed_shape() throws IOException {
        assertThat(run("score", HUZHOU, facts("{experience: 4, controls: {思想道德: true}}"), "--json")).isZero();
        assertThat(json().propertyNames()).contains("total", "threshold", "reached", "groups");
        assertThat(json().path("total").asInt()).isEqualTo(10);
        assertThat(json().path("groups").get(0).propertyNames()).contains("id", "points", "cap");
    }

    @Test void bad_facts_are_2_with_file_line_and_what_would_be_right() throws IOException {
        assertThat(run("verdict", HUZHOU, facts("title: 工程师\nasOf: 2020-09-31\n"), "--json")).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("facts.yaml:2:7: ").contains("不存在");
    }

    @Test void a_missing_folder_or_file_is_2() throws IOException {
        assertThat(run("check", folder.resolve("none").toString())).isEqualTo(2);
        assertThat(run("verdict", HUZHOU, folder.resolve("none.yaml").toString())).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(2);
    }

    @Test void what_is_no_folder_no_file_or_lies_above_the_packs_is_told_as_that() throws IOException {
        var file = facts("title: 工程师");
        assertThat(run("check", file)).isEqualTo(2);
        assertThat(err.toString()).contains(file + " 不是文件夹").doesNotContain("没有 ");
        assertThat(run("check", TestPacks.folder().toString())).isEqualTo(2);
        assertThat(err.toString()).contains("里没有 pack.yaml，不是计划包；其中的计划包是 ", "example-two-notices", HUZHOU).doesNotContain("不认识的文件");
        assertThat(run("verdict", HUZHOU, folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains(folder + " 不是文件，请写事实的 YAML 文件");
        assertThat(run("verdict", file, file)).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(4);
    }

    @Test void a_symbolic_link_in_a_pack_is_a_fault_and_is_not_read() throws IOException {
        Files.writeString(folder.resolve("pack.yaml"), "id: x\n");
        Files.createDirectory(folder.resolve("texts"));
        Files.createSymbolicLink(folder.resolve("texts/link.md"), Path.of("/etc/hostname"));
        assertThat(run("check", folder.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("texts/link.md:1:1: texts/link.md 是符号链接，请换成文件本身");
    }

    @Test void the_facts_that_are_shipped_to_try_it_with_are_judged_and_scored() {
        var shipped = Path.of("../docs/facts-example.yaml").toString();
        assertThat(run("verdict", HUZHOU, shipped)).as(err.toString()).isZero();
        assertThat(run("score", HUZHOU, shipped)).as(err.toString()).isZero();
    }

    @Test void a_verdict_by_a_faulty_pack_is_1() throws IOException {
        Files.writeString(folder.resolve("pack.yaml"), "id: x\n");
        assertThat(run("verdict", folder.toString(), facts("title: 工程师"), "--json")).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
    }

    @Test void a_pack_without_a_score_sheet_says_so() throws IOException {
        assertThat(run("score", TestPacks.folder().resolve("example-two-notices").toString(), facts("title: 农艺师"))).isEqualTo(2);
        assertThat(err.toString()).contains("没有自评表");
    }

    @Test void help_speaks_chinese_and_english() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("计划包").contains("Plan packs");
    }
}
