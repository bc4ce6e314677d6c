package org.hengcai.pack;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hengcai.pack.YamlMap.Bounds;
import org.jspecify.annotations.Nullable;

/** Reads {@code conditions.yaml}: named days, lists and clocks, the conditions, and the routes that ask for them. */
final class RulesReader {
    /** The ways to say when a condition is met: each has exactly one. */
    private static final Set<String> WAYS = new LinkedHashSet<>(List.of("met", "clock", "amounts", "person", "lacks", "score"));

    private final YamlMap file;
    private final Faults faults;
    private final Vocabulary vocabulary;
    private final Map<String, LocalDate> days = new LinkedHashMap<>();
    private final Map<String, List<String>> lists = new LinkedHashMap<>();
    private final Map<String, Seniority> clocks = new LinkedHashMap<>();
    private final Map<String, YamlMap> written = new LinkedHashMap<>();
    private final Map<String, Condition> shared = new LinkedHashMap<>();
    private final Set<String> used = new LinkedHashSet<>();
    private final Set<String> clocksUsed = new LinkedHashSet<>();
    private final Expressions expressions;

    RulesReader(YamlMap file, Vocabulary vocabulary, Map<String, Specialty> catalogue) {
        this.file = file;
        this.faults = file.faults;
        this.vocabulary = vocabulary;
        readDays();
        readLists();
        this.expressions = new Expressions(vocabulary, lists.keySet(), days.keySet(), catalogue);
    }

    Expressions expressions() { return expressions; }

