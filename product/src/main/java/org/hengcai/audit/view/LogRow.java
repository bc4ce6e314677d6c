package org.hengcai.audit.view;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One deed: who, as what, to whom, with what. */
public record LogRow(long no, OffsetDateTime time, @Nullable Long person, String name, @Nullable String role, String deed, long subject, String what) {
    public Instant at() { return time.toInstant(); }

    public LogRow said(String deed, String what) { return new LogRow(no, time, person, name, role, deed, subject, what); }
}
