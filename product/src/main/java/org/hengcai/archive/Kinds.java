package org.hengcai.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hengcai.archive.Kind.As;
import org.hengcai.archive.Kind.FactRule;
import org.hengcai.archive.Kind.Field;
import org.hengcai.archive.Kind.Slot;
import org.hengcai.archive.Kind.Type;
import org.hengcai.archive.Kind.When;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.Yaml;

/** All kinds of entry, read once from {@code archive/kinds.yaml}; a name in it that leads nowhere stops the start. */
@Component
class Kinds {
    private final Map<String, Kind> byCode = new LinkedHashMap<>();

    Kinds() {
        try (var in = new ClassPathResource("archive/kinds.yaml").getInputStream()) {
            for (Object each : (List<?>) new Yaml().load(in)) {
                var kind = kind(new Node((Map<?, ?>) each));
                mustBeWhole(kind);
                if (byCode.put(kind.code(), kind) != null) throw new IllegalStateException("Kind twice: " + kind.code());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Kind> all() { return List.copyOf(byCode.values()); }

    Kind get(String code) {
        var kind = byCode.get(code);
        if (kind == null) throw new NotFound();
        return kind;
    }

    private static Kind kind(Node n) {
        var kind = new Kind(n.text("code"), n.text("label"), n.text("group"), n.text("help"), n.words("title"), n.words("same"), n.words("telling"), n.yes("once", false),
                Role.valueOf(n.text("verifier")), n.may("gained"), n.may("unit"), !"unknown".equals(n.may("none")), "unknown".equals(n.may("awaiting")),
                n.nodes("fields").stream().map(Kinds::field).toList(), n.nodes("evidence").stream().map(Kinds::slot).toList(),
                n.nodes("facts").stream().map(Kinds::fact).toList());
        n.mustBeRead();
        return kind;
    }

    private static Field field(Node n) {
        var field = new Field(n.text("name"), n.text("label"), Type.valueOf(n.text("type").toUpperCase(Locale.ROOT)), n.yes("required", true),
                n.words("choices"), n.may("by"), n.lists("lists"), new When(n.lists("when")), n.may("hint"), n.may("unit"), n.may("before"),
                n.number("min"), n.number("max"), n.number("decimals") instanceof Integer d ? d : 0, n.yes("past", false), n.may("notBefore"), n.may("yearOf"));
        n.mustBeRead();
        return field;
    }

    private static Slot slot(Node n) {
        var limit = n.number("limit");
        var slot = new Slot(n.text("slot"), n.text("label"), n.may("hint"), n.yes("required", true), new When(n.lists("when")), limit == null ? 10 : limit);
        n.mustBeRead();
        return slot;
    }

    private static FactRule fact(Node n) {
        var rule = new FactRule(n.text("key"), As.valueOf(n.text("as").toUpperCase(Locale.ROOT)), n.texts("item"), n.may("by"), n.may("value"),
                n.may("trueIf"), new When(n.lists("only")));
        n.mustBeRead();
        return rule;
    }

    private static void mustBeWhole(Kind kind) {
        var used = new ArrayList<String>(kind.title());
        used.addAll(kind.telling());
        used.addAll(kind.same());
        for (var field : kind.fields()) {
            add(used, field.by(), field.notBefore(), field.yearOf());
            used.addAll(field.when().words().keySet());
        }
        for (var slot : kind.evidence()) used.addAll(slot.when().words().keySet());
        for (var rule : kind.facts()) {
            add(used, rule.by(), rule.value());
            used.addAll(rule.item().values().stream().filter(v -> !v.startsWith("=")).toList());
            used.addAll(rule.only().words().keySet());
        }
        add(used, kind.gained(), kind.unit());
        for (var names : used)
            for (var name : names.split("\\|"))
                if (kind.fields().stream().noneMatch(f -> f.name().equals(name)))
                    throw new IllegalStateException("Kind " + kind.code() + " has no field " + name);
    }

    private static void add(List<String> used, @Nullable String... names) {
        for (var name : names) if (name != null) used.add(name);
    }

    /** A mapping of the file, read key by key; a key nobody read is a slip of the pen. */
    private record Node(Map<?, ?> map, List<String> read) {
        Node(Map<?, ?> map) { this(map, new ArrayList<>()); }

        private @Nullable Object value(String key) {
            read.add(key);
            return map.get(key);
        }

        @Nullable String may(String key) { return value(key) instanceof Object v ? v.toString() : null; }

        String text(String key) {
            if (may(key) instanceof String text) return text;
            throw new IllegalStateException("No " + key + " in " + map);
        }

        boolean yes(String key, boolean otherwise) { return value(key) instanceof Boolean b ? b : otherwise; }

        @Nullable Integer number(String key) { return value(key) instanceof Integer i ? i : null; }

        List<String> words(String key) { return value(key) instanceof List<?> l ? l.stream().map(Object::toString).toList() : List.of(); }

        List<Node> nodes(String key) { return value(key) instanceof List<?> l ? l.stream().map(m -> new Node((Map<?, ?>) m)).toList() : List.of(); }

        Map<String, String> texts(String key) {
            var texts = new LinkedHashMap<String, String>();
            if (value(key) instanceof Map<?, ?> m) m.forEach((k, v) -> texts.put(k.toString(), v.toString()));
            return texts;
        }

        Map<String, List<String>> lists(String key) {
            var lists = new LinkedHashMap<String, List<String>>();
            if (value(key) instanceof Map<?, ?> m) m.forEach((k, v) -> lists.put(k.toString(), ((List<?>) v).stream().map(Object::toString).toList()));
            return lists;
        }

        void mustBeRead() {
            for (var key : map.keySet()) if (!read.contains(key.toString())) throw new IllegalStateException("Nobody reads " + key + " in " + map);
        }
    }
}
