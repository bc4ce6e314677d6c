package org.hengcai.pack;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A clock of the pack (计时, a named way to count time): which periods count, from when at the earliest, up to which day, in which unit,
 * and how much is needed.
 *
 * @param each a list for each of whose items it is counted by itself, the best of them deciding; null: counted once
 * @param counts the periods, each with {@code from} and {@code to}, both of which count; one without {@code to} is still running
 * @param after days of which the earliest must have come first; null: no such day
 * @param last the last day that counts
 * @param consecutive only the longest time without a gap counts, instead of all joined
 */
record Seniority(String id, String name, @Nullable Expression each, Expression counts, @Nullable Expression after, Last last, Unit unit,
                 boolean consecutive, Needs needs) {

    /** A day: how many make up the years is counted back by the calendar. A month: each that is touched. A year: each turn of the year. */
    enum Unit { DAY, MONTH, YEAR }

    /** The last day that counts: one of the pack's days, or one found from the facts. */
    record Last(@Nullable LocalDate day, @Nullable Expression expression) {
        /** It comes later the later one applies. */
        boolean moves() { return expression != null && expression.uses().contains("asOf"); }

        Object of(Judging judging) { return day != null ? day : java.util.Objects.requireNonNull(expression).eval(judging.vars()); }
    }

    /** How much is needed: so much, or what a table says. */
    record Needs(Period fixed, @Nullable DecisionTable table, String given) {
        Needs(Period fixed) { this(fixed, null, ""); }
    }

    Set<String> uses() {
        var uses = new LinkedHashSet<>(counts.uses());
        if (each != null) uses.addAll(each.uses());
        if (after != null) uses.addAll(after.uses());
        if (last.expression() != null) uses.addAll(last.expression().uses());
        if (needs.table() != null) uses.addAll(needs.table().uses());
        return uses;
    }

    Finding find(Judging judging) {
        if (each == null) return once(judging);
        var items = needs.table() != null && needs.table().of() == each ? needs.table().items(judging) : each.eval(judging.vars());
        if (!(items instanceof List<?> list)) return Finding.unknown(items);
        var best = list.stream().map(item -> once(judging.with(Expressed.IT, item))).reduce(Seniority::better);
        return best.orElseGet(() -> Finding.no(null, PackTexts.noneToCountFor(name), null));
    }

    /** Met before unknown before not met; of two that are not met the one that is met sooner. */
    private static Finding better(Finding one, Finding other) {
        if (one.truth() != other.truth()) return one.truth().compareTo(other.truth()) > 0 ? one : other;
        if (one.truth() == Truth.UNKNOWN) {
            var unknown = new LinkedHashSet<>(one.unknown());
            unknown.addAll(other.unknown());
            return new Finding(Truth.UNKNOWN, null, one.found(), null, unknown);
        }
        return Comparator.comparing(Finding::metOn, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())).thenComparing(finding -> finding.missing() == null).compare(one, other) <= 0 ? one : other;
    }

    private Finding once(Judging judging) {
        if (!(last.of(judging) instanceof LocalDate day)) return Finding.unknown(last.of(judging));
        if (needs.table() == null) return needing(judging, needs.fixed(), day);
        var found = needs.table().look(judging, needs.given());
        var findings = found.possible().stream().map(answer -> answered(judging, answer, day)).toList();
        if (findings.stream().map(Finding::truth).distinct().count() == 1) return findings.stream().reduce(Seniority::better).orElseThrow();
        return new Finding(Truth.UNKNOWN, null, null, null, found.unknown());
    }

    private Finding answered(Judging judging, DecisionTable.Answer answer, LocalDate day) {
        return switch (answer) {
            case DecisionTable.Answer.Length length -> needing(judging, length.period(), day).by(length.by());
            case DecisionTable.Answer.Judged _ -> Finding.unknown(answer);
            default -> Finding.no(null, PackTexts.noRow(java.util.Objects.requireNonNull(needs.table()).name()), null);
        };
    }

    private Finding needing(Judging judging, Period needed, LocalDate day) {
        if (needed.isZero()) return Finding.yes(PackTexts.noTimeNeeded(name));
        var value = counts.eval(judging.vars());
        var periods = periods(value);
        var first = after == null ? null : earliest(after.eval(judging.vars()));
        if (after != null && first == null) return Finding.no(new Count(List.of(), day, needed).all(), PackTexts.notBegun(name), null);
        if (periods == null) return unknown(value, first);
        var count = new Count(periods, day, needed);
        if (first instanceof Expression.Unknown) return count.from(null).truth() == Truth.TRUE ? Finding.unknown(first) : count.from(null);
        return count.from((LocalDate) first);
    }

    /** Neither is known: what must have come first is asked for as well as the periods. */
    private static Finding unknown(Object counts, @Nullable Object first) {
        var unknown = new LinkedHashSet<>(Finding.unknown(counts).unknown());
        if (first != null) unknown.addAll(Finding.unknown(first).unknown());
        return new Finding(Truth.UNKNOWN, null, null, null, unknown);
    }

    /** So many days at most may the same sixty years, counted back from another day, be shorter. */
    private static final int LEAP_DAYS = 16;

    /** Periods counted up to a day, against what is needed. */
    private final class Count {
        private final List<Spans.Span> periods;
        private final LocalDate day;
        private final Period wanted;
        private final long needed;

        Count(List<Spans.Span> periods, LocalDate day, Period needed) {
            this.periods = periods;
            this.day = day;
            this.wanted = needed;
            this.needed = switch (unit) {
                case DAY -> daysUpTo(day);
                case MONTH -> needed.toTotalMonths();
                case YEAR -> needed.getYears();
            };
        }

        /** The days of what is wanted, counted back by the calendar. */
        private long daysUpTo(LocalDate end) { return ChronoUnit.DAYS.between(end.plusDays(1).minus(wanted), end.plusDays(1)); }

        /** Nothing has been counted yet: all of it is missing. */
        String all() { return missing(day.plusDays(needed), needed); }

        Finding from(@Nullable LocalDate first) {
            var spans = Spans.of(periods, first, day);
            var found = PackTexts.counted(name, spans, day, counted(spans), needed, unit, consecutive);
            if (counted(spans) >= needed) return Finding.yes(found);
            var running = consecutive ? spans.runningAt(day) : spans;
            var lacking = needed - counted(running);
            var metOn = metOn(first, running, lacking);
            return Finding.no(missing(metOn, lacking), found, goesOn() ? metOn : null);
        }

        private long counted(Spans spans) {
            var counting = consecutive ? spans.longest() : spans;
            return switch (unit) {
                case DAY -> counting.days();
                case MONTH -> counting.months();
                case YEAR -> counting.turnsOfYear();
            };
        }

        private String missing(LocalDate metOn, long lacking) { return unit == Unit.DAY ? Spans.monthsAndDays(day.plusDays(1), metOn) : PackTexts.length(lacking, unit); }

        /** Something still runs after the last day, or begins then; else only a new period would do, and no day can be promised. */
        private boolean goesOn() { return periods.stream().anyMatch(period -> period.to().isAfter(day)); }

        /** After the last day time goes on counting, as if what is in force stayed so. */
        private LocalDate metOn(@Nullable LocalDate first, Spans running, long lacking) {
            var begins = firstDayThatStillCounts(first, running);
            var already = running.joined().isEmpty() ? 1 : 0;                       // the month it begins in counts itself
            return switch (unit) {
                case DAY -> last.moves() ? moving(begins, needed - lacking) : begins.plusDays(lacking - 1);
                case MONTH -> YearMonth.from(already == 0 ? day : begins).plusMonths(lacking - already).atDay(1);
                case YEAR -> LocalDate.of((already == 0 ? day : begins).getYear() + Math.toIntExact(lacking), 1, 1);
            };
        }

        /** Counted back from a later day, the same years may have a day more or less. */
        private LocalDate moving(LocalDate begins, long already) {
            var on = begins.plusDays(Math.max(0, needed - already - 1 - LEAP_DAYS));
            while (already + ChronoUnit.DAYS.between(begins, on) + 1 < daysUpTo(on)) on = on.plusDays(1);
            return on;
        }

        private LocalDate firstDayThatStillCounts(@Nullable LocalDate first, Spans running) {
            var next = day.plusDays(1);
            if (first != null && first.isAfter(next)) next = first;
            if (!running.joined().isEmpty()) return next;
            var begins = periods.stream().filter(period -> period.to().isAfter(day)).map(Spans.Span::from).min(LocalDate::compareTo).orElse(next);
            return begins.isAfter(next) ? begins : next;
        }
    }

    /** Null when they are not known. A period without an end is still running. */
    private static @Nullable List<Spans.Span> periods(Object value) {
        if (!(value instanceof List<?> items)) return null;
        var spans = new ArrayList<Spans.Span>();
        for (var item : items) {
            if (!(item instanceof Map<?, ?> period) || !(period.get("from") instanceof LocalDate from)) return null;
            spans.add(new Spans.Span(from, period.get("to") instanceof LocalDate to ? to : LocalDate.MAX.minusDays(1)));
        }
        return spans;
    }

    /** The earliest day; null when there is none; unknown as such. */
    private static @Nullable Object earliest(Object value) {
        if (!(value instanceof List<?> days)) return value;
        LocalDate earliest = null;
        for (var day : days) {
            if (!(day instanceof LocalDate date)) return Expression.Unknown.NO_VALUE;
            if (earliest == null || date.isBefore(earliest)) earliest = date;
        }
        return earliest;
    }
}
