package org.hengcai.pack;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.hengcai.pack.Seniority.Needs;
import org.hengcai.pack.YamlMap.Bounds;
import org.jspecify.annotations.Nullable;

/** Reads one clock of {@code conditions.yaml}. */
final class ClockReader {
    private final YamlMap map;
    private final Expressed expressed;
    private final Faults faults;
    private final Map<String, LocalDate> days;
    private final Map<String, DecisionTable> tables;

    ClockReader(YamlMap map, Expressed expressed, Map<String, LocalDate> days, Map<String, DecisionTable> tables) {
        this.map = map;
        this.expressed = expressed;
        this.faults = map.faults;
        this.days = days;
        this.tables = tables;
    }

    @Nullable Seniority read() {
        var id = map.id("id");
        var name = map.text("name");
        map.clauses();
        map.yesNo("verified", true);
        map.textOr("note");
        var each = map.has("each") ? expressed.listed(map, "each", Map.of()) : itemsOfTable();
        var bindings = each == null ? Map.<String, CelType>of() : each.bindings();
        var counts = expressed.listed(map, "counts", bindings);
        if (counts != null && !counts.hasPeriods()) faults.add(map.at("counts"), PackTexts.notItems(), PackTexts.periodsWanted());
        var after = map.has("after") ? expressed.typed(map, "after", bindings, ListType.create(FactType.DATE)) : null;
        var last = last(bindings);
        var unit = map.word("unit", Seniority.Unit.class, Seniority.Unit.DAY);
        var consecutive = map.yesNo("consecutive", false);
        var needs = needs(id, each, unit);
        map.end();
        if (counts == null || last == null || needs == null || !counts.hasPeriods()) return null;
        return new Seniority(id, name, each == null ? null : each.of(), counts.of(), after == null ? null : after.expression(), last, unit, consecutive, needs);
    }

    /** A clock whose length a table gives goes by the table's items, unless it says its own. */
    private Expressed.@Nullable Listed itemsOfTable() {
        var table = map.has("table") ? tables.get(map.text("table").replaceFirst("\\..*", "")) : null;
        return table == null || table.of() == null || table.item() == null ? null : new Expressed.Listed(table.of(), table.item());
    }

    /** One of the pack's days by its name, or a day found from the facts. */
    private Seniority.@Nullable Last last(Map<String, CelType> bindings) {
        var written = map.text("last");
        var day = days.get(written);
        if (day != null) return new Seniority.Last(day, null);
        if (written.matches("[a-z][A-Za-z0-9]*") && !expressed.expressions().knows(written)) {
            faults.add(map.at("last"), PackTexts.noSuch("日期", written), PackTexts.oneOf(days.keySet()));
            return null;
        }
        var typed = expressed.typed(map, "last", bindings, FactType.DATE);
        return typed == null ? null : new Seniority.Last(null, typed.expression());
    }

    private @Nullable Needs needs(String id, Expressed.@Nullable Listed each, Seniority.Unit unit) {
        var units = List.of("years", "months", "days", "table").stream().filter(map::has).toList();
        if (units.size() != 1) {
            faults.add(map.place, PackTexts.lengthMissing(id), PackTexts.oneLength());
            units.forEach(map::node);
            return null;
        }
        var written = units.getFirst();
        if (unit == Seniority.Unit.YEAR && !written.equals("years") && !written.equals("table")) faults.add(map.at(written), PackTexts.unitYears(), PackTexts.unitYears());
        return switch (written) {
            case "years" -> new Needs(Period.ofYears(map.whole(written, new Bounds(1, 60))));
            case "months" -> new Needs(Period.ofMonths(map.whole(written, new Bounds(1, 720))));
            case "days" -> new Needs(Period.ofDays(map.whole(written, new Bounds(1, 21_900))));
            default -> byTable(each);
        };
    }

    /** {@code table: years}, or one of several that it gives: {@code table: years.total}. */
    private @Nullable Needs byTable(Expressed.@Nullable Listed each) {
        var written = map.text("table");
        var id = written.contains(".") ? written.substring(0, written.indexOf('.')) : written;
        var table = tables.get(id);
        if (table == null) {
            faults.add(map.at("table"), PackTexts.noSuch("判断表", id), PackTexts.oneOf(tables.keySet()));
            return null;
        }
        var given = written.contains(".") ? written.substring(written.indexOf('.') + 1) : table.gives().keySet().iterator().next();
        var unit = table.gives().get(given);
        if (unit == null) {
            faults.add(map.at("table"), PackTexts.noSuch("判断表给出的", given), PackTexts.oneOf(table.gives().keySet()));
        } else if (unit == DecisionTable.Unit.NUMBER || unit == DecisionTable.Unit.MET) {
            faults.add(map.at("table"), PackTexts.needsUnit(id), PackTexts.tableOfLengths());
        } else if (table.item() != null && (each == null || !each.item().name().equals(table.item().name()))) {
            faults.add(map.at("table"), PackTexts.sameItems(id), PackTexts.sameEach());
        }
        return new Needs(Period.ZERO, table, given);
    }
}
