package org.hengcai.workflow.view;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A row of a work list: one application at one stage. */
public record Waiting(long visit, long application, String applicant, String numberMasked, String employer, String title,
        @Nullable String specialty, @Nullable String route, @Nullable String receipt, String stage, int position, long plan,
        OffsetDateTime enteredAt, @Nullable OffsetDateTime approvedAt, @Nullable OffsetDateTime leftAt, @Nullable String outcome,
        int round, @Nullable String claimedBy, int version) {}
