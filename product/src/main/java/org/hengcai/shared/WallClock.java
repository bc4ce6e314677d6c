package org.hengcai.shared;

import java.time.Instant;

/** The wall's time, which no demo moves: sessions, second factors, rate limits and locks only. Everything a clause counts or a page shows takes the {@link java.time.Clock}. */
public final class WallClock {
    private WallClock() {}

    public static Instant now() { return Instant.now(); }
}
