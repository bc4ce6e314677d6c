package org.hengcai.pack;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.hengcai.shared.Clause;
import org.jspecify.annotations.Nullable;

/** When one may apply: from the first day 00:00 to the last day 24:00, the time of the notice's own country. */
public record Window(LocalDate firstDay, LocalDate lastDay, @Nullable LocalDate warnFrom, List<Clause> clauses) {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public Instant opens() { return firstDay.atStartOfDay(ZONE).toInstant(); }

    /** The first instant no longer allowed. */
    public Instant closed() { return lastDay.plusDays(1).atStartOfDay(ZONE).toInstant(); }

    public boolean isOpen(Instant now) { return !now.isBefore(opens()) && now.isBefore(closed()); }
}
