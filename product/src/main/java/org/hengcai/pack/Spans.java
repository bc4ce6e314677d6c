package org.hengcai.pack;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Spans of days, joined so that an overlap counts once; both end days count. */
record Spans(List<Span> joined) {

    /** From a day to a day, both included. */
    record Span(LocalDate from, LocalDate to) {
        long days() { return ChronoUnit.DAYS.between(from, to) + 1; }
    }

    /** Clips to what lies from {@code first} to {@code last}, and joins what overlaps or touches. */
    static Spans of(List<Span> spans, @Nullable LocalDate first, LocalDate last) {
        var joined = new ArrayList<Span>();
        spans.stream().map(span -> new Span(first == null || !first.isAfter(span.from()) ? span.from() : first,
                        span.to().isAfter(last) ? last : span.to()))
                .filter(span -> !span.to().isBefore(span.from()))
                .sorted(Comparator.comparing(Span::from)).forEach(span -> join(joined, span));
        return new Spans(List.copyOf(joined));
    }

    private static void join(List<Span> joined, Span span) {
        var before = joined.isEmpty() ? null : joined.getLast();
        if (before == null || span.from().isAfter(before.to().plusDays(1))) joined.add(span);
        else if (span.to().isAfter(before.to())) joined.set(joined.size() - 1, new Span(before.from(), span.to()));
    }

    long days() { return joined.stream().mapToLong(Span::days).sum(); }

    /** Calendar months that are touched, each once. */
    long months() {
        var months = 0L;
        YearMonth before = null;
        for (var span : joined) {
            var from = YearMonth.from(span.from());
            var to = YearMonth.from(span.to());
            months += ChronoUnit.MONTHS.between(from, to) + (from.equals(before) ? 0 : 1);
            before = to;
        }
        return months;
    }

    /** How often the year turns inside a span: the year in which it begins counts nothing. */
    long turnsOfYear() { return joined.stream().mapToLong(span -> span.to().getYear() - span.from().getYear()).sum(); }

    /** The longest of them alone. */
    Spans longest() { return new Spans(joined.stream().max(Comparator.comparing(Span::days)).stream().toList()); }

    /** The one that is not yet over on the day. */
    Spans runningAt(LocalDate day) { return new Spans(joined.stream().filter(span -> !span.to().isBefore(day)).toList()); }

    /** The days between the spans, which count nothing. */
    List<Span> gaps() {
        var gaps = new ArrayList<Span>();
        for (var i = 1; i < joined.size(); i++) gaps.add(new Span(joined.get(i - 1).to().plusDays(1), joined.get(i).from().minusDays(1)));
        return gaps;
    }

    /** Whole years from a day to a day, both counted: 2017-01-01 to 2020-12-31 are 4. */
    static long wholeYears(LocalDate from, LocalDate to) {
        return to.isBefore(from) ? 0 : ChronoUnit.YEARS.between(from, to.plusDays(1));
    }

    /** Whole calendar months and then days of a time from {@code from} to {@code to}, both counted: 10个月3天. */
    static String monthsAndDays(LocalDate from, LocalDate to) {
        var end = to.plusDays(1);
        var months = ChronoUnit.MONTHS.between(from, end);
        var days = ChronoUnit.DAYS.between(from.plusMonths(months), end);
        return PackTexts.monthsAndDays(months, days);
    }
}
