package org.hengcai.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.hengcai.pack.Score.Backing;
import org.hengcai.pack.Score.Line;
import org.hengcai.pack.ScoreSheet.Points;
import org.hengcai.pack.ScoreSheet.Rounding;
import org.hengcai.pack.ScoreSheet.Take;
import org.jspecify.annotations.Nullable;

/** One item of a score sheet: a way of coming to points. */
sealed interface ScoreItem {
    String name();

    /** What the facts come to, line by line. */
    Counted count(Judging judging);

    /** The most that a single one of it is worth. */
    double single();

    /** The most that it can come to. */
    double most();

    Stream<Expression> expressions();

    /** The figures a person may say where the facts leave it open; none: any between the limits. */
    default List<Double> figures() { return List.of(); }

    record Counted(Points points, List<Line> lines) {}

    default Score.Item score(Judging judging, String under, Map<String, Double> claims) {
        var key = under + "/" + name();
        var counted = count(judging);
        var limits = counted.points();
        var claim = limits.certain() < limits.possible() ? claims.get(key) : null;
        var points = claim == null ? limits : Points.exactly(limits.within(claim));
        return new Score.Item(key, name(), points.certain(), points.possible(), limits.certain(), limits.possible(), most(), figures(), counted.lines(), List.of());
    }

    /** Every item of a list by the first row that fits it. */
    record Each(String name, Expression of, Take take, double cap, List<Row> rows, @Nullable Shares shares, @Nullable Rounding rounding) implements ScoreItem {
        record Row(String says, Expression when, Points points) {}

        private record Fit(int row, Points points) {}


        @Override public double single() {
            return rows.stream().mapToDouble(row -> shared(row.points(), shares == null ? Points.exactly(1) : Points.exactly(shares.most())).possible()).max().orElse(0);
        }

        @Override public double most() { return take == Take.HIGHEST ? Math.min(cap, single()) : cap; }

        @Override public Counted count(Judging judging) {
            var backing = rows.stream().map(_ -> new ArrayList<Backing>()).toList();
            var points = new Points(0, most());
            if (of.eval(judging.vars()) instanceof List<?> list) {
                points = Points.NONE;
                var all = judging.fact(fact()) instanceof List<?> whole ? whole : List.of();
                var place = -1;
                for (var item : list) {
                    var fit = fit(judging.with(ScoreSheet.IT, item));
                    points = take.of(points, fit.points());
                    place = next(all, item, place);
                    if (fit.row() >= 0) backing.get(fit.row()).add(new Backing(fact(), place < all.size() ? place : -1, item, fit.points().certain(), fit.points().possible()));
                }
            }
            var lines = new ArrayList<Line>();
            for (int i = 0; i < rows.size(); i++) lines.add(new Line(rows.get(i).says(), rows.get(i).points().certain(), rows.get(i).points().possible(), List.copyOf(backing.get(i))));
            return new Counted(points.atMost(cap), List.copyOf(lines));
        }

        /** The item's place in the fact's list, which a filter keeps in order; past the end once one is not found. */
        private static int next(List<?> all, Object item, int last) {
            for (int i = last + 1; i < all.size(); i++) if (all.get(i).equals(item)) return i;
            return all.size();
        }

        private String fact() { return of.uses().isEmpty() ? "" : of.uses().getFirst(); }

        /** A row whose case is unknown may be it or not: its points are possible, and what follows is asked on. */
        private Fit fit(Judging judging) {
            var possible = 0.0;
            var first = -1;
            for (int i = 0; i < rows.size(); i++) {
                var row = rows.get(i);
                var fits = row.when().truth(judging.vars());
                if (fits == Truth.FALSE) continue;
                if (first < 0) first = i;
                if (fits == Truth.TRUE) return new Fit(first, shared(first == i ? row.points() : new Points(0, Math.max(possible, row.points().possible())), judging));
                possible = Math.max(possible, row.points().possible());
            }
            return new Fit(first, shared(new Points(0, possible), judging));
        }

        private Points shared(Points points, Judging judging) { return shares == null ? points : shared(points, shares.of(judging)); }

        private Points shared(Points points, Points share) {
            return new Points(times(points.certain(), share.certain(), rounding), times(points.possible(), share.possible(), rounding));
        }

        @Override public Stream<Expression> expressions() {
            return Stream.concat(Stream.concat(Stream.of(of), rows.stream().map(Row::when)), Stream.ofNullable(shares).map(Shares::by));
        }
    }

    /** Which share of a row's points one gets: by one's rank, by one's part in it. */
    record Shares(Expression by, Map<String, Double> of, double otherwise) {
        Points of(Judging judging) {
            var key = by.eval(judging.vars());
            if (key instanceof Expression.Unknown) return new Points(least(), most());
            return Points.exactly(of.getOrDefault(String.valueOf(key), otherwise));
        }

        double most() { return all().max().orElse(0); }

        private double least() { return all().min().orElse(0); }

        private DoubleStream all() { return DoubleStream.concat(DoubleStream.of(otherwise), of.values().stream().mapToDouble(Double::doubleValue)); }
    }

