package org.hengcai.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A self-assessment (自评表): groups of items with their points and caps, as the pack says them. */
record ScoreSheet(@Nullable Integer threshold, @Nullable String controlFact, List<String> controls, List<Group> groups) {
    /** The name under which a list item is spoken of in a row. */
    static final String IT = "it";

    enum Take { SUM, HIGHEST }

    record Group(String id, String name, int cap, Take take, List<Item> items) {}

    /** From certain points to possible ones. */
    record Points(double certain, double possible) {
        static final Points NONE = new Points(0, 0);

        Points plus(Points other) { return new Points(certain + other.certain, possible + other.possible); }

        Points highest(Points other) { return new Points(Math.max(certain, other.certain), Math.max(possible, other.possible)); }

        Points atMost(double cap) { return new Points(Math.min(certain, cap), Math.min(possible, cap)); }
    }

    /** One line of the sheet. */
    sealed interface Item {
        String name();

        Points points(Judging judging, int cap, Take take);

        /** The most that one of it is worth. */
        double most();
    }

    /** Every item of a list by the first row that fits it. */
    record Each(String name, Expression of, List<Row> rows) implements Item {
        record Row(Expression when, Points points) {}

        @Override public double most() { return rows.stream().mapToDouble(row -> row.points().possible()).max().orElse(0); }

        @Override public Points points(Judging judging, int cap, Take take) {
            if (!(of.eval(judging.vars()) instanceof List<?> list)) return new Points(0, cap);
            var sum = Points.NONE;
            for (var item : list) {
                var points = row(judging.with(IT, item));
                sum = take == Take.SUM ? sum.plus(points) : sum.highest(points);
            }
            return sum;
        }

        /** A row whose case is unknown may be it or not: its points are possible, and what follows is asked on. */
        private Points row(Judging judging) {
            var possible = Points.NONE;
            for (var row : rows) {
                var fits = row.when().truth(judging.vars());
                if (fits == Truth.TRUE) {
                    return possible == Points.NONE ? row.points()
                            : new Points(0, Math.max(possible.possible(), row.points().possible()));
                }
                if (fits == Truth.UNKNOWN) possible = possible.highest(new Points(0, row.points().possible()));
            }
            return possible;
        }
    }

    /** A number by bands, the highest first: the first band it reaches. */
    record Banded(String name, Expression value, List<Band> bands) implements Item {
        record Band(int from, double points) {}

        @Override public double most() { return bands.stream().mapToDouble(Band::points).max().orElse(0); }

        @Override public Points points(Judging judging, int cap, Take take) {
            if (!(value.eval(judging.vars()) instanceof Number number)) {
                return new Points(0, bands.stream().mapToDouble(Band::points).max().orElse(0));
            }
            var reached = bands.stream().filter(band -> number.doubleValue() >= band.from()).findFirst();
            return reached.map(band -> new Points(band.points(), band.points())).orElse(Points.NONE);
        }
    }

    /** Points when something is so. */
    record Ticked(String name, Expression when, double value) implements Item {
        @Override public double most() { return value; }

        @Override public Points points(Judging judging, int cap, Take take) {
            return switch (when.truth(judging.vars())) {
                case TRUE -> new Points(value, value);
                case UNKNOWN -> new Points(0, value);
                case FALSE -> Points.NONE;
            };
        }
    }

    /** What a person judges between two limits; it counts once it is given. */
    record ByJudgement(String name, Expression given, double least, double most) implements Item {
        @Override public Points points(Judging judging, int cap, Take take) {
            if (!(given.eval(judging.vars()) instanceof Number number)) return new Points(least, most);
            var points = Math.clamp(number.doubleValue(), least, most);
            return new Points(points, points);
        }
    }

    Score score(Judging judging, Facts facts) {
        var scored = groups.stream().map(group -> score(group, judging)).toList();
        var total = scored.stream().mapToDouble(Score.Group::points).sum();
        var upTo = scored.stream().mapToDouble(Score.Group::upTo).sum();
        var ticks = controls.stream().map(control -> ticked(facts, control)).reduce(Truth.TRUE, Truth::and);
        return new Score(total, upTo, threshold, threshold != null && total >= threshold && ticks == Truth.TRUE, ticks == Truth.FALSE, scored);
    }

    private static Score.Group score(Group group, Judging judging) {
        var items = new ArrayList<Score.Item>();
        var sum = Points.NONE;
        for (var item : group.items()) {
            var points = item.points(judging, group.cap(), group.take());
            items.add(new Score.Item(item.name(), points.certain(), points.possible()));
            sum = group.take() == Take.SUM ? sum.plus(points) : sum.highest(points);
        }
        var capped = sum.atMost(group.cap());
        return new Score.Group(group.id(), group.name(), capped.certain(), capped.possible(), group.cap(), List.copyOf(items));
    }

    private Truth ticked(Facts facts, String control) {
        if (controlFact == null || !(facts.values().get(controlFact) instanceof Map<?, ?> ticks)) return Truth.UNKNOWN;
        return ticks.get(control) instanceof Boolean yes ? Truth.of(yes) : Truth.UNKNOWN;
    }
}
