package org.hengcai.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The clock in a test's hand. */
public final class MovableClock extends Clock {
    private volatile Instant now = Instant.parse("2020-09-20T01:00:00Z");

    /** 2020-09-20 09:00, Shanghai's time. */
    public void is(String when) { now = LocalDateTime.parse(when.replace(' ', 'T')).atZone(getZone()).toInstant(); }

    @Override public ZoneId getZone() { return ZoneId.of("Asia/Shanghai"); }

    @Override public Clock withZone(ZoneId zone) { return Clock.fixed(now, zone); }

    @Override public Instant instant() { return now; }
}
