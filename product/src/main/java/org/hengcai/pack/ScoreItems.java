package org.hengcai.pack;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hengcai.pack.ScoreSheet.Points;
import org.hengcai.pack.ScoreSheet.Rounding;
import org.hengcai.pack.ScoreSheet.Take;
import org.hengcai.pack.YamlMap.Bounds;
import org.jspecify.annotations.Nullable;

/** Reads the items of a score sheet's group. */
final class ScoreItems {
    private static final Set<String> WAYS = new LinkedHashSet<>(List.of("each", "value", "when", "judged", "items"));
    /** Of an item that others make together; one more level nobody reads. */
    private static final Set<String> FLAT = new LinkedHashSet<>(List.of("each", "value", "when", "judged"));
    private static final Bounds SHARE = new Bounds(0, 10), VALUE = new Bounds(0, 1_000_000);
    private final Expressions expressions;
    private final Faults faults;

    ScoreItems(Expressions expressions, Faults faults) {
        this.expressions = expressions;
        this.faults = faults;
    }

    static double cap(YamlMap map) { return map.number("cap", Bounds.POINTS); }

    List<ScoreItem> read(YamlMap group, Take take, double cap) { return read(group, take, cap, WAYS); }

    private List<ScoreItem> read(YamlMap under, Take take, double cap, Set<String> allowed) {
        var items = new ArrayList<ScoreItem>();
        for (var map : under.maps("items")) {
            var item = item(map, take, cap, allowed);
            if (item == null) continue;
            if (items.stream().anyMatch(other -> other.name().equals(item.name()))) {
                faults.add(map.at("name"), PackTexts.repeated("评分项", item.name()), PackTexts.useAnother());
            }
            var own = map.has("cap") ? Math.max(item.single(), cap(map)) : item.single();
            if (own > cap) faults.add(under.at("cap"), ScoreTexts.aboveCap(item.name(), own, cap), ScoreTexts.withinCap());
            items.add(item);
        }
        return List.copyOf(items);
    }

    private @Nullable ScoreItem item(YamlMap map, Take take, double most, Set<String> allowed) {
        var name = map.text("name");
        var ways = allowed.stream().filter(map::has).toList();
        if (ways.size() != 1) {
            faults.add(map.place, PackTexts.oneRequirement(ways), PackTexts.exactlyOne(allowed));
            return null;
        }
        if (name.contains("/")) faults.add(map.at("name"), ScoreTexts.slash(name), ScoreTexts.withoutSlash());
        var item = switch (ways.getFirst()) {
            case "each" -> each(name, map, take, most);
            case "value" -> value(name, map, most);
            case "when" -> ticked(name, map);
            case "items" -> several(name, map, take, most);
            default -> judged(name, map);
        };
        map.end();
        if (item != null && map.has("cap")) checkCap(map, item);
        return item;
    }

    /** A cap of an item's own holds each single one of it, and can be reached. */
    private void checkCap(YamlMap map, ScoreItem item) {
        var cap = cap(map);
        if (item.single() > cap) faults.add(map.at("cap"), ScoreTexts.aboveOwnCap(item.single(), cap), ScoreTexts.withinCap());
        else if (item.most() < cap) faults.add(map.at("cap"), ScoreTexts.capOutOfReach(cap, item.most()), ScoreTexts.withinCap());
    }

    private static double cap(YamlMap map, double otherwise) { return map.has("cap") ? cap(map) : otherwise; }

    private @Nullable ScoreItem several(String name, YamlMap map, Take take, double most) {
        var cap = cap(map, most);
        var own = map.word("take", Take.class, take);
        var items = read(map, own, cap, FLAT);
        if (items.size() < 2) faults.add(map.at("items"), ScoreTexts.oneOfSeveral(), ScoreTexts.twoOrMore());
        return new ScoreItem.Several(name, own, cap, items);
    }

