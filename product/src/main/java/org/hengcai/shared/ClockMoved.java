package org.hengcai.shared;

import java.time.Instant;

/** The clock stands at another instant than its natural course would have it: what is due by then runs. */
public record ClockMoved(Instant to) {}
