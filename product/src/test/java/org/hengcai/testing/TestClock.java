package org.hengcai.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The clock in a test's hand: {@code clock.is("2020-09-20 09:00")}. A test imports it as a bean. */
public final class TestClock extends Clock {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private volatile @Nullable Instant now;

    public TestClock() { is("2020-09-20 09:00"); }

    /** Shanghai's time. */
    public void is(String time) { now = LocalDateTime.parse(time, FORMAT).atZone(SHANGHAI).toInstant(); }

    public void passes(Duration time) { now = instant().plus(time); }

    @Override public Instant instant() {
        var at = now;
        if (at == null) throw new IllegalStateException();
        return at;
    }

    @Override public ZoneId getZone() { return SHANGHAI; }

    @Override public Clock withZone(ZoneId zone) { return Clock.fixed(instant(), zone); }
}