    private @Nullable ScoreItem each(String name, YamlMap map, Take take, double most) {
        var of = typed(map, "each", Map.of());
        var rows = map.maps("rows");
        if (rows.isEmpty()) faults.add(map.at("rows"), PackTexts.missingKey("rows"), PackTexts.addKey("rows"));
        var cap = cap(map, most);
        var own = map.word("take", Take.class, take);
        var rounding = rounding(map);
        var shares = map.map("shares");
        if (of == null) return null;
        if (!(of.type() instanceof ListType list)) {
            faults.add(map.at("each"), PackTexts.notItems(), PackTexts.itemsWanted());
            return null;
        }
        var bindings = Map.of(ScoreSheet.IT, list.elemType());
        var read = new ArrayList<ScoreItem.Each.Row>();
        var fits = new ScoreRows(faults);
        for (var row : rows) {
            var written = row.writtenOr("when");
            var when = typed(row, "when", SimpleType.BOOL, bindings);
            var points = points(row);
            if (when != null) {
                fits.add(row, String.valueOf(written == null ? "" : written.text()));
                read.add(new ScoreItem.Each.Row(row.text("says", ""), when.expression(), points));
            }
            row.end();
        }
        return new ScoreItem.Each(name, of.expression(), own, cap, List.copyOf(read), shares == null ? null : shares(shares, bindings), rounding);
    }

    private ScoreItem.@Nullable Shares shares(YamlMap map, Map<String, CelType> bindings) {
        var by = typed(map, "by", bindings);
        var of = new LinkedHashMap<String, Double>();
        var rows = map.map("of");
        if (rows != null) {
            for (var key : List.copyOf(rows.keys())) of.put(key, rows.number(key, SHARE));
            rows.end();
        }
        if (of.isEmpty()) faults.add(map.at("of"), ScoreTexts.noShares(), ScoreTexts.sharesForm());
        var otherwise = map.has("otherwise") ? map.number("otherwise", SHARE) : 0;
        map.end();
        if (by == null) return null;
        if (!by.type().equals(SimpleType.INT) && !by.type().equals(SimpleType.STRING)) {
            faults.add(map.at("by"), PackTexts.wrongType(by.type()), ScoreTexts.wholeOrText());
            return null;
        }
        if (by.type().equals(SimpleType.INT)) {
            of.keySet().stream().filter(key -> !key.matches("0|[1-9][0-9]*")).forEach(key -> faults.add(map.at("of"), ScoreTexts.notARank(key), ScoreTexts.sharesForm()));
        }
        return new ScoreItem.Shares(by.expression(), Map.copyOf(of), otherwise);
    }

    private Points points(YamlMap row) {
        if (row.has("judged")) return range(row, "judged");
        return Points.exactly(row.number("points", Bounds.POINTS));
    }

    private @Nullable ScoreItem value(String name, YamlMap map, double most) {
        var value = typed(map, "value", Map.of());
        if (value != null && !value.type().equals(SimpleType.INT) && !value.type().equals(SimpleType.DOUBLE)) {
            faults.add(map.at("value"), PackTexts.wrongType(value.type()), ScoreTexts.number());
            value = null;
        }
        if (map.has("bands") == map.has("per-unit")) {
            faults.add(map.place, ScoreTexts.bandsOrPerUnit(), ScoreTexts.bandsOrPerUnitForm());
            return null;
        }
        if (map.has("per-unit")) {
            var perUnit = map.number("per-unit", Bounds.POINTS);
            if (perUnit == 0) faults.add(map.at("per-unit"), PackTexts.outOfBounds("per-unit", 0), ScoreTexts.aboveZero());
            var cap = cap(map, most);
            var rounding = rounding(map);
            return value == null ? null : new ScoreItem.Linear(name, value.expression(), perUnit, cap, rounding);
        }
        var bands = bands(map, value != null && value.type().equals(SimpleType.INT));
        return value == null ? null : new ScoreItem.Banded(name, value.expression(), bands);
    }

