package org.hengcai.messaging;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wrong guesses at a code: counted also when the guesser's transaction is rolled back, else guessing would be free. */
@Component
class Guesses {

    private final JdbcClient db;
    private final TransactionTemplate apart;

    Guesses(JdbcClient db, PlatformTransactionManager transactions) {
        this.db = db;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void count(long code) {
        add(code);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) apart.executeWithoutResult(_ -> add(code));
            }
        });
    }

    private void add(long code) {
        db.sql("update messaging.code set attempts = attempts + 1 where id = :code").param("code", code).update();
    }
}