    /** A number by bands, the highest first: the first band it reaches. */
    record Banded(String name, Expression value, List<Band> bands) implements ScoreItem {
        record Band(String says, double from, double points) {}

        @Override public double single() { return bands.stream().mapToDouble(Band::points).max().orElse(0); }

        @Override public double most() { return single(); }

        @Override public List<Double> figures() { return Stream.concat(Stream.of(0.0), bands.stream().map(Band::points)).distinct().sorted().toList(); }

        @Override public Counted count(Judging judging) {
            var number = value.eval(judging.vars()) instanceof Number known ? known : null;
            var reached = number == null ? null : bands.stream().filter(band -> number.doubleValue() >= band.from()).findFirst().orElse(null);
            var lines = bands.stream().map(band -> new Line(band.says(), band.points(), band.points(),
                    band == reached ? List.of(backing(value, Objects.requireNonNull(number), band.points())) : List.of())).toList();
            var points = number == null ? new Points(0, most()) : reached == null ? Points.NONE : Points.exactly(reached.points());
            return new Counted(points, lines);
        }

        @Override public Stream<Expression> expressions() { return Stream.of(value); }
    }

    /** So many points for each unit of a number. */
    record Linear(String name, Expression value, double perUnit, double cap, @Nullable Rounding rounding) implements ScoreItem {
        @Override public double single() { return 0; }

        @Override public double most() { return cap; }

        @Override public Counted count(Judging judging) {
            if (!(value.eval(judging.vars()) instanceof Number number)) return new Counted(new Points(0, cap), List.of(new Line(name, perUnit, perUnit, List.of())));
            var points = Math.min(cap, times(Math.max(0, number.doubleValue()), perUnit, rounding));
            return new Counted(Points.exactly(points), List.of(new Line(name, perUnit, perUnit, List.of(backing(value, number, points)))));
        }

        @Override public Stream<Expression> expressions() { return Stream.of(value); }
    }

    /** Points when something is so. */
    record Ticked(String name, Expression when, double value) implements ScoreItem {
        @Override public double single() { return value; }

        @Override public double most() { return value; }

        @Override public List<Double> figures() { return List.of(0.0, value); }

        @Override public Counted count(Judging judging) {
            var truth = when.truth(judging.vars());
            var points = switch (truth) {
                case TRUE -> Points.exactly(value);
                case UNKNOWN -> new Points(0, value);
                case FALSE -> Points.NONE;
            };
            return new Counted(points, List.of(new Line(name, value, value, truth == Truth.TRUE ? List.of(backing(when, true, value)) : List.of())));
        }

        @Override public Stream<Expression> expressions() { return Stream.of(when); }
    }

    /** What a person judges between two limits; it counts once it is given. */
    record ByJudgement(String name, Expression given, double least, double most) implements ScoreItem {
        @Override public double single() { return most; }

        @Override public Counted count(Judging judging) {
            var limits = new Points(least, most);
            if (!(given.eval(judging.vars()) instanceof Number number)) return new Counted(limits, List.of(new Line(name, least, most, List.of())));
            var points = limits.within(number.doubleValue());
            return new Counted(Points.exactly(points), List.of(new Line(name, least, most, List.of(backing(given, number, points)))));
        }

        @Override public Stream<Expression> expressions() { return Stream.of(given); }
    }

    /** Items that make one item together: one of two counts of which the higher is taken. */
    record Several(String name, Take take, double cap, List<ScoreItem> items) implements ScoreItem {
        @Override public double single() { return items.stream().mapToDouble(ScoreItem::single).max().orElse(0); }

        @Override public double most() { return Math.min(cap, items.stream().mapToDouble(ScoreItem::most).reduce(0, take::of)); }

        @Override public Counted count(Judging judging) {
            return new Counted(items.stream().map(item -> item.count(judging).points()).reduce(Points.NONE, take::of).atMost(cap), List.of());
        }

        @Override public Score.Item score(Judging judging, String under, Map<String, Double> claims) {
            var key = under + "/" + name;
            var scored = items.stream().map(item -> item.score(judging, key, claims)).toList();
            var points = scored.stream().map(item -> new Points(item.points(), item.upTo())).reduce(Points.NONE, take::of).atMost(cap);
            var limits = scored.stream().map(item -> new Points(item.least(), item.most())).reduce(Points.NONE, take::of).atMost(cap);
            return new Score.Item(key, name, points.certain(), points.possible(), limits.certain(), limits.possible(), most(), List.of(), List.of(), scored);
        }

        @Override public Stream<Expression> expressions() { return items.stream().flatMap(ScoreItem::expressions); }
    }

    private static double times(double one, double other, @Nullable Rounding rounding) {
        if (one == 0 || other == 0) return 0;
        return Rounding.round(BigDecimal.valueOf(one).multiply(BigDecimal.valueOf(other)), rounding);
    }

    private static Backing backing(Expression expression, Object value, double points) {
        return new Backing(String.join("、", expression.uses()), -1, value, points, points);
    }
}
