package org.hengcai.pack;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hengcai.pack.YamlMap.Bounds;
import org.jspecify.annotations.Nullable;

/** Reads one condition: what it says, and in which of the ways it is judged. */
final class ConditionReader {
    /** The ways to say when a condition is met: each has exactly one. */
    static final Set<String> WAYS = new LinkedHashSet<>(List.of("met", "clock", "table", "choose", "amounts", "person", "lacks", "score"));

    private final Expressed expressed;
    private final Faults faults;
    private final Map<String, Seniority> clocks;
    private final Map<String, DecisionTable> tables;
    /** What conditions asked for by name: what is left over is used by nobody. */
    final Set<String> clocksUsed = new LinkedHashSet<>(), tablesUsed = new LinkedHashSet<>();

    ConditionReader(Expressed expressed, Map<String, Seniority> clocks, Map<String, DecisionTable> tables) {
        this.expressed = expressed;
        this.faults = expressed.faults();
        this.clocks = clocks;
        this.tables = tables;
    }

    /** @param title of the route it is written in; null: it stands outside every route */
    Condition read(YamlMap map, @Nullable String title) {
        var id = map.id("id");
        var each = map.map("each");
        var name = each == null || each.keys().isEmpty() ? null : each.keys().iterator().next();
        var bindings = name == null ? Map.<String, CelType>of() : Map.<String, CelType>of(name, SimpleType.INT);
        var values = name == null ? List.<Integer>of() : Objects.requireNonNull(each).wholes(name, new Bounds(0, 9_999));
        if (each != null) each.end();
        var one = requirement(map, bindings, title);
        var requirement = name == null ? one : new Requirement.ForEach(name, values, one);
        var applies = map.has("applies") ? expressed.bool(map, "applies", Map.of()) : null;
        var condition = new Condition(id, map.clauses(), map.word("level", Condition.Weight.class, Condition.Weight.BLOCKS), map.text("says"),
                requirement, applies, map.textOr("otherwise"), map.textOr("question"), map.textOr("remedy"), map.yesNo("verified", true), map.place);
        map.textOr("note");
        map.end();
        return condition;
    }

    private Requirement requirement(YamlMap map, Map<String, CelType> bindings, @Nullable String title) {
        var ways = WAYS.stream().filter(map::has).toList();
        if (ways.size() != 1) {
            faults.add(map.place, PackTexts.oneRequirement(ways), PackTexts.exactlyOne(WAYS));
            ways.forEach(map::node);
            List.of("judge", "missing", "found").forEach(map::node);
            return new Requirement.ByPerson();
        }
        var requirement = switch (ways.getFirst()) {
            case "met" -> byExpression(map, bindings);
            case "clock" -> byClock(map);
            case "table" -> byTable(map, bindings);
            case "choose" -> byChoice(map, bindings);
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
        var met = expressed.bool(map, "met", bindings);
        var judge = map.has("judge") ? expressed.bool(map, "judge", bindings) : null;
        var missing = expressed.template(map, "missing", bindings);
        var found = expressed.template(map, "found", bindings);
        return met == null ? null : new Requirement.ByExpression(met, judge, missing, found);
    }

    private @Nullable Requirement byClock(YamlMap map) {
        var id = map.text("clock");
        clocksUsed.add(id);
        var clock = clocks.get(id);
        if (clock == null) faults.add(map.at("clock"), PackTexts.noSuch("计时", id), PackTexts.oneOf(clocks.keySet()));
        return clock == null ? null : new Requirement.ByClock(clock);
    }

    private @Nullable Requirement byTable(YamlMap map, Map<String, CelType> bindings) {
        var id = map.text("table");
        var found = expressed.template(map, "found", bindings);
        tablesUsed.add(id);
        var table = tables.get(id);
        if (table == null) faults.add(map.at("table"), PackTexts.noSuch("判断表", id), PackTexts.oneOf(tables.keySet()));
        return table == null ? null : new Requirement.ByTable(table, found);
    }

    private @Nullable Requirement byChoice(YamlMap map, Map<String, CelType> bindings) {
        var choose = map.map("choose");
        return choose == null ? null : new Requirement.ByChoice(new ChoiceReader(choose, expressed, bindings).read());
    }

    private @Nullable Requirement byAmounts(YamlMap map, Map<String, CelType> bindings) {
        var amounts = map.map("amounts");
        if (amounts == null) return null;
        var items = expressed.listed(amounts, "items", bindings);
        var kind = amounts.text("kind");
        var amount = amounts.text("amount");
        if (items != null && !(items.has(kind) && items.has(amount))) faults.add(amounts.at("items"), PackTexts.notItems(), PackTexts.itemsWanted());
        var lines = new ArrayList<Requirement.ByAmounts.Line>();
        for (var line : amounts.maps("least")) {
            lines.add(new Requirement.ByAmounts.Line(line.text("name"), line.texts("kinds"), line.number("amount", new Bounds(0, 100_000))));
            line.end();
        }
        var result = items == null ? null
                : new Requirement.ByAmounts(items.of(), kind, amount, amounts.text("unit"), expressed.template(amounts, "label", bindings), lines);
        amounts.end();
        return result;
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
}
