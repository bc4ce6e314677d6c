package org.hengcai.pack;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hengcai.pack.DecisionTable.Answer;
import org.hengcai.pack.DecisionTable.Cell;
import org.hengcai.pack.DecisionTable.Row;
import org.hengcai.pack.DecisionTable.Unit;
import org.hengcai.pack.YamlMap.Bounds;
import org.hengcai.shared.Clause;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads one decision table: columns that look something up, rows that say what fits and what it gives. */
final class TableReader {
    private static final Bounds LENGTH = new Bounds(0, 21_900), NUMBER = new Bounds(0, 1_000_000);
    static final int MOST_ROWS = 500;
    private final YamlMap map;
    private final Expressed expressed;
    private final Vocabulary vocabulary;
    private final Faults faults;
    private final Map<String, Column> columns = new LinkedHashMap<>();

    private record Column(Expression expression, CelType type, List<String> words) {}

    TableReader(YamlMap map, Expressed expressed, Vocabulary vocabulary) {
        this.map = map;
        this.expressed = expressed;
        this.vocabulary = vocabulary;
        this.faults = map.faults;
    }

    DecisionTable read() {
        var of = map.has("of") ? expressed.listed(map, "of", Map.of()) : null;
        var uses = new LinkedHashSet<String>();
        if (of != null) uses.addAll(of.of().uses());
        readColumns(of);
        columns.values().forEach(column -> uses.addAll(column.expression().uses()));
        var gives = gives();
        var rows = new ArrayList<Row>();
        for (var row : map.maps("rows")) {
            if (rows.size() == MOST_ROWS) {
                faults.add(row.place, PackTexts.tooManyRows(MOST_ROWS), PackTexts.splitTable());
                break;
            }
            rows.add(row(row, gives, rows));
        }
        if (rows.isEmpty()) faults.add(map.at("rows"), PackTexts.missingKey("rows"), PackTexts.addKey("rows"));
        var table = new DecisionTable(map.id("id"), map.text("name"), of == null ? null : of.of(), of == null ? null : of.item(), of == null ? Map.of() : vocabulary.blank(of.item().name()),
                map.word("take", DecisionTable.Take.class, DecisionTable.Take.LEAST), gives, List.copyOf(rows), Set.copyOf(uses));
        map.clauses();
        map.yesNo("verified", true);
        map.textOr("note");
        map.end();
        return table;
    }

    private void readColumns(Expressed.@Nullable Listed of) {
        var written = map.map("columns");
        if (written == null) {
            faults.add(map.place, PackTexts.missingKey("columns"), PackTexts.addKey("columns"));
            return;
        }
        for (var name : List.copyOf(written.keys())) {
            var typed = expressed.typed(written, name, of == null ? Map.of() : of.bindings(), null);
            if (typed == null) continue;
            if (!List.of(SimpleType.STRING, SimpleType.INT, SimpleType.DOUBLE, SimpleType.BOOL).contains(typed.type())) {
                faults.add(written.at(name), PackTexts.columnType(name), PackTexts.columnTypes());
            } else {
                columns.put(name, new Column(typed.expression(), typed.type(), words(of, typed.expression().source())));
            }
        }
    }

    /** The words a plain column may hold, so that a slip of the pen is not a row that never fits. */
    private List<String> words(Expressed.@Nullable Listed of, String source) {
        var path = source.strip();
        return vocabulary.words(of != null && path.startsWith(Expressed.IT + ".") ? of.item().name() + path.substring(Expressed.IT.length()) : path);
    }

    /** {@code gives: years}, or several by names of their own: {@code gives: {total: years, after: years}}. */
    private Map<String, Unit> gives() {
        if (!(map.node("gives") instanceof MappingNode)) {
            var unit = map.word("gives", Unit.class);
            return Map.of(YamlMap.spelling(unit), unit);
        }
        var units = new LinkedHashMap<String, Unit>();
        var several = map.map("gives");
        if (several != null) for (var name : List.copyOf(several.keys())) units.put(name, several.word(name, Unit.class));
        return units;
    }