    /** From the highest down; where a band says its own end, the one above begins right after it. */
    private List<ScoreItem.Banded.Band> bands(YamlMap map, boolean whole) {
        var bands = new ArrayList<ScoreItem.Banded.Band>();
        for (var band : map.maps("bands")) {
            var from = band.number("from", VALUE);
            var points = band.number("points", Bounds.POINTS);
            if (whole && from != Math.rint(from)) faults.add(band.at("from"), ScoreTexts.bandNotWhole(from), PackTexts.asWhole());
            var above = bands.isEmpty() ? null : bands.getLast();
            if (above != null && above.from() <= from) faults.add(band.at("from"), ScoreTexts.bandsOverlap(from), ScoreTexts.bandsDescend());
            else if (above != null && above.points() == points) faults.add(band.at("points"), ScoreTexts.samePoints(points), ScoreTexts.oneBand());
            var to = band.has("to") ? band.number("to", VALUE) : null;
            if (to != null) checkEnd(band, from, to, above, whole);
            bands.add(new ScoreItem.Banded.Band(band.text("says", ScoreTexts.band(from, to)), from, points));
            band.end();
        }
        if (bands.isEmpty()) faults.add(map.at("bands"), PackTexts.missingKey("bands"), PackTexts.addKey("bands"));
        return List.copyOf(bands);
    }

    private void checkEnd(YamlMap band, double from, double to, ScoreItem.Banded.@Nullable Band above, boolean whole) {
        if (!whole) faults.add(band.at("to"), ScoreTexts.endOfDecimals(), ScoreTexts.onlyFrom());
        else if (to < from) faults.add(band.at("to"), ScoreTexts.bandBackwards(from, to), PackTexts.swapOrMend());
        else if (above == null) faults.add(band.at("to"), ScoreTexts.topHasEnd(to), ScoreTexts.topWithoutEnd());
        else if (to + 1 < above.from()) faults.add(band.at("to"), ScoreTexts.hole(to, above.from()), ScoreTexts.endsAt(above.from() - 1));
        else if (to + 1 > above.from()) faults.add(band.at("to"), ScoreTexts.overlap(to, above.from()), ScoreTexts.endsAt(above.from() - 1));
    }

    private @Nullable Rounding rounding(YamlMap map) {
        var round = map.map("round");
        if (round == null) return null;
        var rounding = new Rounding(round.whole("places", new Bounds(0, 4)), round.word("way", Rounding.Way.class));
        round.end();
        return rounding;
    }

    private @Nullable ScoreItem ticked(String name, YamlMap map) {
        var when = typed(map, "when", SimpleType.BOOL, Map.of());
        var points = map.number("points", Bounds.POINTS);
        return when == null ? null : new ScoreItem.Ticked(name, when.expression(), points);
    }

    private @Nullable ScoreItem judged(String name, YamlMap map) {
        var given = typed(map, "judged", SimpleType.DOUBLE, Map.of());
        var range = range(map, "range");
        return given == null ? null : new ScoreItem.ByJudgement(name, given.expression(), range.certain(), range.possible());
    }

    private Points range(YamlMap map, String key) {
        var range = new ArrayList<Double>();
        for (var node : map.items(key)) {
            var number = map.scalars().number(key, node);
            if (number != null) range.add(number);
        }
        if (range.size() == 2 && range.get(0) >= 0 && range.get(0) < range.get(1) && Bounds.POINTS.hold(range.get(1))) return new Points(range.get(0), range.get(1));
        faults.add(map.at(key), PackTexts.rangeWrong(range.stream().map(Json::number).toList().toString()), PackTexts.rangeForm());
        return Points.NONE;
    }

    private Expressions.@Nullable Typed typed(YamlMap map, String key, Map<String, CelType> bindings) { return typed(map, key, null, bindings); }

    private Expressions.@Nullable Typed typed(YamlMap map, String key, @Nullable CelType wanted, Map<String, CelType> bindings) {
        var text = map.written(key);
        return text == null ? null : expressions.compile(text, wanted, bindings, faults);
    }
}
