package org.hengcai.account;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody with an account. His number and phone are masked here; {@link People#number} tells it to whom the task needs it. */
public record Person(long id, String name, String documentKind, String numberMasked, @Nullable String sex,
        @Nullable LocalDate birth, @Nullable String phoneMasked, boolean retired) {}
