package org.hengcai.pack;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hengcai.pack.YamlMap.Bounds;
import org.jspecify.annotations.Nullable;

/** Reads {@code score-sheet.yaml}. */
final class ScoreReader {
    private static final Set<String> WAYS = new LinkedHashSet<>(List.of("each", "value", "when", "judged"));
    private final YamlMap file;
    private final Faults faults;
    private final Expressions expressions;
    private final Vocabulary vocabulary;

    ScoreReader(YamlMap file, Expressions expressions, Vocabulary vocabulary) {
        this.file = file;
        this.faults = file.faults;
        this.expressions = expressions;
        this.vocabulary = vocabulary;
    }

    ScoreSheet read() {
        file.clauses();
        var threshold = file.has("threshold") ? file.whole("threshold", Bounds.POINTS) : null;
        var controls = file.map("controls");
        var fact = controls == null ? null : controls.text("fact");
        var items = controls == null ? List.<String>of() : controls.texts("items");
        if (controls != null) checkControls(controls, fact, items);
        var groups = new ArrayList<ScoreSheet.Group>();
        for (var map : file.maps("groups")) {
            var group = group(map);
            if (groups.stream().anyMatch(other -> other.id().equals(group.id()))) {
                faults.add(map.at("id"), PackTexts.repeated("评分组", group.id()), PackTexts.useAnother());
            }
            groups.add(group);
        }
        file.end();
        return new ScoreSheet(threshold, fact, items, List.copyOf(groups));
    }

    private void checkControls(YamlMap controls, @Nullable String fact, List<String> items) {
        var declared = vocabulary.facts().get(fact);
        if (declared == null || !(declared.type() instanceof FactType.Fields record)) {
            faults.add(controls.at("fact"), PackTexts.noSuch("事实", String.valueOf(fact)), PackTexts.oneOf(List.of("controls")));
        } else {
            items.stream().filter(item -> !record.fields().containsKey(item))
                    .forEach(item -> faults.add(controls.at("items"), PackTexts.noSuch("控制项", item), PackTexts.oneOf(record.fields().keySet())));
        }
        controls.end();
    }

    private ScoreSheet.Group group(YamlMap map) {
        var items = map.maps("items").stream().map(this::item).filter(Objects::nonNull).toList();
        var group = new ScoreSheet.Group(map.id("id"), map.text("name"), map.whole("cap", new Bounds(1, 1_000)),
                map.word("take", ScoreSheet.Take.class, ScoreSheet.Take.SUM), items);
        map.textOr("note");
        checkCap(map, group);
        map.end();
        return group;
    }

    /** No item is worth more than its group, and a cap that is never reached caps nothing. */
    private void checkCap(YamlMap map, ScoreSheet.Group group) {
        for (var item : group.items())
            if (item.most() > group.cap()) faults.add(map.at("cap"), PackTexts.aboveCap(item.name(), item.most(), group.cap()), PackTexts.withinCap());
        var highest = group.take() == ScoreSheet.Take.HIGHEST;
        if (!highest && group.items().stream().anyMatch(ScoreSheet.Each.class::isInstance)) return;      // any number of them may add up
        var most = highest ? group.items().stream().mapToDouble(ScoreSheet.Item::most).max().orElse(0) : group.items().stream().mapToDouble(ScoreSheet.Item::most).sum();
        if (most < group.cap()) faults.add(map.at("cap"), PackTexts.capOutOfReach(group.cap(), most), PackTexts.withinCap());
    }

    private ScoreSheet.@Nullable Item item(YamlMap map) {
        var name = map.text("name");
        var ways = WAYS.stream().filter(map::has).toList();
        if (ways.size() != 1) {
            faults.add(map.place, PackTexts.oneRequirement(ways), PackTexts.exactlyOne(WAYS));
            return null;
        }
        var item = switch (ways.getFirst()) {
            case "each" -> each(name, map);
            case "value" -> banded(name, map);
            case "when" -> ticked(name, map);
            default -> judged(name, map);
        };
        map.end();
        return item;
    }

