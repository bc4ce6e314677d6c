package org.hengcai.audit.view;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One deed: who, as what, to whom, with what.
 *
 * @param person null: the platform itself, {@code name} is the job's
 * @param about what the subject is called; its id where nobody knows it any more
 */
public record LogRow(long no, OffsetDateTime time, @Nullable Long person, String name, @Nullable String role, String deed, long subject, @Nullable String about, String what) {
    public Instant at() { return time.toInstant(); }

    public LogRow said(String name, String deed, String about, String what) { return new LogRow(no, time, person, name, role, deed, subject, about, what); }
}
