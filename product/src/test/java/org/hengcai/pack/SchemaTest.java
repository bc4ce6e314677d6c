package org.hengcai.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The schemas that editors use say what the reader says. What they can't know they leave to {@code pack check}: what another file or
 * another place holds (references, facts that the pack declares, the keys of a condition that replaces some of another), whether an
 * expression fits, whether figures fit each other, and what YAML 1.1 makes of {@code no} and of {@code 012}.
 */
class SchemaTest {
    private final Schemas schemas = new Schemas();

    private static Map<String, String> files(Path folder) {
        try {
            return new TreeMap<>(PackFiles.of(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FaultyPack e) {
            throw new AssertionError(e.faults().toString(), e);
        }
    }

    /** The packs of the repository and the one that the guide builds. */
    private static Map<String, Map<String, String>> packs() {
        var packs = new LinkedHashMap<String, Map<String, String>>();
        packs.put("docs/packs.md", GUIDE);
        TestPacks.all().forEach(folder -> packs.put(folder.getFileName().toString(), files(folder)));
        return packs;
    }

    private static final Map<String, String> GUIDE = Guide.pack();

    private static List<String> yaml(Map<String, String> files) { return files.keySet().stream().filter(name -> name.endsWith(".yaml")).toList(); }

    @Test void every_file_of_every_pack_is_as_its_schema_says() {
        packs().forEach((pack, files) -> yaml(files).forEach(name ->
                assertThat(schemas.faults(Schemas.of(name), YamlSource.root(name, files.get(name)))).as(pack + "/" + name).isEmpty()));
    }

    @Test void every_file_of_the_guide_is_as_its_schema_says() {
        for (var block : BLOCKS) {
            var file = Guide.file(block, true);
            if (file != null) assertThat(schemas.faults(schema(file), YamlSource.root(file, block.text()))).as("docs/packs.md, line " + block.line()).isEmpty();
        }
    }

    private static final List<Guide.Block> BLOCKS = Guide.blocks(Guide.halves().getFirst());

    /** What lies outside the pack is a person's facts. */
    private static String schema(String file) { return file.startsWith("forestry") ? Schemas.of(file.substring(file.indexOf('/') + 1)) : "person"; }

    @Test void every_file_names_its_schema_in_its_first_line() throws IOException {
        for (var folder : TestPacks.all()) for (var name : yaml(files(folder))) {
            var first = Files.readAllLines(folder.resolve(name)).getFirst();
            assertThat(first).as(folder.getFileName() + "/" + name).startsWith("# yaml-language-server: $schema=");
            var schema = folder.resolve(name).getParent().resolve(first.substring(first.indexOf('=') + 1)).normalize();
            assertThat(schema).isEqualTo(Schemas.FOLDER.resolve(Schemas.of(name) + ".json"));
        }
    }

    @Test void a_person_s_facts_are_those_of_the_base_vocabulary() throws IOException {
        var example = Schemas.FOLDER.resolveSibling("facts-example.yaml");
        assertThat(schemas.faults("person", YamlSource.root("facts", Files.readString(example)))).isEmpty();
        var properties = schemas.schema("person").get("properties");
        assertThat(properties.propertyNames()).containsExactlyElementsOf(Vocabulary.base().facts().keySet());
        Vocabulary.base().facts().values().forEach(fact -> compare(properties.get(fact.key()), fact.key(), fact.label(), fact.type()));
    }

    private static void compare(tools.jackson.databind.JsonNode schema, String path, String label, FactType type) {
        assertThat(schema.path("title").asString()).as(path).isEqualTo(label);
        switch (type) {
            case FactType.Text(var words, var _) -> assertThat(schema.path("enum").valueStream().filter(word -> !word.isNull()).map(word -> word.asString()).toList()).as(path).isEqualTo(words);
            case FactType.Fields record -> fields(schema, path, record);
            case FactType.Items(var of) -> fields(schema.get("items"), path, of);
            case FactType.ByYear(var of) -> compare(schema.get("additionalProperties"), path, "", of);
            case FactType.Texts _ -> assertThat(schema.get("type").asString()).as(path).isEqualTo("array");
            case FactType.Whole _ -> assertThat(schema.get("type").get(0).asString()).as(path).isEqualTo("integer");
            case FactType.Amount _ -> assertThat(schema.get("type").get(0).asString()).as(path).isEqualTo("number");
            case FactType.YesNo _ -> assertThat(schema.get("type").get(0).asString()).as(path).isEqualTo("boolean");
            case FactType.Unread _ -> throw new AssertionError(path);
            case FactType.Day _ -> assertThat(schema.path("pattern").asString()).as(path).contains("{4}-");
        }
    }

    private static void fields(tools.jackson.databind.JsonNode schema, String path, FactType.Fields of) {
        assertThat(schema.get("properties").propertyNames()).as(path).containsExactlyElementsOf(of.fields().keySet());
        of.fields().forEach((name, field) -> compare(schema.get("properties").get(name), path + "." + name, field.label(), field.type()));
    }

    // ---- one mutation after another: what the reader finds wrong with the shape, the schema finds too

    /** A place in a file: keys and indexes. */
    private record Spot(List<Object> path) {
        Spot in(Object step) {
            var longer = new ArrayList<>(path);
            longer.add(step);
            return new Spot(longer);
        }

        Node of(Node root) {
            var node = root;
            for (var step : path) node = step instanceof Integer index ? ((SequenceNode) node).getValue().get(index) : YamlNodes.keys(node).get((String) step);
            return node;
        }

        /** Without indexes: what stands here once stands everywhere. */
        String shape() { return String.join("/", path.stream().map(step -> step instanceof Integer ? "*" : (String) step).toList()); }
    }

    private static void spots(Node node, Spot at, Consumer<Spot> found) {
        if (node instanceof MappingNode) {
            found.accept(at);
            YamlNodes.keys(node).forEach((key, value) -> spots(value, at.in(key), found));
        } else {
            var items = YamlNodes.items(node);
            for (int i = 0; i < items.size(); i++) spots(items.get(i), at.in(i), found);
        }
    }

    private static String written(Node root) {
        var options = new DumperOptions();
        options.setWidth(100_000);
        var out = new StringWriter();
        new Yaml(options).serialize(root, out);
        return out.toString();
    }

    private static ScalarNode scalar(String text, Tag tag) { return new ScalarNode(tag, text, null, null, DumperOptions.ScalarStyle.PLAIN); }

    private static NodeTuple entry(String key, Node value) { return new NodeTuple(scalar(key, Tag.STR), value); }

    /** Instead of a pack's own where only another file's shape is looked at: what names nothing of it is told before and after. */
    private static final String FEW = "routes: []\n";

    /** A file of a pack, mutated: what the reader says of it, and what the schema says. */
    private final class Mutant {
        final String name;
        final Node root;
        final List<Fault> faults;
        final List<String> schema;

        Mutant(Map<String, String> files, String name, Node mutated) {
            this.name = name;
            var text = written(mutated);
            this.root = YamlSource.root(name, text);
            var before = sayings.computeIfAbsent(files, _ -> new TreeMap<>()).computeIfAbsent(name, _ -> faults(files, name, files.get(name)).stream().map(Fault::what).toList());
            this.faults = faults(files, name, text).stream().filter(fault -> !before.contains(fault.what())).toList();
            this.schema = schemas.faults(Schemas.of(name), root);
        }

        private List<Fault> faults(Map<String, String> files, String name, String text) {
            var all = new TreeMap<>(files);
            var found = new Faults();
            if (CasesReader.isCases(name)) {
                all.keySet().removeIf(other -> CasesReader.isCases(other) && !other.equals("cases/base.yaml"));
                all.put(name, text);
                new CasesReader(sound(files), found).run(all);
            } else {
                if (!name.equals("conditions.yaml")) all.put("conditions.yaml", FEW);
                all.put(name, text);
                new PackReader(all, found).read();
            }
            return found.allBeforeOpening().stream().filter(fault -> fault.file().equals(name)).toList();
        }

        boolean readerSays(String what) { return faults.stream().anyMatch(fault -> fault.what().equals(what)); }

        boolean readerSays(String what, Spot at) {
            var place = YamlMap.place(name, at.of(root));
            return faults.stream().anyMatch(fault -> fault.what().equals(what) && fault.line() == place.line() && fault.column() == place.column());
        }
    }

    /** What the reader says of a pack's file before it is mutated. */
    private final Map<Map<String, String>, Map<String, List<String>>> sayings = new IdentityHashMap<>();
    private final Map<Map<String, String>, Pack> read = new IdentityHashMap<>();

    private Pack sound(Map<String, String> files) {
        return read.computeIfAbsent(files, all -> {
            try {
                return Packs.read(all);
            } catch (FaultyPack e) {
                throw new AssertionError(e.faults().toString(), e);
            }
        });
    }

    private Mutant mutate(Map<String, String> files, String name, Spot at, Consumer<List<NodeTuple>> change) {
        var root = YamlSource.root(name, files.get(name));
        change.accept(((MappingNode) at.of(root)).getValue());
        return new Mutant(files, name, root);
    }

    private static void replace(List<NodeTuple> entries, String key, Node value) {
        entries.replaceAll(entry -> YamlNodes.text(entry.getKeyNode()).equals(key) ? new NodeTuple(entry.getKeyNode(), value) : entry);
    }

    /** @param at where the schemas tell of this mapping */
    private interface OnSpot { void look(Map<String, String> files, String name, Spot spot, Node node, String at); }

    /** Each mapping of the packs' files, once for each mapping that the schemas know; again where it has a key that was not seen there. What a pack itself names counts as one name. */
    private void each(OnSpot look) {
        var seen = new HashSet<String>();
        packs().forEach((pack, files) -> yaml(files).forEach(name -> {
            var root = YamlSource.root(name, files.get(name));
            var told = new IdentityHashMap<Node, String>();
            schemas.walk(Schemas.of(name), root, (map, at, keys) -> told.putIfAbsent(map, at));
            spots(root, new Spot(List.of()), spot -> {
                var node = spot.of(root);
                var at = told.get(node);
                if (at == null || at.startsWith("person")) return;
                var more = new TreeSet<String>();
                YamlNodes.keys(node).keySet().forEach(key -> more.add(named(at, key)));
                if (more.stream().filter(seen::add).count() > 0) look.look(files, name, spot, node, at);
            });
        }));
    }

    private String named(String at, String key) { return at + " " + (schemas.knows(at, key) ? key : "*"); }

    @Test void a_misspelt_key_is_found_by_both_and_every_key_the_reader_asks_for_is_in_the_schema() {
        var wrong = new TreeSet<String>();
        each((files, name, spot, node, at) -> {
            var mutant = mutate(files, name, spot, entries -> entries.add(entry("zzz", scalar("1", Tag.INT))));
            var told = mutant.faults.stream().filter(fault -> fault.what().equals(PackTexts.unknownKey("zzz"))).findFirst();
            if (told.isEmpty()) return;
            if (mutant.schema.isEmpty() && !ofThePack(name, spot)) wrong.add(name + " " + spot.shape() + ": the schema takes a key that the reader refuses");
            var asked = told.get().right().replace(PackTexts.oneOf(List.of("甲")).replace("甲", ""), "").split("、");
            var known = new TreeSet<String>();
            schemas.walk(Schemas.of(name), mutant.root, (map, pointer, keys) -> { if (map == spot.of(mutant.root)) known.addAll(keys); });
            if (!ofThePack(name, spot) && !known.isEmpty()) for (var key : asked) if (!known.contains(key)) wrong.add(name + " " + spot.shape() + ": the schema doesn't know " + key);
        });
        assertThat(wrong).isEmpty();
    }

    /** Fields of facts, which a pack may add to, and names that are the pack's own. */
    private static boolean ofThePack(String name, Spot spot) {
        var shape = spot.shape();
        return Schemas.of(name).equals("cases") && shape.matches("base.*|cases/\\*/facts.*|cases/\\*/expect/.*|cases/\\*/expect")
                || name.equals("conditions.yaml") && shape.matches("tables/\\*/rows/\\*");
    }

    @Test void a_missing_key_is_found_by_both() {
        var wrong = new TreeSet<String>();
        var seen = new HashSet<String>();
        each((files, name, spot, node, at) -> {
            if (spot.shape().matches("routes/\\*/conditions/\\*")) return;              // may replace keys of another
            for (var key : YamlNodes.keys(node).keySet()) {
                if (!seen.add(named(at, key))) continue;
                var mutant = mutate(files, name, spot, entries -> entries.removeIf(entry -> YamlNodes.text(entry.getKeyNode()).equals(key)));
                var missing = mutant.readerSays(key.equals("clause") ? PackTexts.missingClause() : PackTexts.missingKey(key));
                if (missing && mutant.schema.isEmpty() && !ofThePack(name, spot)) wrong.add(name + " " + spot.shape() + ": the schema doesn't ask for " + key);
                if (!missing && !mutant.schema.isEmpty() && mutant.faults.isEmpty()) wrong.add(name + " " + spot.shape() + ": the schema asks for " + key + ", the reader doesn't: " + mutant.schema);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test void a_value_of_the_wrong_type_and_a_wrong_word_are_found_by_both() {
        var wrong = new TreeSet<String>();
        var seen = new HashSet<String>();
        each((files, name, spot, node, at) -> YamlNodes.keys(node).forEach((key, value) -> {
            if (!seen.add(named(at, key) + value.getNodeId())) return;
            for (var other : others(value, schemas.words(at, key))) {
                var mutant = mutate(files, name, spot, entries -> replace(entries, key, other));
                var place = spot.in(key);
                var text = YamlNodes.text(other);
                var shape = List.of(PackTexts.notSingle(key), PackTexts.shouldBeMapping(key), PackTexts.notAList(key), PackTexts.notText(key, text), PackTexts.notWhole(key, text),
                        PackTexts.notNumber(key, text), PackTexts.notYesNo(key, text), PackTexts.notDate(key, text), PackTexts.unknownWord(key, text)).stream().anyMatch(what -> mutant.readerSays(what, place));
                var left = Schemas.of(name) + " " + place.shape() + " = " + written(other).strip();
                if (shape && mutant.schema.isEmpty() && !ofThePack(name, spot) && !ofThePack(name, place)) wrong.add(left + ": the schema takes what the reader refuses");
                if (!mutant.schema.isEmpty() && mutant.faults.isEmpty()) wrong.add(left + ": the schema refuses what the reader takes: " + mutant.schema);
            }
        }));
        assertThat(wrong).isEmpty();
    }

    private static List<Node> others(Node value, boolean word) {
        var mapping = new MappingNode(Tag.MAP, new ArrayList<>(List.of(entry("zzz", scalar("1", Tag.INT)))), DumperOptions.FlowStyle.FLOW);
        if (value instanceof ScalarNode && word) return List.of(mapping, scalar("错词", Tag.STR));
        if (value instanceof ScalarNode scalar) return List.of(mapping, Tag.STR.equals(scalar.getTag()) ? scalar("7", Tag.INT) : scalar("七", Tag.STR));
        return value instanceof SequenceNode ? List.of(mapping, scalar("7", Tag.INT)) : List.of(scalar("7", Tag.INT));
    }

    // ---- no key on paper only

    @Test void every_key_of_the_schemas_is_used_by_a_pack_or_the_guide() {
        packs().forEach((pack, files) -> yaml(files).forEach(name -> schemas.walk(Schemas.of(name), YamlSource.root(name, files.get(name)), (map, at, keys) -> {})));
        for (var block : BLOCKS) {
            var file = Guide.file(block, false);
            if (file != null) schemas.walk(schema(file), YamlSource.root(file, block.text()), (map, at, keys) -> {});
        }
        var used = new HashSet<String>();
        schemas.met.forEach(pointer -> used.add(called(pointer)));
        var unused = new TreeSet<String>();
        schemas.names().stream().filter(name -> !name.equals("person")).flatMap(name -> schemas.properties(name).stream()).filter(pointer -> !used.contains(called(pointer))).forEach(unused::add);
        assertThat(unused).isEmpty();
    }

    /** The same key with the same title is the same thing, wherever a schema has it. */
    private String called(String pointer) {
        var name = pointer.substring(0, pointer.indexOf('#'));
        if (pointer.matches(".*/properties/(verified|note)")) return "everywhere";
        return name + " " + pointer.substring(pointer.lastIndexOf('/') + 1) + " " + schemas.schema(name).at(pointer.substring(pointer.indexOf('#') + 1)).path("title").asString();
    }
}