    private ScoreSheet.@Nullable Item each(String name, YamlMap map) {
        var of = typed(map, "each", null, Map.of());
        var rows = map.maps("rows");
        if (of == null) return null;
        if (!(of.type() instanceof ListType list)) {
            faults.add(map.at("each"), PackTexts.notItems(), PackTexts.itemsWanted());
            return null;
        }
        var read = new ArrayList<ScoreSheet.Each.Row>();
        for (var row : rows) {
            var when = typed(row, "when", SimpleType.BOOL, Map.of(ScoreSheet.IT, list.elemType()));
            var points = points(row);
            if (when != null) read.add(new ScoreSheet.Each.Row(when.expression(), points));
            row.end();
        }
        return new ScoreSheet.Each(name, of.expression(), List.copyOf(read));
    }

    private ScoreSheet.Points points(YamlMap row) {
        if (row.has("judged")) {
            var range = range(row, "judged");
            return new ScoreSheet.Points(range[0], range[1]);
        }
        var points = row.number("points", Bounds.POINTS);
        return new ScoreSheet.Points(points, points);
    }

    private ScoreSheet.@Nullable Item banded(String name, YamlMap map) {
        var value = typed(map, "value", SimpleType.INT, Map.of());
        var bands = new ArrayList<ScoreSheet.Banded.Band>();
        for (var band : map.maps("bands")) {
            var from = band.whole("from", new Bounds(0, 1_000_000));
            if (!bands.isEmpty() && bands.getLast().from() <= from) faults.add(band.at("from"), PackTexts.bandsOverlap(from), PackTexts.bandsDescend());
            bands.add(new ScoreSheet.Banded.Band(from, band.number("points", Bounds.POINTS)));
            band.end();
        }
        return value == null ? null : new ScoreSheet.Banded(name, value.expression(), List.copyOf(bands));
    }

    private ScoreSheet.@Nullable Item ticked(String name, YamlMap map) {
        var when = typed(map, "when", SimpleType.BOOL, Map.of());
        var points = map.number("points", Bounds.POINTS);
        return when == null ? null : new ScoreSheet.Ticked(name, when.expression(), points);
    }

    private ScoreSheet.@Nullable Item judged(String name, YamlMap map) {
        var given = typed(map, "judged", SimpleType.DOUBLE, Map.of());
        var range = range(map, "range");
        return given == null ? null : new ScoreSheet.ByJudgement(name, given.expression(), range[0], range[1]);
    }

    private int[] range(YamlMap map, String key) {
        var range = map.wholes(key, Bounds.POINTS);
        if (range.size() == 2 && range.get(0) >= 0 && range.get(0) < range.get(1)) return new int[] {range.get(0), range.get(1)};
        faults.add(map.at(key), PackTexts.rangeWrong(range.toString()), PackTexts.rangeForm());
        return new int[] {0, 0};
    }

    private Expressions.@Nullable Typed typed(YamlMap map, String key, @Nullable CelType wanted, Map<String, CelType> bindings) {
        var text = map.written(key);
        return text == null ? null : expressions.compile(text, wanted, bindings, faults);
    }

    /** Facts the sheet speaks of, so that a condition on the score can name them. */
    static Set<String> uses(ScoreSheet sheet) {
        var uses = new LinkedHashSet<String>();
        sheet.groups().stream().flatMap(group -> group.items().stream()).flatMap(ScoreReader::expressions).forEach(one -> uses.addAll(one.uses()));
        return uses;
    }

    private static Stream<Expression> expressions(ScoreSheet.Item item) {
        return switch (item) {
            case ScoreSheet.Each each -> Stream.concat(Stream.of(each.of()), each.rows().stream().map(ScoreSheet.Each.Row::when));
            case ScoreSheet.Banded banded -> Stream.of(banded.value());
            case ScoreSheet.Ticked ticked -> Stream.of(ticked.when());
            case ScoreSheet.ByJudgement judged -> Stream.of(judged.given());
        };
    }
}
