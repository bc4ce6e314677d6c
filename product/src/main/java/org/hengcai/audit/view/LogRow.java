package org.hengcai.audit.view;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One deed: who, as what, to whom, with what.
 *
 * @param person null: the platform itself, {@code name} is the job's, or nobody yet who tried to log in
 * @param platform was it the platform itself?
 * @param about what the subject is called; its id where nobody knows it any more
 */
public record LogRow(long no, OffsetDateTime time, @Nullable Long person, boolean platform, String name, @Nullable String role, String deed, long subject, @Nullable String about, String what) {
    public Instant at() { return time.toInstant(); }

    public LogRow said(String name, String deed, String about, String what) { return new LogRow(no, time, person, platform, name, role, deed, subject, about, what); }
}
