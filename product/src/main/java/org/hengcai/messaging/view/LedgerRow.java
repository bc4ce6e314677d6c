package org.hengcai.messaging.view;

import java.time.Instant;
import org.hengcai.web.view.State;
import org.jspecify.annotations.Nullable;

/** One SMS: its template's wording without what it named, the phone masked. {@code detail}: the provider's own words, for who runs the platform. */
public record LedgerRow(long id, Instant at, String phone, String wording, State state, String standing, int attempts,
        @Nullable String trouble, @Nullable String detail, boolean canResend) {}
