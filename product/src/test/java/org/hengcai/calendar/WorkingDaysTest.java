package org.hengcai.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Working days and what is counted in them [reg. §6, spec 4.7, U64, U66]. */
class WorkingDaysTest {

    private static final Instant WINDOW_ENDS = at("2020-10-16T00:00");          // 2020-10-15 24:00 [七]
    private final WorkingDays days = WorkingDays.asOf(day("2020-09-10"));

    @ParameterizedTest
    @CsvSource({"2020-09-01, 2020-09-08", "2020-09-25, 2020-10-09", "2020-10-10, 2020-10-16", "2020-09-30, 2020-10-14", "2020-10-09, 2020-10-15"})
    void a_notice_of_five_days_ends_at_24_00_of_the_fifth_working_day_after_posting(LocalDate posted, LocalDate last) {
        assertThat(days.endOfNotice(posted, 5)).isEqualTo(startOf(last.plusDays(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "02", "03", "04", "05", "06", "07", "08"})
    void a_posting_on_any_day_of_the_long_holiday_counts_from_the_next_day_as_well(String day) {
        assertThat(days.endOfNotice(day("2020-10-" + day), 5)).isEqualTo(at("2020-10-15T00:00"));
    }

    @Test void a_notice_posted_on_09_01_lets_forward_from_09_09_00_00_and_not_on_the_fifth_day_at_17_00() {     // U66
        var end = days.endOfNotice(day("2020-09-01"), 5);
        assertThat(at("2020-09-08T17:00")).isBefore(end);
        assertThat(at("2020-09-09T00:00")).isEqualTo(end);
    }

    @Test void the_unit_must_post_by_10_08_the_last_working_day_before_it_being_09_30() {
        assertThat(days.lastPosting(WINDOW_ENDS, 5)).isEqualTo(day("2020-10-08"));
        assertThat(days.lastWorkingDayUpTo(day("2020-10-08"))).isEqualTo(day("2020-09-30"));
        assertThat(days.endOfNotice(day("2020-10-09"), 5)).isEqualTo(WINDOW_ENDS);      // too late to forward
    }

    @Test void the_last_posting_needs_no_calendar_beyond_the_window() {
        assertThat(days.lastPosting(at("2021-01-01T00:00"), 5)).isEqualTo(day("2020-12-23"));
        assertThat(days.lastPosting(at("2020-10-15T12:00"), 5)).isEqualTo(day("2020-10-08"));      // ends 10-14 24:00, half a day to forward
    }

    @Test void a_working_day_is_itself_the_last_working_day_up_to_it() {
        assertThat(days.lastWorkingDayUpTo(day("2020-09-27"))).isEqualTo(day("2020-09-27"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-12-29", "2019-02-02", "2019-02-03", "2019-04-28", "2019-05-05", "2019-09-29", "2019-10-12", "2020-01-19",
            "2020-04-26", "2020-05-09", "2020-06-28", "2020-09-27", "2020-10-10", "2021-02-07", "2021-02-20", "2021-04-25", "2021-05-08",
            "2021-09-18", "2021-09-26", "2021-10-09"})
    void a_make_up_weekend_day_is_a_working_day(LocalDate day) {
        assertThat(WorkingDays.asOf(day("2021-01-01")).isWorkingDay(day)).isTrue();
        assertThat(day.getDayOfWeek().getValue()).isGreaterThan(5);
    }

    @ParameterizedTest
    @CsvSource({"2018-12-30, 2019-01-01", "2019-02-04, 2019-02-10", "2019-04-05, 2019-04-07", "2019-05-01, 2019-05-04", "2019-06-07, 2019-06-09",
            "2019-09-13, 2019-09-15", "2019-10-01, 2019-10-07", "2020-01-01, 2020-01-01", "2020-01-24, 2020-02-02", "2020-04-04, 2020-04-06",
            "2020-05-01, 2020-05-05", "2020-06-25, 2020-06-27", "2020-10-01, 2020-10-08", "2021-01-01, 2021-01-03", "2021-02-11, 2021-02-17",
            "2021-04-03, 2021-04-05", "2021-05-01, 2021-05-05", "2021-06-12, 2021-06-14", "2021-09-19, 2021-09-21", "2021-10-01, 2021-10-07"})
    void nobody_works_in_a_holiday_or_on_a_shifted_rest_day(LocalDate first, LocalDate last) {
        var known = WorkingDays.asOf(day("2021-01-01"));
        assertThat(first.datesUntil(last.plusDays(1))).noneMatch(known::isWorkingDay);
        assertThat(known.isWorkingDay(last.plusDays(1))).isTrue();
    }

    @Test void as_first_published_2020_02_01_was_a_working_saturday_and_from_01_27_it_is_a_day_off() {
        var first = WorkingDays.asOf(day("2020-01-26"));
        var later = WorkingDays.asOf(day("2020-01-27"));
        assertThat(first.isWorkingDay(day("2020-02-01"))).isTrue();
        assertThat(first.isWorkingDay(day("2020-01-31"))).isTrue();
        assertThat(later.isWorkingDay(day("2020-02-01"))).isFalse();
        assertThat(later.isWorkingDay(day("2020-01-31"))).isFalse();
    }

    @Test void labour_day_2019_became_four_days_on_2019_03_22() {
        assertThat(WorkingDays.asOf(day("2019-03-21")).isWorkingDay(day("2019-05-02"))).isTrue();
        assertThat(WorkingDays.asOf(day("2019-03-21")).isWorkingDay(day("2019-04-28"))).isFalse();
        assertThat(WorkingDays.asOf(day("2019-03-22")).isWorkingDay(day("2019-05-02"))).isFalse();
        assertThat(WorkingDays.asOf(day("2019-03-22")).isWorkingDay(day("2019-04-28"))).isTrue();
    }

    @Test void an_ended_notice_is_counted_again_with_the_version_it_was_counted_with() {
        var version = WorkingDays.asOf(day("2020-01-20")).version();
        assertThat(version).isEqualTo("2019-11-21");
        assertThat(days.endOfNotice(day("2020-01-20"), 5)).isEqualTo(at("2020-02-05T00:00"));
        assertThat(days.ofVersion(version).endOfNotice(day("2020-01-20"), 5)).isEqualTo(at("2020-02-02T00:00"));
    }

    @Test void the_bean_follows_the_clock_from_one_version_to_the_next() {
        assertThat(new WorkingDays(clockAt("2020-01-26T23:59")).version()).isEqualTo("2019-11-21");
        assertThat(new WorkingDays(clockAt("2020-01-27T00:00")).version()).isEqualTo("2020-01-27");
    }

    @Test void a_year_not_yet_arranged_is_refused_not_guessed() {
        assertThatThrownBy(() -> days.endOfNotice(day("2020-12-29"), 5)).isInstanceOf(CalendarMissing.class)
                .hasMessageContaining("没有 2021 年的放假安排");
        assertThat(WorkingDays.asOf(day("2020-11-25")).endOfNotice(day("2020-12-29"), 5)).isEqualTo(at("2021-01-07T00:00"));
        assertThatThrownBy(() -> days.ofVersion("1999-01-01")).isInstanceOf(CalendarMissing.class).hasMessageContaining("1999-01-01");
    }

    @ParameterizedTest
    @CsvSource({"2022, 249", "2023, 249", "2024, 251", "2025, 248", "2026, 248"})
    void each_later_year_has_all_weekdays_less_what_is_off_plus_what_is_worked(int year, long expected) {
        var known = WorkingDays.asOf(day("2026-01-01"));
        assertThat(day(year + "-01-01").datesUntil(day(year + 1 + "-01-01")).filter(known::isWorkingDay).count()).isEqualTo(expected);
    }

    @Test void waiting_is_counted_in_working_days_after_the_day_of_arrival() {
        assertThat(days.between(at("2020-09-25T09:00"), at("2020-09-25T18:00"))).isZero();
        assertThat(days.between(at("2020-09-25T09:00"), at("2020-09-26T09:00"))).isZero();      // a Saturday
        assertThat(days.between(at("2020-09-25T09:00"), at("2020-10-09T00:00"))).isEqualTo(5);
        assertThat(days.between(at("2020-10-09T00:00"), at("2020-09-25T09:00"))).isZero();
    }

    @Test void a_day_is_a_day_in_shanghai_whatever_the_machine_thinks() {
        var lateEvening = Instant.parse("2020-09-01T17:00:00Z");       // 09-02 01:00 in Shanghai
        assertThat(days.plusWorkingDays(lateEvening, 1)).isEqualTo(at("2020-09-04T00:00"));
    }

    private static LocalDate day(String day) { return LocalDate.parse(day); }

    private static Instant startOf(LocalDate day) { return at(day + "T00:00"); }

    private static Instant at(String local) { return OffsetDateTime.parse(local + "+08:00").toInstant(); }

    private static Clock clockAt(String local) { return Clock.fixed(at(local), ZoneId.of("Asia/Shanghai")); }
}
