package org.hengcai.messaging.view;

import java.time.Instant;
import java.time.OffsetDateTime;

/** One message as it was told. */
public record InboxRow(long id, String text, OffsetDateTime createdAt, boolean read) {
    public Instant at() { return createdAt.toInstant(); }
}
