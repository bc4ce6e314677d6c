package org.hengcai.pack;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A self-assessment (自评表): groups of items with their points and caps, as the pack says them.
 *
 * @param paper what is printed around the items
 * @param titles the titles it is filled in for; empty: all
 * @param most what the whole comes to at most: the caps added up, or what the sheet says above them
 */
record ScoreSheet(ScorePaper paper, List<String> titles, @Nullable Integer threshold, double most, @Nullable String controlFact, List<String> controls, List<Group> groups) {
    /** The name under which a list item is spoken of in a row. */
    static final String IT = "it";

    enum Take {
        SUM, HIGHEST;

        Points of(Points one, Points other) { return this == SUM ? one.plus(other) : one.highest(other); }

        double of(double one, double other) { return this == SUM ? add(one, other) : Math.max(one, other); }
    }

    record Group(String id, String name, double cap, Take take, @Nullable String note, List<ScoreItem> items) {}

    /** From certain points to possible ones. */
    record Points(double certain, double possible) {
        static final Points NONE = new Points(0, 0);

        static Points exactly(double points) { return new Points(points, points); }

        Points plus(Points other) { return new Points(add(certain, other.certain), add(possible, other.possible)); }

        Points highest(Points other) { return new Points(Math.max(certain, other.certain), Math.max(possible, other.possible)); }

        Points atMost(double cap) { return new Points(Math.min(certain, cap), Math.min(possible, cap)); }

        double within(double figure) { return Math.clamp(figure, certain, possible); }
    }

    /** How a figure with decimals is cut to so many places. */
    record Rounding(int places, Way way) {
        enum Way { DOWN, HALF_UP }

        static double round(BigDecimal exact, @Nullable Rounding rounding) {
            if (rounding == null) return exact.doubleValue();
            return exact.setScale(rounding.places, rounding.way == Way.DOWN ? RoundingMode.DOWN : RoundingMode.HALF_UP).doubleValue();
        }
    }

    /** Decimals as they are written: 0.1 and 0.2 are 0.3. */
    static double add(double one, double other) {
        var sum = one + other;
        return sum == Math.rint(sum) || Double.isInfinite(sum) ? sum : BigDecimal.valueOf(one).add(BigDecimal.valueOf(other)).doubleValue();
    }

    boolean isFor(@Nullable String title) { return titles.isEmpty() || title == null || titles.contains(title); }

    /** What the facts come to, and where a person has said a figure within its limits, with that figure. */
    Score score(Judging judging, Facts facts, Map<String, Double> claims) {
        var scored = groups.stream().map(group -> score(group, judging, claims)).toList();
        var total = Math.min(most, scored.stream().mapToDouble(Score.Group::points).reduce(0, ScoreSheet::add));
        var upTo = Math.min(most, scored.stream().mapToDouble(Score.Group::upTo).reduce(0, ScoreSheet::add));
        var ticks = controls.stream().map(control -> ticked(facts, control)).reduce(Truth.TRUE, Truth::and);
        return new Score(total, upTo, threshold, threshold != null && total >= threshold && ticks == Truth.TRUE, ticks == Truth.FALSE, scored);
    }

    private static Score.Group score(Group group, Judging judging, Map<String, Double> claims) {
        var items = new ArrayList<Score.Item>();
        var all = Points.NONE;
        for (var item : group.items()) {
            var scored = item.score(judging, group.id(), claims);
            items.add(scored);
            all = group.take().of(all, new Points(scored.points(), scored.upTo()));
        }
        var capped = all.atMost(group.cap());
        return new Score.Group(group.id(), group.name(), capped.certain(), capped.possible(), group.cap(), group.take() == Take.HIGHEST, group.note(), List.copyOf(items));
    }

    private Truth ticked(Facts facts, String control) {
        if (controlFact == null || !(facts.values().get(controlFact) instanceof Map<?, ?> ticks)) return Truth.UNKNOWN;
        return ticks.get(control) instanceof Boolean yes ? Truth.of(yes) : Truth.UNKNOWN;
    }
}
