package org.hengcai.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads the routes. A route asks for the common conditions, for those of another route it is {@code like}, and for its own list: a
 * shared condition by its id, a whole {@code set} of them, a condition of its own, or one with some keys replaced, which takes the place
 * of the one it replaces. {@code without} leaves conditions out; {@code off} shows them as not asked, with the reason.
 */
final class RouteReader {
    private final YamlMap file;
    private final Faults faults;
    private final ConditionReader reader;
    private final List<Title> titles;
    private final Map<String, Condition> shared;
    private final Map<String, YamlMap> written;
    private final Map<String, List<String>> sets = new LinkedHashMap<>();
    private final List<String> common;
    private final List<Read> routes = new ArrayList<>();
    /** The shared conditions that something asks for. */
    final Set<String> used = new java.util.LinkedHashSet<>();

    /** A route, and how its conditions are written, so that the next can replace a key of one. */
    private record Read(Route route, Map<String, YamlMap> written) {}

    RouteReader(YamlMap file, ConditionReader reader, List<Title> titles, Map<String, Condition> shared, Map<String, YamlMap> written) {
        this.file = file;
        this.faults = file.faults;
        this.reader = reader;
        this.titles = titles;
        this.shared = shared;
        this.written = written;
        this.common = known(file, "common", file.texts("common"));
        readSets();
    }

    private void readSets() {
        var map = file.map("sets");
        if (map == null) return;
        for (var name : List.copyOf(map.keys())) sets.put(name, known(map, name, map.texts(name)));
    }

    private List<String> known(YamlMap map, String key, List<String> ids) {
        for (var id : ids) {
            if (!shared.containsKey(id)) faults.add(map.at(key), PackTexts.noSuch("条件", id), PackTexts.oneOf(shared.keySet()));
        }
        return ids.stream().filter(shared::containsKey).toList();
    }

    List<Route> read() {
        for (var map : file.maps("routes")) {
            var names = map.has("titles") ? map.texts("titles") : List.of(map.text("title"));
            var known = titles.stream().map(Title::name).toList();
            names.stream().filter(title -> !known.contains(title))
                    .forEach(title -> faults.add(map.at(map.has("titles") ? "titles" : "title"), PackTexts.noSuch("职称", title), PackTexts.oneOf(known)));
            for (var title : names) route(map, title);
            map.end();
        }
        return routes.stream().map(Read::route).toList();
    }

    private void route(YamlMap map, String title) {
        var id = map.id("id");
        if (routes.stream().anyMatch(other -> other.route().id().equals(id) && other.route().title().equals(title))) {
            faults.add(map.at("id"), PackTexts.repeated("途径", id), PackTexts.useAnother());
        }
        var conditions = new LinkedHashMap<String, Condition>();
        var texts = new LinkedHashMap<String, YamlMap>();
        common.forEach(one -> take(one, conditions));
        like(map, title, conditions, texts);
        for (var item : map.items("conditions")) {
            if (item instanceof MappingNode) own(map, item, title, conditions, texts);
            else reference(map, item, conditions);
        }
        for (var gone : map.texts("without")) {
            if (conditions.remove(gone) == null) faults.add(map.at("without"), PackTexts.notInRoute(gone), PackTexts.oneOf(conditions.keySet()));
        }
        off(map, conditions);
        routes.add(new Read(new Route(id, title, map.text("name"), map.text("form"), map.clauses(), List.copyOf(conditions.values())), texts));
    }

    private void take(String id, Map<String, Condition> conditions) {
        used.add(id);
        var condition = shared.get(id);
        if (condition != null) conditions.put(id, condition);
    }

    private void like(YamlMap map, String title, Map<String, Condition> conditions, Map<String, YamlMap> texts) {
        var like = map.textOr("like");
        if (like == null) return;
        var other = routes.stream().filter(one -> one.route().id().equals(like) && one.route().title().equals(title)).findFirst();
        if (other.isEmpty()) {
            faults.add(map.at("like"), PackTexts.likeBefore(like), PackTexts.writeBefore());
            return;
        }
        other.get().route().conditions().forEach(condition -> conditions.put(condition.id(), condition));
        texts.putAll(other.get().written());
    }

    private void reference(YamlMap map, Node item, Map<String, Condition> conditions) {
        var id = map.scalars().text("conditions", item);
        if (id == null) return;
        if (!shared.containsKey(id)) faults.add(YamlMap.place(file.file, item), PackTexts.noSuch("条件", id), PackTexts.oneOf(shared.keySet()));
        else if (conditions.containsKey(id)) faults.add(YamlMap.place(file.file, item), PackTexts.repeated("条件", id), PackTexts.onceOnly());
        take(id, conditions);
    }

    /** {@code {set: basics}}; or a condition of its own, or a known one with some of its keys replaced. */
    private void own(YamlMap map, Node item, String title, Map<String, Condition> conditions, Map<String, YamlMap> texts) {
        var own = map.map("conditions", item);
        if (own == null) return;
        if (own.has("set")) {
            var name = own.text("set");
            var set = sets.get(name);
            if (set == null) faults.add(own.at("set"), PackTexts.noSuch("条件组", name), PackTexts.oneOf(sets.keySet()));
            else set.forEach(one -> take(one, conditions));
            own.end();
            return;
        }
        var id = own.text("id");
        var base = base(id, texts);
        if (written.containsKey(id)) used.add(id);
        var whole = base == null ? own : own.over(base, ConditionReader.WAYS);
        texts.put(id, whole);
        conditions.put(id, reader.read(whole, title));
    }

    private @Nullable YamlMap base(String id, Map<String, YamlMap> texts) { return texts.containsKey(id) ? texts.get(id) : written.get(id); }

    private void off(YamlMap map, Map<String, Condition> conditions) {
        for (var off : map.maps("off")) {
            var id = off.text("id");
            var because = off.text("because");
            var clauses = off.clauses();
            if (conditions.computeIfPresent(id, (_, condition) -> condition.switchedOff(because, clauses)) == null) {
                faults.add(off.at("id"), PackTexts.notInRoute(id), PackTexts.oneOf(conditions.keySet()));
            }
            off.end();
        }
    }
}
