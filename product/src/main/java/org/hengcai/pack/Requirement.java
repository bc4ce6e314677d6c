package org.hengcai.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hengcai.shared.Clause;
import org.jspecify.annotations.Nullable;

/** What a condition came to, with what was found, what is missing, and the facts that nobody knows. */
record Finding(Truth truth, @Nullable String missing, @Nullable String found, @Nullable LocalDate metOn, Set<String> unknown) {

    static Finding yes(@Nullable String found) { return new Finding(Truth.TRUE, null, found, null, Set.of()); }

    static Finding no(@Nullable String missing, @Nullable String found, @Nullable LocalDate metOn) {
        return new Finding(Truth.FALSE, missing, found, metOn, Set.of());
    }

    /** Found so by these clauses, where a table's row has its own. */
    Finding by(List<Clause> clauses) { return clauses.isEmpty() || found == null ? this : new Finding(truth, missing, PackTexts.by(clauses, found), metOn, unknown); }

    Finding metFrom(@Nullable LocalDate day) { return new Finding(truth, missing, found, day, unknown); }

    static Finding unknown(Object value) {
        return new Finding(Truth.UNKNOWN, null, null, null, value instanceof Expression.Unknown unknown ? unknown.facts() : Set.of());
    }
}

/** The ways in which a condition can be asked; each knows the facts it speaks of. */
sealed interface Requirement {

    Finding find(Judging judging);

    Set<String> uses();

    /** {@code met} holds; where it doesn't and {@code judge} does, a person must say. */
    record ByExpression(Expression met, @Nullable Expression judge, @Nullable Template missing, @Nullable Template found) implements Requirement {
        @Override public Finding find(Judging judging) {
            var value = met.eval(judging.vars());
            if (Expression.truth(value) == Truth.FALSE && judge != null) {
                var doubt = judge.eval(judging.vars());
                if (Expression.truth(doubt) != Truth.FALSE) value = doubt instanceof Boolean ? Expression.Unknown.NO_VALUE : doubt;
            }
            var holds = Expression.truth(value);
            var lacking = holds == Truth.FALSE && missing != null ? missing.fill(judging.vars()) : null;
            return new Finding(holds, lacking, found == null ? null : found.fill(judging.vars()), null, Finding.unknown(value).unknown());
        }

        @Override public Set<String> uses() { return usesOf(met, judge); }
    }

    record ByClock(Seniority clock) implements Requirement {
        @Override public Finding find(Judging judging) { return clock.find(judging); }

        @Override public Set<String> uses() { return clock.uses(); }
    }

    /** What a decision table says: yes, or no; or, where it gives something else, that one of its rows fits. */
    record ByTable(DecisionTable table, @Nullable Template found) implements Requirement {
        @Override public Finding find(Judging judging) { return table.holds(judging, found == null ? null : found.fill(judging.vars())); }

        @Override public Set<String> uses() { return table.uses(); }
    }

    /** So many of several options. */
    record ByChoice(Choice choice) implements Requirement {
        @Override public Finding find(Judging judging) { return choice.find(judging); }

        @Override public Set<String> uses() { return choice.uses(); }
    }

    /** A route switches it off: it is not asked, and that is shown. */
    record SwitchedOff() implements Requirement {
        @Override public Finding find(Judging judging) { return Finding.unknown(this); }

        @Override public Set<String> uses() { return Set.of(); }
    }

    /** Least amounts by kind; a line without kinds is the total. What an earlier line lacks counts as made up in later ones. */
    record ByAmounts(Expression items, String kind, String amount, String unit, @Nullable Template label, List<Line> lines) implements Requirement {
        record Line(String name, List<String> kinds, double least) {
            boolean counts(String kind) { return kinds.isEmpty() || kinds.contains(kind); }
        }

