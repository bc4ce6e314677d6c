package org.hengcai.account;

import java.util.concurrent.Callable;
import org.hengcai.shared.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A transaction in the scope of log-in and registration, whoever the request otherwise runs for. */
@Component
class LogInScope {
    private final TransactionTemplate transaction;

    LogInScope(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    <T extends @Nullable Object> T call(Callable<T> deed) {
        return Scope.call(Scope.LOG_IN, () -> transaction.execute(_ -> Scope.call(Scope.LOG_IN, deed)));
    }

    void run(Runnable deed) {
        call(() -> {
            deed.run();
            return null;
        });
    }
}