    Pack.Rules read(List<Title> titles) {
        file.maps("clocks").forEach(this::readClock);
        file.maps("conditions").forEach(this::readShared);
        var common = common();
        var routes = new ArrayList<Route>();
        for (var map : file.maps("routes")) {
            var route = route(map, common, titles);
            if (routes.stream().anyMatch(other -> other.id().equals(route.id()) && other.title().equals(route.title()))) {
                faults.add(map.at("id"), PackTexts.repeated("途径", route.id()), PackTexts.useAnother());
            }
            routes.add(route);
        }
        checkUse(titles, routes);
        file.end();
        return new Pack.Rules(vocabulary, Map.copyOf(days), Map.copyOf(lists), List.copyOf(routes));
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

    private void readClock(YamlMap map) {
        var id = map.id("id");
        var name = map.text("name");
        map.clauses();
        var counts = expression(map, "counts", Map.of());
        if (counts != null && !hasPeriods(counts)) faults.add(map.at("counts"), PackTexts.notItems(), PackTexts.periodsWanted());
        var after = map.has("after") ? expression(map, "after", Map.of(), ListType.create(FactType.DATE)) : null;
        var last = map.text("last");
        if (!days.containsKey(last)) faults.add(map.at("last"), PackTexts.noSuch("日期", last), PackTexts.oneOf(days.keySet()));
        var needed = length(map, id);
        map.end();
        if (counts == null || !days.containsKey(last)) return;
        if (clocks.put(id, new Seniority(id, name, counts.expression(), after == null ? null : after.expression(), days.get(last), needed)) != null) {
            faults.add(map.at("id"), PackTexts.repeated("计时", id), PackTexts.useAnother());
        }
    }

    private Period length(YamlMap map, String id) {
        var units = List.of("years", "months", "days").stream().filter(map::has).toList();
        if (units.size() != 1) {
            faults.add(map.place, PackTexts.lengthMissing(id), PackTexts.oneLength());
            units.forEach(map::node);
            return Period.ZERO;
        }
        var number = map.whole(units.getFirst(), switch (units.getFirst()) {
            case "years" -> new Bounds(1, 60);
            case "months" -> new Bounds(1, 720);
            default -> new Bounds(1, 21_900);
        });
        return switch (units.getFirst()) {
            case "years" -> Period.ofYears(number);
            case "months" -> Period.ofMonths(number);
            default -> Period.ofDays(number);
        };
    }

    private static boolean hasPeriods(Expressions.Typed counts) {
        return counts.type() instanceof ListType list && list.elemType() instanceof StructType item
                && item.findField("from").map(field -> field.type().equals(FactType.DATE)).orElse(false)
                && item.findField("to").map(field -> field.type().equals(FactType.DATE)).orElse(false);
    }

    private void readShared(YamlMap map) {
        var id = map.text("id");
        if (written.putIfAbsent(id, map) != null) faults.add(map.at("id"), PackTexts.repeated("条件", id), PackTexts.useAnother());
        shared.put(id, condition(map, null));
    }

    private List<Condition> common() {
        var node = file.node("common");
        if (node == null) return List.of();
        var common = new ArrayList<Condition>();
        var ids = file.texts("common");
        for (var id : ids) {
            var condition = shared.get(id);
            if (condition == null) faults.add(file.at("common"), PackTexts.noSuch("条件", id), PackTexts.oneOf(shared.keySet()));
            else common.add(condition);
            used.add(id);
        }
        return common;
    }

    private Route route(YamlMap map, List<Condition> common, List<Title> titles) {
        var title = map.text("title");
        if (titles.stream().noneMatch(known -> known.name().equals(title))) {
            faults.add(map.at("title"), PackTexts.noSuch("职称", title), PackTexts.oneOf(titles.stream().map(Title::name).toList()));
        }
        var conditions = new ArrayList<>(common);
        for (var item : map.items("conditions")) {
            var own = item instanceof org.yaml.snakeyaml.nodes.MappingNode ? map.map("conditions", item) : null;
            var condition = own == null ? reference(map, item) : ownCondition(own, title);
            if (condition != null) conditions.add(condition);
        }
        var route = new Route(map.id("id"), title, map.text("name"), map.text("form"), map.clauses(), List.copyOf(conditions));
        map.end();
        return route;
    }

    private @Nullable Condition reference(YamlMap map, org.yaml.snakeyaml.nodes.Node item) {
        var id = map.scalars().text("conditions", item);
        if (id == null) return null;
        used.add(id);
        var condition = shared.get(id);
        if (condition == null) faults.add(YamlMap.place(file.file, item), PackTexts.noSuch("条件", id), PackTexts.oneOf(shared.keySet()));
        return condition;
    }

    /** A condition written in a route: its own, or a shared one with some of its keys replaced. */
    private Condition ownCondition(YamlMap own, String title) {
        var base = written.get(own.text("id"));
        if (base != null) used.add(own.text("id"));
        return condition(base == null ? own : own.over(base, WAYS), title);
    }

    private Condition condition(YamlMap map, @Nullable String title) {
        var id = map.id("id");
        var each = map.map("each");
        var name = each == null || each.keys().isEmpty() ? null : each.keys().iterator().next();
        var bindings = name == null ? Map.<String, CelType>of() : Map.<String, CelType>of(name, SimpleType.INT);
        var values = name == null ? List.<Integer>of() : Objects.requireNonNull(each).wholes(name, new Bounds(0, 9_999));
        if (each != null) each.end();
        var one = requirement(map, bindings, title);
        var requirement = name == null ? one : new Requirement.ForEach(name, values, one);
        var applies = map.has("applies") ? bool(map, "applies", Map.of()) : null;
        var condition = new Condition(id, map.clauses(), map.word("level", Condition.Weight.class, Condition.Weight.BLOCKS), map.text("says"),
                requirement, applies, map.textOr("otherwise"), map.textOr("question"), map.yesNo("verified", true), map.place);
        map.textOr("note");
        map.end();
        return condition;
    }

    private Requirement requirement(YamlMap map, Map<String, CelType> bindings, @Nullable String title) {
        var ways = WAYS.stream().filter(map::has).toList();
        if (ways.size() != 1) {
            faults.add(map.place, PackTexts.oneRequirement(ways), PackTexts.exactlyOne(WAYS));
            ways.forEach(map::node);
            return new Requirement.ByPerson();
        }
        var requirement = switch (ways.getFirst()) {
            case "met" -> byExpression(map, bindings);
            case "clock" -> byClock(map);
            case "amounts" -> byAmounts(map, bindings);
            case "lacks" -> byLack(map, title);
            case "score" -> new Requirement.ByScore(map.whole("score", Bounds.POINTS));
            default -> byPerson(map);
        };
        return requirement == null ? new Requirement.ByPerson() : requirement;
    }

    private Requirement byPerson(YamlMap map) {
        map.yesNo("person", true);
        return new Requirement.ByPerson();
    }

    private @Nullable Requirement byExpression(YamlMap map, Map<String, CelType> bindings) {
        var met = bool(map, "met", bindings);
        var judge = map.has("judge") ? bool(map, "judge", bindings) : null;
        var missing = template(map, "missing", bindings);
        var found = template(map, "found", bindings);
        return met == null ? null : new Requirement.ByExpression(met, judge, missing, found);
    }

    private @Nullable Requirement byClock(YamlMap map) {
        var id = map.text("clock");
        clocksUsed.add(id);
        var clock = clocks.get(id);
        if (clock == null) faults.add(map.at("clock"), PackTexts.noSuch("计时", id), PackTexts.oneOf(clocks.keySet()));
        return clock == null ? null : new Requirement.ByClock(clock);
    }

    private @Nullable Requirement byAmounts(YamlMap map, Map<String, CelType> bindings) {
        var amounts = map.map("amounts");
        if (amounts == null) return null;
        var items = expression(amounts, "items", bindings);
        var kind = amounts.text("kind");
        var amount = amounts.text("amount");
        if (items != null && !hasFields(items.type(), kind, amount)) faults.add(amounts.at("items"), PackTexts.notItems(), PackTexts.itemsWanted());
        var lines = new ArrayList<Requirement.ByAmounts.Line>();
        for (var line : amounts.maps("least")) {
            lines.add(new Requirement.ByAmounts.Line(line.text("name"), line.texts("kinds"), line.number("amount", new Bounds(0, 100_000))));
            line.end();
        }
        var result = items == null ? null
                : new Requirement.ByAmounts(items.expression(), kind, amount, amounts.text("unit"), template(amounts, "label", bindings), lines);
        amounts.end();
        return result;
    }

    private static boolean hasFields(CelType type, String kind, String amount) {
        return type instanceof ListType list && list.elemType() instanceof StructType item
                && item.findField(kind).isPresent() && item.findField(amount).isPresent();
    }

    private @Nullable Requirement byLack(YamlMap map, @Nullable String title) {
        var lacks = map.map("lacks");
        if (lacks == null) return null;
        if (title == null) {
            faults.add(map.at("lacks"), PackTexts.lacksInRoute(), PackTexts.lacksInRoute());
            return null;
        }
        var lacking = new LinkedHashMap<String, List<String>>();
        for (var route : List.copyOf(lacks.keys())) lacking.put(route, lacks.texts(route));
        return new Requirement.ByLack(title, lacking);
    }

    private @Nullable Expression bool(YamlMap map, String key, Map<String, CelType> bindings) {
        var typed = expression(map, key, bindings, SimpleType.BOOL);
        return typed == null ? null : typed.expression();
    }

    private Expressions.@Nullable Typed expression(YamlMap map, String key, Map<String, CelType> bindings) { return expression(map, key, bindings, null); }

    private Expressions.@Nullable Typed expression(YamlMap map, String key, Map<String, CelType> bindings, @Nullable CelType wanted) {
        var text = map.written(key);
        return text == null ? null : expressions.compile(text, wanted, bindings, faults);
    }

    private @Nullable Template template(YamlMap map, String key, Map<String, CelType> bindings) {
        var text = map.writtenOr(key);
        return text == null ? null : Template.read(text, expressions, bindings, faults);
    }

    private void checkUse(List<Title> titles, List<Route> routes) {
        shared.values().stream().filter(condition -> !used.contains(condition.id()))
                .forEach(condition -> faults.add(condition.at(), PackTexts.notUsed("条件", condition.id()), PackTexts.useOrDelete()));
        clocks.keySet().stream().filter(clock -> !clocksUsed.contains(clock))
                .forEach(clock -> faults.add(file.at("clocks"), PackTexts.notUsed("计时", clock), PackTexts.useOrDelete()));
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
