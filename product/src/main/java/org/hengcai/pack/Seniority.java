package org.hengcai.pack;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A clock of the pack (a named way to count time): which periods count, from when at the earliest, up to which day, and how much is
 * needed. How many days that are is counted back from the last day by the calendar: 4 years to 2020-12-31 are 1461 days.
 *
 * @param counts the periods, each with {@code from} and {@code to}
 * @param after days of which the earliest must have come first; null: no such day
 * @param last the last day that counts
 */
record Seniority(String id, String name, Expression counts, @Nullable Expression after, LocalDate last, Period needed) {

    long neededDays() { return ChronoUnit.DAYS.between(last.plusDays(1).minus(needed), last.plusDays(1)); }

    Finding find(Judging judging) {
        var value = counts.eval(judging.vars());
        var periods = periods(value);
        if (periods == null) return Finding.unknown(value);
        var first = after == null ? null : earliest(after.eval(judging.vars()));
        if (first instanceof Expression.Unknown) return reached(periods, null) ? Finding.unknown(first) : counted(periods, null);
        if (after != null && first == null) return Finding.no(Spans.monthsAndDays(last.plusDays(1), last.plusDays(neededDays())), PackTexts.notBegun(name), null);
        return counted(periods, (LocalDate) first);
    }

    private boolean reached(List<Spans.Span> periods, @Nullable LocalDate first) {
        return Spans.of(periods, first, last).days() >= neededDays();
    }

    private Finding counted(List<Spans.Span> periods, @Nullable LocalDate first) {
        var spans = Spans.of(periods, first, last);
        var found = PackTexts.counted(name, spans, last, neededDays());
        var lacking = neededDays() - spans.days();
        if (lacking <= 0) return Finding.yes(found);
        var metOn = firstDayThatStillCounts(periods, first, spans).plusDays(lacking - 1);
        return Finding.no(Spans.monthsAndDays(last.plusDays(1), metOn), found, metOn);
    }

    /** After the last day time goes on counting, as if what is in force stayed so. */
    private LocalDate firstDayThatStillCounts(List<Spans.Span> periods, @Nullable LocalDate first, Spans spans) {
        var day = last.plusDays(1);
        if (first != null && first.isAfter(day)) day = first;
        if (!spans.joined().isEmpty()) return day;
        var begins = periods.stream().map(Spans.Span::from).min(LocalDate::compareTo).orElse(day);
        return begins.isAfter(day) ? begins : day;
    }

    /** Null when they are not known. A period without an end is still running. */
    private @Nullable List<Spans.Span> periods(Object value) {
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
