package org.hengcai.pack;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code conditions.yaml}: named days, lists, decision tables and clocks, the conditions, and the routes that ask for them. */
final class RulesReader {
    private final YamlMap file;
    private final Faults faults;
    private final Vocabulary vocabulary;
    private final Map<String, LocalDate> days = new LinkedHashMap<>();
    private final Map<String, List<String>> lists = new LinkedHashMap<>();
    private final Map<String, DecisionTable> tables = new LinkedHashMap<>();
    private final Map<String, Seniority> clocks = new LinkedHashMap<>();
    private final Map<String, YamlMap> written = new LinkedHashMap<>();
    private final Map<String, Condition> shared = new LinkedHashMap<>();
    private final Expressions expressions;
    private final Expressed expressed;
    private final ConditionReader reader;

    RulesReader(YamlMap file, Vocabulary vocabulary, Map<String, Specialty> catalogue) {
        this.file = file;
        this.faults = file.faults;
        this.vocabulary = vocabulary;
        readDays();
        readLists();
        var plain = new Expressions(vocabulary, lists, days.keySet(), Map.of(), catalogue);
        readTables(new Expressed(plain, faults));
        this.expressions = tables.isEmpty() ? plain : new Expressions(vocabulary, lists, days.keySet(), figures(), catalogue);
        this.expressed = new Expressed(expressions, faults);
        this.reader = new ConditionReader(expressed, clocks, tables);
    }

    Expressions expressions() { return expressions; }

    Pack.Rules read(List<Title> titles) {
        file.maps("clocks").forEach(this::readClock);
        file.maps("conditions").forEach(this::readShared);
        var routes = new RouteReader(file, reader, titles, shared, written);
        var read = routes.read();
        checkUse(titles, read, routes.used);
        file.end();
        return new Pack.Rules(vocabulary, Map.copyOf(days), Map.copyOf(lists), Map.copyOf(figures()), List.copyOf(read));
    }

    /** Those tables that give a number, which expressions may speak of. */
    private Map<String, DecisionTable> figures() {
        var figures = new LinkedHashMap<String, DecisionTable>();
        tables.forEach((id, table) -> {
            if (table.gives().containsValue(DecisionTable.Unit.NUMBER)) figures.put(id, table);
        });
        return figures;
    }

    private void readDays() {
        var map = file.map("days");
        if (map == null) return;
        for (var name : List.copyOf(map.keys())) {
            checkName(map, name);
            var day = map.map(name);
            if (day == null) continue;
            days.put(name, day.date("date"));
            day.clauses();
            day.textOr("name");
            day.yesNo("verified", true);
            day.textOr("note");
            day.end();
        }
    }

    private void readLists() {
        var map = file.map("lists");
        if (map == null) return;
        for (var name : List.copyOf(map.keys())) {
            checkName(map, name);
            lists.put(name, map.texts(name));
        }
    }

    private void checkName(YamlMap map, String name) {
        if (!name.matches("[a-z][A-Za-z0-9]*")) faults.add(map.keyAt(name), PackTexts.badName(name), PackTexts.nameForm());
    }

    private void readTables(Expressed plain) {
        for (var map : file.maps("tables")) {
            var table = new TableReader(map, plain, vocabulary).read();
            if (table.gives().containsValue(DecisionTable.Unit.NUMBER) && !table.id().matches("[a-z][A-Za-z0-9]*")) faults.add(map.at("id"), PackTexts.badName(table.id()), PackTexts.nameForm());
            if (tables.put(table.id(), table) != null) faults.add(map.at("id"), PackTexts.repeated("判断表", table.id()), PackTexts.useAnother());
        }
    }

    private void readClock(YamlMap map) {
        if (map.has("table")) reader.tablesUsed.add(map.text("table").replaceFirst("\\..*", ""));
        var clock = new ClockReader(map, expressed, days, tables).read();
        if (clock != null && clocks.put(clock.id(), clock) != null) faults.add(map.at("id"), PackTexts.repeated("计时", clock.id()), PackTexts.useAnother());
    }

    private void readShared(YamlMap map) {
        var id = map.text("id");
        if (written.putIfAbsent(id, map) != null) faults.add(map.at("id"), PackTexts.repeated("条件", id), PackTexts.useAnother());
        shared.put(id, reader.read(map, null));
    }

    private void checkUse(List<Title> titles, List<Route> routes, Set<String> used) {
        shared.values().stream().filter(condition -> !used.contains(condition.id()))
                .forEach(condition -> faults.add(condition.at(), PackTexts.notUsed("条件", condition.id()), PackTexts.useOrDelete()));
        clocks.keySet().stream().filter(clock -> !reader.clocksUsed.contains(clock))
                .forEach(clock -> faults.add(file.at("clocks"), PackTexts.notUsed("计时", clock), PackTexts.useOrDelete()));
        var looked = new LinkedHashSet<>(reader.tablesUsed);
        looked.addAll(expressions.tablesUsed());
        tables.keySet().stream().filter(table -> !looked.contains(table))
                .forEach(table -> faults.add(file.at("tables"), PackTexts.notUsed("判断表", table), PackTexts.useOrDelete()));
        for (var title : titles) {
            if (routes.stream().noneMatch(route -> route.title().equals(title.name()))) {
                faults.add(file.at("routes"), PackTexts.titleWithoutRoute(title.name()), PackTexts.addRoute());
            }
        }
        for (var route : routes) for (var condition : route.conditions()) {
            if (condition.requirement() instanceof Requirement.ByLack lack) checkLack(condition, lack, routes);
        }
    }

    /** The routes and conditions it names stand before it, so that nothing goes round in a circle. */
    private void checkLack(Condition condition, Requirement.ByLack lack, List<Route> routes) {
        lack.lacking().forEach((id, conditions) -> {
            var route = routes.stream().filter(other -> other.id().equals(id) && other.title().equals(lack.title())).findFirst();
            if (route.isEmpty() || route.get().conditions().stream().anyMatch(other -> other.requirement() instanceof Requirement.ByLack)) {
                faults.add(condition.at(), PackTexts.noSuch("途径", id), PackTexts.oneOf(routes.stream().map(Route::id).distinct().toList()));
                return;
            }
            var known = route.get().conditions().stream().map(Condition::id).toList();
            conditions.stream().filter(name -> !known.contains(name))
                    .forEach(name -> faults.add(condition.at(), PackTexts.noSuch("条件", name), PackTexts.oneOf(known)));
        });
    }
}