    private Row row(YamlMap row, Map<String, Unit> gives, List<Row> before) {
        var cells = new ArrayList<Cell>();
        columns.forEach((name, column) -> {
            var node = row.node(name);
            if (node != null) cells.add(new Cell(column.expression(), accepts(row, name, column, node)));
        });
        var answers = new LinkedHashMap<String, Answer>();
        var judged = row.yesNo("judge", false);
        var by = row.has("clause") ? row.clauses() : List.<Clause>of();
        gives.forEach((name, unit) -> {
            if (!judged || row.has(name)) answers.put(name, answer(row, name, unit, by));
            else answers.put(name, Answer.JUDGED);
        });
        row.textOr("note");
        row.end();
        var read = new Row(List.copyOf(cells), Map.copyOf(answers));
        checkReached(row, read, before);
        return read;
    }

    private void checkReached(YamlMap row, Row read, List<Row> before) {
        if (!before.isEmpty() && before.getLast().cells().isEmpty()) {
            faults.add(row.place, PackTexts.rowNeverReached(), PackTexts.rowForAllLast());
            return;
        }
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i).cells().isEmpty() || !before.get(i).covers(read)) continue;
            faults.beforeOpening(row.place, ScoreTexts.neverReached(i + 1), ScoreTexts.strictFirst());
            return;
        }
    }

    private Answer answer(YamlMap row, String name, Unit unit, List<Clause> by) {
        return switch (unit) {
            case YEARS -> new Answer.Length(Period.ofYears(row.whole(name, new Bounds(0, 60))), by);
            case MONTHS -> new Answer.Length(Period.ofMonths(row.whole(name, new Bounds(0, 720))), by);
            case DAYS -> new Answer.Length(Period.ofDays(row.whole(name, LENGTH)), by);
            case NUMBER -> new Answer.Figure(row.number(name, NUMBER));
            case MET -> new Answer.Holds(row.yesNo(name, true));
        };
    }

    /** One value, a list of them, or {@code {from: 3, to: 5}} with both ends; nothing ({@code null}) fits what is none. */
    private Accepted accepts(YamlMap row, String name, Column column, Node node) {
        if (node instanceof MappingNode) return range(row, name, column);
        var items = node instanceof SequenceNode list ? list.getValue() : List.of(node);
        var values = new LinkedHashSet<Object>();
        for (var item : items) {
            var value = value(row, name, column, item);
            if (value != null) values.add(value);
        }
        return Accepted.values(values);
    }

    private @Nullable Object value(YamlMap row, String name, Column column, Node node) {
        if (column.type().equals(SimpleType.BOOL)) return Scalars.isNull(node) ? (Object) false : row.scalars().yesNo(name, node);
        if (!column.type().equals(SimpleType.STRING)) return row.scalars().number(name, node);
        if (Scalars.isNull(node)) return "";
        var text = row.scalars().text(name, node);
        if (text != null && !column.words().isEmpty() && !column.words().contains(text)) faults.add(YamlMap.place(row.file, node), PackTexts.unknownWord(name, text), PackTexts.oneOf(column.words()));
        return text;
    }

    private Accepted range(YamlMap row, String name, Column column) {
        var range = row.map(name);
        if (range == null || column.type().equals(SimpleType.STRING) || column.type().equals(SimpleType.BOOL)) {
            faults.add(row.at(name), PackTexts.rangeOfNumbers(name), PackTexts.valueOrList());
            return Accepted.values(Set.of());
        }
        var from = range.has("from") ? range.number("from", NUMBER) : Double.NEGATIVE_INFINITY;
        var to = range.has("to") ? range.number("to", NUMBER) : Double.POSITIVE_INFINITY;
        if (to < from) faults.add(range.at("to"), PackTexts.rangeBackwards(from, to), PackTexts.swapOrMend());
        range.end();
        return Accepted.range(from, to);
    }
}
