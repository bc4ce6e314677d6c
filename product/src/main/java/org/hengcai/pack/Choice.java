package org.hengcai.pack;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * So many of several options (若干项中具备几项): each counts once or by its weight, some must be among them, of some kinds there is a
 * least number. What is missing is named.
 *
 * @param least how much in all
 * @param kinds by kind the least number, whatever the weights
 */
record Choice(double least, String unit, List<Option> options, Map<String, Integer> kinds) {
    /**
     * One of the options.
     *
     * @param any it is there when one of these holds
     * @param times how many times it is there, at most {@code most}; null: once, when one of {@code any} holds
     */
    record Option(String name, @Nullable String kind, boolean must, double weight, int most, List<Expression> any, @Nullable Expression times) {
        /** How many there are for certain, and at most. */
        private Range count(Judging judging, Set<String> unknown) {
            if (times == null) {
                var holds = any.stream().map(one -> heard(one.eval(judging.vars()), unknown)).map(Expression::truth).reduce(Truth.FALSE, Truth::or);
                return new Range(holds == Truth.TRUE ? 1 : 0, holds == Truth.FALSE ? 0 : 1);
            }
            if (!(heard(times.eval(judging.vars()), unknown) instanceof Number number)) return new Range(0, most);
            var counted = Math.clamp(number.longValue(), 0, most);
            return new Range(counted, counted);
        }

        private static Object heard(Object value, Set<String> unknown) {
            if (value instanceof Expression.Unknown unknowns) unknown.addAll(unknowns.facts());
            return value;
        }
    }

    private record Range(double certain, double possible) {
        Range plus(Range other) { return new Range(certain + other.certain, possible + other.possible); }

        Range times(double weight) { return new Range(certain * weight, possible * weight); }

        Truth reaches(double least) { return certain >= least ? Truth.TRUE : possible < least ? Truth.FALSE : Truth.UNKNOWN; }
    }

    private record Counted(Option option, Range range) {}

    Finding find(Judging judging) {
        var unknown = new LinkedHashSet<String>();
        var counted = options.stream().map(option -> new Counted(option, option.count(judging, unknown))).toList();
        var all = sum(counted, true);
        var truth = all.reaches(least);
        var missing = new ArrayList<String>();
        for (var one : counted) {
            if (!one.option().must()) continue;
            var there = one.range().reaches(1);
            truth = truth.and(there);
            if (there == Truth.FALSE) missing.add(one.option().name());
        }
        for (var kind : kinds.entrySet()) {
            var range = sum(counted.stream().filter(one -> kind.getKey().equals(one.option().kind())).toList(), false);
            truth = truth.and(range.reaches(kind.getValue()));
            if (range.possible() < kind.getValue()) missing.add(kind.getKey() + Json.number(kind.getValue() - range.possible()) + unit);
        }
        if (all.possible() < least) missing.addFirst(Json.number(least - all.possible()) + unit);
        return new Finding(truth, truth == Truth.FALSE && !missing.isEmpty() ? String.join("、", missing) : null, found(counted, all), null,
                truth == Truth.UNKNOWN ? unknown : Set.of());
    }

    private static Range sum(List<Counted> counted, boolean weighted) {
        return counted.stream().map(one -> one.range().times(weighted ? one.option().weight() : 1)).reduce(new Range(0, 0), Range::plus);
    }

    private String found(List<Counted> counted, Range all) {
        var there = counted.stream().filter(one -> one.range().certain() > 0).map(one -> one.option().name()).collect(Collectors.joining("、"));
        return PackTexts.chosen(there, Json.number(all.certain()), Json.number(least), unit);
    }

    Set<String> uses() {
        var uses = new LinkedHashSet<String>();
        for (var option : options) {
            option.any().forEach(one -> uses.addAll(one.uses()));
            if (option.times() != null) uses.addAll(option.times().uses());
        }
        return uses;
    }
}
