package org.hengcai.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.common.CelFunctionDecl;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The policy officer's guide does what it says: every block of it is run; {@code -Ddocs.write} writes anew what commands print. */
class PacksGuideTest {
    @TempDir Path folder;

    @ParameterizedTest @ValueSource(ints = {0, 1})
    void every_block_is_run_and_prints_what_the_guide_shows(int half) {
        var guide = new Guide(folder);
        Guide.blocks(Guide.halves().get(half)).forEach(guide::follow);
        if (System.getProperty("docs.write") != null) write(half, guide.different);
        else assertThat(guide.different).as("docs/packs.md is out of date; this test with -Ddocs.write writes it anew").isEmpty();
    }

    private static void write(int half, Map<Guide.Block, String> different) {
        var halves = Guide.halves().stream().map(StringBuilder::new).toList();
        different.entrySet().stream().sorted(Comparator.comparing(one -> -one.getKey().from()))
                .forEach(one -> halves.get(half).replace(one.getKey().from(), one.getKey().from() + one.getKey().text().length(), one.getValue()));
        Guide.write(Guide.DOCUMENT, String.join("", halves));
    }

    @Test void both_halves_show_the_same_blocks() {
        var halves = Guide.halves().stream().map(half -> Guide.blocks(half).stream().map(block -> block.language() + "\n" + block.text()).toList()).toList();
        assertThat(halves.get(1)).isEqualTo(halves.get(0));
    }

    @Test void the_guide_ends_with_a_sound_pack() { assertThat(Packs.check(Guide.pack())).isEmpty(); }

    @Test void every_helper_every_base_fact_and_every_key_of_the_files_is_spoken_of_in_both() {
        var schemas = new Schemas();
        var keys = schemas.names().stream().filter(name -> !name.equals("person")).flatMap(name -> schemas.properties(name).stream()).map(pointer -> pointer.substring(pointer.lastIndexOf('/') + 1)).distinct().toList();
        var helpers = Helpers.declarations().stream().map(CelFunctionDecl::name).filter(name -> name.matches("[a-z]+")).distinct().toList();
        for (var half : Guide.halves()) {
            assertThat(helpers.stream().filter(name -> !half.contains(name + "(")).toList()).isEmpty();
            assertThat(Vocabulary.base().facts().keySet().stream().filter(key -> !half.contains("| `" + key + "` |")).toList()).isEmpty();
            assertThat(keys.stream().filter(key -> !Pattern.compile("\\b" + key + "\\b").matcher(half).find()).toList()).isEmpty();
        }
    }

    @Test void the_schemas_are_named_in_the_guide() {
        for (var half : Guide.halves()) assertThat(new Schemas().names().stream().filter(name -> !half.contains("(schema/" + name + ".json)")).toList()).isEmpty();
    }

    @Test void a_list_gets_longer_and_what_has_the_same_name_is_replaced() {
        var guide = new Guide(folder);
        List.of("# a.yaml\nlist: [{id: x, say: 1}, {id: y}]\nmap: {k: 1}\n", "# + a.yaml\nlist: [{id: x, say: 2}]\nmap: {l: 2}\n").forEach(text -> guide.follow(new Guide.Block("yaml", text, 0, 1)));
        assertThat(YamlSource.root("a", Guide.read(folder.resolve("a.yaml")))).satisfies(root -> {
            assertThat(Schemas.json(root).toString()).isEqualTo("{\"list\":[{\"id\":\"y\"},{\"id\":\"x\",\"say\":2}],\"map\":{\"k\":1,\"l\":2}}");
        });
    }
}
