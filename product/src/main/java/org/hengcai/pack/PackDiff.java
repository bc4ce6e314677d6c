package org.hengcai.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * What changed from one pack to another, thing by thing and in words. Both are sound. Things in a list are the same when they carry the
 * same id, code, title or name, wherever they stand; texts are compared paragraph by paragraph, cases not at all.
 */
final class PackDiff {
    private static final List<String> NAMES = List.of("id", "code", "title", "name");
    private final List<Change> changes = new ArrayList<>();
    private final String file;

    /** One difference: in which file, of what, and what happened to it. */
    record Change(String file, String of, String what) {}

    private PackDiff(String file) { this.file = file; }

    static List<Change> between(Map<String, String> one, Map<String, String> other) {
        var names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        names.removeIf(CasesReader::isCases);
        return names.stream().flatMap(name -> new PackDiff(name).file(one.get(name), other.get(name)).stream()).toList();
    }

    private List<Change> file(@Nullable String one, @Nullable String other) {
        if (one == null) add(List.of(), DiffTexts.FILE_ADDED);
        else if (other == null) add(List.of(), DiffTexts.FILE_REMOVED);
        else if (!one.equals(other) && file.endsWith(".md")) paragraphs(one, other);
        else if (!one.equals(other)) compare(List.of(), YamlSource.root(file, one), YamlSource.root(file, other));
        return changes;
    }

    private void add(List<String> path, String what) { changes.add(new Change(file, DiffTexts.path(path), what)); }

    private void compare(List<String> path, Node one, Node other) {
        if (one instanceof MappingNode was && other instanceof MappingNode is) maps(path, keys(was), keys(is));
        else if (one instanceof SequenceNode was && other instanceof SequenceNode is) lists(path, was.getValue(), is.getValue());
        else if (!text(one).equals(text(other))) add(path, DiffTexts.changed(text(one), text(other)));
    }

    private static Map<String, Node> keys(MappingNode map) {
        var keys = new LinkedHashMap<String, Node>();
        map.getValue().forEach(entry -> keys.put(text(entry.getKeyNode()), entry.getValueNode()));
        return keys;
    }

    private void maps(List<String> path, Map<String, Node> was, Map<String, Node> is) {
        var keys = new LinkedHashSet<>(was.keySet());
        keys.addAll(is.keySet());
        for (var key : keys) {
            var one = was.get(key);
            var other = is.get(key);
            if (one == null) add(with(path, key), DiffTexts.added(text(Objects.requireNonNull(other))));
            else if (other == null) add(with(path, key), DiffTexts.removed(text(one)));
            else compare(with(path, key), one, other);
        }
    }

    private void lists(List<String> path, List<Node> was, List<Node> is) {
        var before = named(was);
        var after = named(is);
        for (var gone : before.keySet()) if (!after.containsKey(gone)) add(path, DiffTexts.without(gone));
        for (var entry : after.entrySet()) {
            var one = before.get(entry.getKey());
            if (one == null) add(path, DiffTexts.with(entry.getKey(), entry.getValue() instanceof ScalarNode ? "" : text(entry.getValue())));
            else compare(with(path, entry.getKey()), one, entry.getValue());
        }
        var kept = before.keySet().stream().filter(after::containsKey).toList();
        if (!kept.equals(after.keySet().stream().filter(before::containsKey).toList())) add(path, DiffTexts.ORDER);
    }

    /** The items of a list by their names; what has none, by its place. */
    private static Map<String, Node> named(List<Node> items) {
        var named = new LinkedHashMap<String, Node>();
        for (var item : items) {
            var name = item instanceof MappingNode map ? name(map) : text(item);
            named.put(name.isEmpty() || named.containsKey(name) ? DiffTexts.nth(named.size() + 1) : name, item);
        }
        return named;
    }

    /** What an item of a list is called; nothing where it has no name. */
    static String name(Node item) { return item instanceof MappingNode map ? name(map) : ""; }

    private static String name(MappingNode map) {
        var keys = keys(map);
        var id = NAMES.stream().filter(keys::containsKey).map(key -> text(Objects.requireNonNull(keys.get(key)))).findFirst().orElse("");
        return keys.containsKey("title") && keys.containsKey("id") ? DiffTexts.of(text(Objects.requireNonNull(keys.get("title"))), id) : id;       // routes: an id for each title
    }

    private static List<String> with(List<String> path, String next) {
        var longer = new ArrayList<>(path);
        longer.add(next);
        return longer;
    }

    /** A value as one line. */
    static String text(Node node) {
        return switch (node) {
            case ScalarNode scalar -> scalar.getValue().strip().lines().map(String::strip).collect(java.util.stream.Collectors.joining(" "));
            case SequenceNode list -> String.join("、", list.getValue().stream().map(PackDiff::text).toList());
            case MappingNode map -> String.join("，", keys(map).entrySet().stream().map(entry -> entry.getKey() + " " + text(entry.getValue())).toList());
            default -> "";
        };
    }

    private void paragraphs(String one, String other) {
        var was = paragraphs(one);
        var is = paragraphs(other);
        was.stream().filter(paragraph -> !is.contains(paragraph)).forEach(paragraph -> add(List.of(), DiffTexts.removed(paragraph)));
        is.stream().filter(paragraph -> !was.contains(paragraph)).forEach(paragraph -> add(List.of(), DiffTexts.added(paragraph)));
    }

    private static List<String> paragraphs(String text) { return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList(); }
}
