package org.hengcai.pack;

import dev.cel.common.types.StructType;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hengcai.shared.Clause;
import org.jspecify.annotations.Nullable;

/**
 * A decision table (判断表): its rows are tried in order, the first that fits gives the answer. A row that may fit, because a fact is not
 * known, leaves more than one answer possible; never a default.
 *
 * @param of the list each of whose items is looked up by itself; null: the table is about the person
 * @param blank an item of it in which nothing is: who has none is looked up with that, so that rows that ask nothing of an item fit
 * @param take of several items the least or the most, where the table is asked for one answer
 */
record DecisionTable(String id, String name, @Nullable Expression of, @Nullable StructType item, Object blank, Take take, Map<String, Unit> gives,
                     List<Row> rows, Set<String> uses) {
    /** In what a table answers. */
    enum Unit { YEARS, MONTHS, DAYS, NUMBER, MET }

    enum Take { LEAST, MOST }

    /** Where a column's value must lie for the row to fit. */
    record Cell(Expression column, Accepted accepts) {
        Truth fits(Judging judging) {
            var value = column.eval(judging.vars());
            return value instanceof Expression.Unknown ? Truth.UNKNOWN : Truth.of(accepts.test(value));
        }
    }

    /** @param answers by what the table gives; {@link Answer#JUDGED} where only a person can say */
    record Row(List<Cell> cells, Map<String, Answer> answers) {
        Truth fits(Judging judging) { return cells.stream().map(cell -> cell.fits(judging)).reduce(Truth.TRUE, Truth::and); }

        /** Cell by cell it takes whatever the other takes, so that a later other is never reached. */
        boolean covers(Row other) {
            return cells.stream().allMatch(cell -> other.cells.stream().anyMatch(same -> same.column == cell.column && cell.accepts.covers(same.accepts)));
        }
    }

    /** What a row gives. */
    sealed interface Answer {
        Answer NO_ROW = new NoRow(), JUDGED = new Judged();

        /** @param by the clauses of the row, where it has its own */
        record Length(Period period, List<Clause> by) implements Answer {}

        record Figure(double number) implements Answer {}

        record Holds(boolean yes) implements Answer {}

        /** No row fits: nothing would do. */
        record NoRow() implements Answer {}

        /** Only a person can say. */
        record Judged() implements Answer {}
    }

    /** The answers that are possible, one when it is certain; and the facts nobody knows. */
    record Found(Set<Answer> possible, Set<String> unknown) {
        boolean isCertain() { return possible.size() == 1 && !possible.contains(Answer.JUDGED); }

        Answer certain() { return possible.iterator().next(); }
    }

    /** For the item, or the person, that is bound. */
    Found look(Judging judging, String given) {
        var possible = new LinkedHashSet<Answer>();
        var unknown = new LinkedHashSet<String>();
        for (var row : rows) {
            var fits = row.fits(judging);
            if (fits == Truth.FALSE) continue;
            possible.add(row.answers().getOrDefault(given, Answer.NO_ROW));
            if (fits == Truth.TRUE) return new Found(possible, unknown);
            row.cells().forEach(cell -> {
                if (cell.column().eval(judging.vars()) instanceof Expression.Unknown unknowns) unknown.addAll(unknowns.facts());
            });
        }
        possible.add(Answer.NO_ROW);
        return new Found(possible, unknown);
    }

    /** For every item of its list; without one just once. Unknown when the list is. */
    Object all(Judging judging, String given) {
        if (of == null) return List.of(look(judging, given));
        if (!(items(judging) instanceof List<?> items)) return items(judging);
        var found = new ArrayList<Found>();
        for (var item : items) found.add(look(judging.with(Expressed.IT, item), given));
        return found;
    }

    /** What is looked up one by one; who has none of it is looked up once, with nothing. Unknown when the list is. */
    Object items(Judging judging) {
        var items = Objects.requireNonNull(of).eval(judging.vars());
        return items instanceof List<?> list && list.isEmpty() ? List.of(blank) : items;
    }

    /** The least or the most number over all items; {@link Expression.Unknown} as long as it isn't certain. */
    Object number(Judging judging) {
        if (!(all(judging, gives.keySet().iterator().next()) instanceof List<?> all)) return Expression.Unknown.NO_VALUE;
        Double best = null;
        for (var one : all) {
            var found = (Found) one;
            if (!found.isCertain()) return new Expression.Unknown(found.unknown());
            if (found.certain() instanceof Answer.Figure figure) best = best == null ? figure.number() : better(best, figure.number());
        }
        return best == null ? Expression.Unknown.NO_VALUE : best;
    }

    private double better(double one, double other) { return take == Take.LEAST ? Math.min(one, other) : Math.max(one, other); }

    /** Whether the table says yes for the person, or for one of the items; where it gives something else, whether a row fits. */
    Finding holds(Judging judging, @Nullable String said) {
        var all = all(judging, gives.keySet().iterator().next());
        if (!(all instanceof List<?> each)) return Finding.unknown(all);
        var truth = Truth.FALSE;
        var unknown = new LinkedHashSet<String>();
        for (var one : each) {
            var found = (Found) one;
            var holds = found.possible().stream().map(DecisionTable::holds).distinct().toList();
            truth = truth.or(holds.size() == 1 ? holds.getFirst() : Truth.UNKNOWN);
            unknown.addAll(found.unknown());
        }
        return new Finding(truth, null, said, null, truth == Truth.UNKNOWN ? unknown : Set.of());
    }

    private static Truth holds(Answer answer) {
        return switch (answer) {
            case Answer.Holds holds -> Truth.of(holds.yes());
            case Answer.Judged _ -> Truth.UNKNOWN;
            case Answer.Length _, Answer.Figure _ -> Truth.TRUE;
            case Answer.NoRow _ -> Truth.FALSE;
        };
    }
}
