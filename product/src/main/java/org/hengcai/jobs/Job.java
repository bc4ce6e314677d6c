package org.hengcai.jobs;

import java.time.Duration;

/**
 * A deed done again and again, by one instance at a time, under {@code Scope.job(name)}. A module contributes it as a
 * bean. The deed asks the {@link java.time.Clock} what is due by now and does all of it, so that running it once more
 * does nothing more; {@code pause} is wall time between two runs.
 */
public record Job(String name, Duration pause, Runnable deed) {}
