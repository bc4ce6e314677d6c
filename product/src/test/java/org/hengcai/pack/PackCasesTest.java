package org.hengcai.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packs say of themselves what they should come to. */
class PackCasesTest {
    static Stream<Path> packs() { return TestPacks.all().stream(); }

    @ParameterizedTest
    @MethodSource("packs")
    void a_pack_of_ours_is_sound_and_its_own_cases_come_out_as_written(Path pack) throws IOException {
        assertThat(Packs.check(pack)).isEmpty();
    }

    @Test void the_pack_of_the_notice_carries_at_least_forty_cases() {
        var pack = TestPacks.read(TestPacks.huzhou());
        var faults = new Faults();
        assertThat(new CasesReader(pack, faults).run(pack.files())).isGreaterThanOrEqualTo(40);
        assertThat(faults.all()).isEmpty();
    }

    @Test void no_stage_of_any_pack_is_named_in_the_program() throws IOException {
        var ids = TestPacks.all().stream().flatMap(folder -> TestPacks.read(folder).pipeline().stream()).map(Stage::id).distinct().toList();
        var sources = TestPacks.folder().resolveSibling("product/src/main/java");
        try (var files = Files.walk(sources)) {
            for (var file : (Iterable<Path>) files.filter(path -> path.toString().endsWith(".java"))::iterator) {
                var source = Files.readString(file);
                assertThat(ids).as(file.toString()).noneMatch(id -> source.contains('"' + id + '"'));
            }
        }
    }

    @Test void every_figure_of_the_notice_stands_in_its_pack_and_none_in_the_judge() throws IOException {
        try (var files = Files.list(TestPacks.folder().resolveSibling("product/src/main/java/org/hengcai/pack"))) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                var code = Files.readAllLines(file).stream().filter(line -> !line.strip().startsWith("*")).toList().toString();
                assertThat(code).as(file.toString()).doesNotContain("1461", "1096", "湖州", "330500");
            }
        }
    }
}
