package org.hengcai.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    @ParameterizedTest
    @MethodSource("packs")
    void whatever_a_pack_asks_for_is_asked_in_words_or_it_says_who_tells(Path folder) {
        var pack = TestPacks.read(folder);
        var asked = pack.routes().stream().flatMap(route -> route.conditions().stream()).flatMap(condition -> condition.uses().stream()).distinct().toList();
        assertThat(asked).filteredOn(path -> !path.equals("asOf") && Questions.ask(pack, path).isEmpty() && !isTold(pack, path)).isEmpty();
    }

    /** Somebody else tells it; a record as a whole is asked for field by field. */
    private static boolean isTold(Pack pack, String path) {
        var fact = pack.vocabulary().facts().get(path.replaceFirst("\\..*", ""));
        if (!(fact.type() instanceof FactType.Fields record)) return fact.asked().told() != null;
        return !path.contains(".") || record.fields().get(path.substring(path.indexOf('.') + 1)).asked().told() != null;
    }

    @Test void the_packs_of_other_notices_carry_cases_of_their_own() {
        for (var other : List.of("huzhou-initial-recognition-2020", "example-teachers-2021")) {
            var pack = TestPacks.read(TestPacks.folder().resolve(other));
            var faults = new Faults();
            assertThat(new CasesReader(pack, faults).run(pack.files())).as(other).isGreaterThanOrEqualTo(60);
        }
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