        @Override public Finding find(Judging judging) {
            var value = items.eval(judging.vars());
            if (!(value instanceof List<?> list)) return Finding.unknown(value);
            var amounts = new HashMap<String, Double>();
            for (var item : list) {
                var fields = (Map<?, ?>) item;
                if (!(fields.get(kind) instanceof String of) || !(fields.get(amount) instanceof Number number)) return Finding.unknown(list);
                amounts.merge(of, number.doubleValue(), Double::sum);
            }
            var prefix = Objects.requireNonNullElse(label == null ? null : label.fill(judging.vars()), "");
            var lacking = lacking(amounts, prefix);
            var found = prefix + PackTexts.amounts(amounts, unit);
            return lacking.isEmpty() ? Finding.yes(found) : Finding.no(String.join("、", lacking), found, null);
        }

        private List<String> lacking(Map<String, Double> amounts, String prefix) {
            var lacking = new ArrayList<String>();
            var madeUp = new HashMap<Line, Double>();
            for (var line : lines) {
                var has = amounts.entrySet().stream().filter(entry -> line.counts(entry.getKey())).mapToDouble(Map.Entry::getValue).sum()
                        + madeUp.entrySet().stream().filter(entry -> inside(entry.getKey(), line)).mapToDouble(Map.Entry::getValue).sum();
                if (has >= line.least()) continue;
                madeUp.put(line, line.least() - has);
                lacking.add(prefix + line.name() + Json.number(line.least() - has) + unit);
            }
            return lacking;
        }

        private static boolean inside(Line small, Line large) {
            return large.kinds().isEmpty() || !small.kinds().isEmpty() && large.kinds().containsAll(small.kinds());
        }

        @Override public Set<String> uses() { return usesOf(items, null); }
    }

    /** The same asked for each of some years, all of which must do. */
    record ForEach(String name, List<Integer> values, Requirement of) implements Requirement {
        @Override public Finding find(Judging judging) {
            var findings = values.stream().map(value -> of.find(judging.with(name, (long) value))).toList();
            var truth = findings.stream().map(Finding::truth).reduce(Truth.TRUE, Truth::and);
            var unknown = findings.stream().flatMap(finding -> finding.unknown().stream()).collect(Collectors.toSet());
            return new Finding(truth, truth == Truth.FALSE ? joined("、", findings.stream().map(Finding::missing)) : null,
                    joined("；", findings.stream().map(Finding::found)), null, unknown);
        }

        private static @Nullable String joined(String by, Stream<@Nullable String> parts) {
            var said = parts.filter(Objects::nonNull).toList();
            return said.isEmpty() ? null : String.join(by, said);
        }

        @Override public Set<String> uses() { return of.uses(); }
    }

    /** Only a person can say. */
    record ByPerson() implements Requirement {
        @Override public Finding find(Judging judging) { return Finding.unknown(this); }

        @Override public Set<String> uses() { return Set.of(); }
    }

    /** What other routes lack: each of them must fail one of the conditions named. */
    record ByLack(String title, Map<String, List<String>> lacking) implements Requirement {
        @Override public Finding find(Judging judging) {
            var truth = Truth.TRUE;
            for (var route : lacking.entrySet()) {
                var lacks = route.getValue().stream().map(id -> judging.lacks(title, route.getKey(), id)).reduce(Truth.FALSE, Truth::or);
                truth = truth.and(lacks);
            }
            return new Finding(truth, null, null, null, truth == Truth.UNKNOWN ? judging.unknownTo(title, lacking) : Set.of());
        }

        @Override public Set<String> uses() { return Set.of(); }
    }

    /** The score sheet comes to at least so many points, with every control item that is known ticked. */
    record ByScore(int least) implements Requirement {
        @Override public Finding find(Judging judging) { return judging.scored(least); }

        @Override public Set<String> uses() { return Set.of("controls"); }
    }

    static Set<String> usesOf(Expression one, @Nullable Expression two) {
        var uses = new LinkedHashSet<>(one.uses());
        if (two != null) uses.addAll(two.uses());
        return uses;
    }
}
