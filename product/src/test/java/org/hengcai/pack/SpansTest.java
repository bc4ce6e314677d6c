package org.hengcai.pack;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hengcai.pack.Spans.Span;
import org.junit.jupiter.api.Test;

/** Both end days count, an overlap counts once, what is missing is told in whole months and then days. */
class SpansTest {
    private static Span span(String from, String to) { return new Span(parse(from), parse(to)); }

    @Test void both_end_days_count() {
        assertThat(span("2017-01-01", "2020-12-31").days()).isEqualTo(1461);
        assertThat(span("2020-01-01", "2020-01-01").days()).isEqualTo(1);
    }

    @Test void an_overlap_counts_once_and_a_gap_is_shown() {
        var spans = Spans.of(List.of(span("2018-03-01", "2018-03-31"), span("2018-01-01", "2018-01-31"), span("2018-01-15", "2018-02-10")), null, parse("2020-12-31"));
        assertThat(spans.days()).isEqualTo(31 + 10 + 31);
        assertThat(spans.gaps()).containsExactly(span("2018-02-11", "2018-02-28"));
    }

    @Test void spans_that_touch_are_one() {
        assertThat(Spans.of(List.of(span("2018-01-01", "2018-01-31"), span("2018-02-01", "2018-02-28")), null, parse("2020-12-31")).joined()).hasSize(1);
    }

    @Test void what_lies_outside_is_clipped() {
        var spans = Spans.of(List.of(span("2015-01-01", "2021-06-30")), parse("2017-01-01"), parse("2020-12-31"));
        assertThat(spans.joined()).containsExactly(span("2017-01-01", "2020-12-31"));
        assertThat(Spans.of(List.of(span("2021-01-01", "2021-06-30")), null, parse("2020-12-31")).days()).isZero();
    }

    @Test void missing_time_is_told_in_months_and_then_days() {
        assertThat(Spans.monthsAndDays(parse("2021-01-01"), parse("2021-01-01"))).isEqualTo("1天");
        assertThat(Spans.monthsAndDays(parse("2021-01-01"), parse("2021-01-31"))).isEqualTo("1个月");
        assertThat(Spans.monthsAndDays(parse("2021-01-01"), parse("2021-02-28"))).isEqualTo("2个月");
        assertThat(Spans.monthsAndDays(parse("2021-01-01"), parse("2021-11-03"))).isEqualTo("10个月3天");
        assertThat(Spans.monthsAndDays(parse("2021-01-01"), parse("2024-12-31"))).isEqualTo("48个月");
    }

    @Test void whole_years_count_both_end_days() {
        assertThat(Spans.wholeYears(parse("2017-01-01"), parse("2020-12-31"))).isEqualTo(4);
        assertThat(Spans.wholeYears(parse("2017-01-02"), parse("2020-12-31"))).isEqualTo(3);
        assertThat(Spans.wholeYears(parse("2021-01-02"), parse("2020-12-31"))).isZero();
    }
}
