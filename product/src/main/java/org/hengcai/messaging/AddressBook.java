package org.hengcai.messaging;

import org.jspecify.annotations.Nullable;

/** Where a person is reached today; kept by account, asked when an SMS leaves, under {@code Scope.job("outbox")}. */
public interface AddressBook {
    /** The confirmed mobile phone, or null when there is none. */
    @Nullable String phone(long person);
}
