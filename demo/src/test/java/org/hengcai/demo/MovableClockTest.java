package org.hengcai.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hengcai.database.CannotStart;
import org.hengcai.shared.ClockMoved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo's clock begins with its year, moves forward only, and is found again by the next start. */
class MovableClockTest {
    @TempDir Path data;
    private final List<Object> told = new ArrayList<>();

    private MovableClock clock() { return new MovableClock(data, told::add); }

    @Test void the_environment_moves_it_forward_and_the_jobs_are_told() {
        var clock = clock();
        assertThat(clock.moveForward("2020-12-01T09:00+08:00")).isEmpty();
        assertThat(clock.instant()).isBetween(Instant.parse("2020-12-01T01:00:00Z"), Instant.parse("2020-12-01T01:05:00Z"));
        assertThat(told).hasSize(1).first().isInstanceOf(ClockMoved.class);
        assertThat(clock().instant()).as("after a second start").isAfterOrEqualTo(Instant.parse("2020-12-01T01:00:00Z"));
    }

    @Test void a_wish_for_what_is_past_is_said_and_changes_nothing() {
        var clock = clock();
        assertThat(clock.moveForward("2020-08-01T09:00+08:00")).singleElement().asString().contains("只向前走", "--reset");
        assertThat(clock.instant()).isAfterOrEqualTo(Instant.parse("2020-08-28T01:00:00Z"));
        assertThat(told).isEmpty();
    }

    @Test void without_a_wish_it_stands_where_it_stood() {
        assertThat(clock().moveForward("")).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test void what_is_typed_on_the_page_is_a_time_ahead_and_not_too_far() {
        var clock = clock();
        assertThat(clock.moveTyped("")).hasValueSatisfying(says -> assertThat(says).contains("没有填写"));
        assertThat(clock.moveTyped("明天")).hasValueSatisfying(says -> assertThat(says).contains("“明天”不是日期和时间", "2020-09-20 09:00"));
        assertThat(clock.moveTyped("2020-08-01T09:00")).hasValueSatisfying(says -> assertThat(says).contains("只能向前拨"));
        for (var far : List.of("9999-12-31T00:00", "2023-01-01T00:01")) assertThat(clock.moveTyped(far)).hasValueSatisfying(says -> assertThat(says).contains("太远", "2022年12月31日 24:00"));
        assertThat(clock.moveForward("9999-12-31T00:00+08:00")).singleElement().asString().contains("太远");
        assertThat(told).isEmpty();
        assertThat(clock.moveTyped("2020-09-20 09:00")).isEmpty();
        assertThat(told).hasSize(1);
    }

    @Test void a_garbled_file_is_told_with_its_name_and_what_would_be_right() throws IOException {
        for (var garbled : List.of("", "\0\0\0", "2020-09-10", "明天")) {
            Files.writeString(data.resolve("clock"), garbled);
            assertThatThrownBy(() -> MovableClock.mustBeReadable(data)).isInstanceOf(CannotStart.class).hasMessageContaining(data.resolve("clock").toString()).hasMessageContaining("--reset").hasMessageNotContaining("\n");
        }
        Files.write(data.resolve("clock"), new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThatThrownBy(() -> MovableClock.mustBeReadable(data)).isInstanceOf(CannotStart.class);
    }
}
