package org.hengcai.account;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A transaction that only reads: what a page shows after a deed was refused and rolled back. */
@Component
class Reading {
    private final TransactionTemplate transaction;

    Reading(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
    }

    <T> T call(Supplier<T> page) { return Objects.requireNonNull(transaction.execute(_ -> page.get())); }
}
