package org.hengcai.pack;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schemas of {@code docs/schema}, one for each file of a pack, and YAML as an editor's YAML server (YAML 1.2) sees it. */
final class Schemas {
    static final Path FOLDER = TestPacks.folder().resolveSibling("docs").resolve("schema");
    private static final JsonMapper JSON = new JsonMapper();
    private static final String AT = "https://schema.invalid/";
    private final Map<String, JsonNode> all = new TreeMap<>();
    private final SchemaRegistry registry;
    /** The properties met with in files so far: {@code pack#/properties/window/properties/opens}. */
    final Set<String> met = new TreeSet<>();

    Schemas() {
        var texts = new LinkedHashMap<String, String>();
        try (var files = Files.list(FOLDER)) {
            for (var file : files.sorted().toList()) {
                var text = Files.readString(file);
                texts.put(AT + file.getFileName(), text);
                all.put(file.getFileName().toString().replace(".json", ""), JSON.readTree(text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7, builder -> builder.schemas(texts));
    }

    Set<String> names() { return all.keySet(); }

    JsonNode schema(String name) { return all.get(name); }

    /** Which schema a file of a pack has. */
    static String of(String file) { return CasesReader.isCases(file) ? "cases" : file.replace(".yaml", ""); }

    List<String> faults(String schema, Node file) {
        Schema compiled = registry.getSchema(SchemaLocation.of(AT + schema + ".json"));
        return compiled.validate(json(file)).stream().map(Error::toString).toList();
    }

    static JsonNode json(Node node) { return JSON.valueToTree(value(node)); }

    private static Object value(Node node) {
        return switch (node) {
            case MappingNode map -> {
                var values = new LinkedHashMap<String, Object>();
                map.getValue().forEach(entry -> values.put(((ScalarNode) entry.getKeyNode()).getValue(), value(entry.getValueNode())));
                yield values;
            }
            case SequenceNode list -> list.getValue().stream().map(Schemas::value).collect(java.util.ArrayList::new, java.util.ArrayList::add, java.util.ArrayList::addAll);
            case ScalarNode scalar when Scalars.isNull(scalar) -> null;
            case ScalarNode scalar when scalar.getScalarStyle() == org.yaml.snakeyaml.DumperOptions.ScalarStyle.PLAIN -> plain(scalar.getValue());
            case ScalarNode scalar -> scalar.getValue();
            default -> throw new IllegalArgumentException(node.toString());
        };
    }

    private static Object plain(String text) {
        if (text.equals("true") || text.equals("false")) return Boolean.valueOf(text);
        if (text.matches("[-+]?[0-9]{1,18}")) return Long.valueOf(text);
        return text.matches("[-+]?[0-9]+\\.[0-9]+") ? (Object) Double.valueOf(text) : text;
    }

    /** Whether the schema at this pointer knows this key by its name; else the name is the pack's own. */
    boolean knows(String at, String key) {
        var name = at.substring(0, at.indexOf('#'));
        return all.get(name).at(at.substring(name.length() + 1)).path("properties").has(key);
    }

    /** Whether a key's value is one of some words, or several of them. */
    boolean words(String at, String key) {
        var name = at.substring(0, at.indexOf('#'));
        var schema = all.get(name).at(at.substring(name.length() + 1));
        var value = schema.path("properties").has(key) ? schema.get("properties").get(key) : schema.path("additionalProperties");
        return !value.findValues("enum").isEmpty();
    }

    /** Every property that a schema knows, by its pointer. */
    Set<String> properties(String name) {
        var known = new TreeSet<String>();
        known(all.get(name), name + "#", known);
        return known;
    }

    private static void known(JsonNode node, String at, Set<String> known) {
        if (node.isArray()) for (int i = 0; i < node.size(); i++) known(node.get(i), at + "/" + i, known);
        if (!node.isObject()) return;
        for (var key : node.propertyNames()) {
            if (key.equals("if")) continue;
            if (key.equals("properties")) for (var property : node.get(key).propertyNames()) if (!node.get(key).get(property).isBoolean()) known.add(at + "/properties/" + property);
            known(node.get(key), at + "/" + key, known);
        }
    }

    /** A mapping of a file, where in the schemas it is told of, and the properties known there. */
    interface Told { void of(MappingNode map, String at, Set<String> properties); }

    /** Walks a file and its schema together, noting the properties met with; tells of each mapping which properties the schema knows there. */
    void walk(String name, Node file, Told told) { walk(name, all.get(name), name + "#", file, told); }

    private void walk(String name, JsonNode schema, String at, Node node, Told told) {
        if (schema.isBoolean()) return;
        if (schema.has("$ref")) {
            var ref = schema.get("$ref").asString();
            if (!ref.startsWith("#")) walk(ref.replace(".json", ""), all.get(ref.replace(".json", "")), ref.replace(".json", "") + "#", node, told);
            else walk(name, all.get(name).at(ref.substring(1)), name + ref, node, told);
            return;
        }
        for (var several : List.of("allOf", "anyOf", "oneOf")) {
            for (int i = 0; i < schema.path(several).size(); i++) walk(name, schema.get(several).get(i), at + "/" + several + "/" + i, node, told);
        }
        if (schema.has("if")) {
            var branch = holds(schema.get("if"), node) ? "then" : "else";
            if (schema.has(branch)) walk(name, schema.get(branch), at + "/" + branch, node, told);
        }
        if (node instanceof SequenceNode list && schema.has("items")) list.getValue().forEach(item -> walk(name, schema.get("items"), at + "/items", item, told));
        if (!(node instanceof MappingNode map)) return;
        var properties = schema.path("properties");
        if (schema.path("type").asString("").equals("object")) told.of(map, at, new TreeSet<>(properties.propertyNames()));
        YamlNodes.keys(map).forEach((key, value) -> {
            if (properties.has(key)) {
                met.add(at + "/properties/" + key);
                walk(name, properties.get(key), at + "/properties/" + key, value, told);
                return;
            }
            for (var pattern : schema.path("patternProperties").propertyNames()) if (key.matches(pattern)) {
                walk(name, schema.get("patternProperties").get(pattern), at + "/patternProperties", value, told);
                return;
            }
            if (schema.has("additionalProperties")) walk(name, schema.get("additionalProperties"), at + "/additionalProperties", value, told);
        });
    }

    private static boolean holds(JsonNode condition, Node node) {
        var keys = YamlNodes.keys(node);
        for (var required : condition.path("required")) if (!keys.containsKey(required.asString())) return false;
        for (var key : condition.path("properties").propertyNames()) {
            var one = condition.get("properties").get(key);
            var written = YamlNodes.text(keys.get(key));
            if (one.has("const") && !one.get("const").asString().equals(written)) return false;
            if (one.has("enum") && one.get("enum").valueStream().noneMatch(word -> word.asString().equals(written))) return false;
        }
        return true;
    }
}
