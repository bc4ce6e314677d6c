package org.hengcai.messaging;

import java.util.concurrent.Callable;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Role;
import org.hengcai.shared.Scope;
import org.hengcai.testing.HengcaiTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the tests of messaging stand on: one context whose jobs run when the test says so, a provider that remembers. */
@HengcaiTest(properties = "hengcai.jobs.start=false")
@AutoConfigureMockMvc
@Import(MessagingTest.BeyondTheWire.class)
abstract class MessagingTest {

    @TestConfiguration(proxyBeanMethods = false)
    static class BeyondTheWire {
        @Bean @Primary FakeSms fakeSms() { return new FakeSms(); }

        @Bean @Primary AddressBook fakeAddresses() { return person -> person == HERMIT ? null : phoneOf(person); }
    }

    static final long HERMIT = 99_999;
    static final Actor ADMIN = new Actor(5, "系统管理员", 6L, "平台", Role.SYSTEM_ADMIN);

    @Autowired Messages messages;
    @Autowired Sender sender;
    @Autowired FakeSms provider;
    @Autowired JdbcClient db;
    @Autowired PlatformTransactionManager transactions;

    @BeforeEach void provider_works_and_nothing_waits() {
        provider.behaviour = provider::accept;
        send();
        provider.calls.clear();
        provider.latest.clear();
    }

    static String phoneOf(long person) { return "139%08d".formatted(person); }

    void send() { Scope.run(Scope.job("outbox"), sender::sendWaiting); }

    <T> T in(Scope scope, Callable<T> deed) {
        return Scope.call(scope, () -> new TransactionTemplate(transactions).execute(_ -> {
            try {
                return deed.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    void in(Scope scope, Runnable deed) {
        in(scope, () -> {
            deed.run();
            return null;
        });
    }

    /** As a job, whatever waited for is due now: claims and pauses are over. */
    void theClaimIsOver() {
        in(Scope.job("test"), () -> { db.sql("update messaging.outbox set next_at = '2000-01-01'").update(); });
    }

    String standing(String key) {
        return in(Scope.job("test"), () -> db.sql("select coalesce(outcome, state) from messaging.outbox where key = :key").param("key", key)
            .query(String.class).single());
    }
}
