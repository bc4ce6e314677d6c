package org.hengcai.access;

import java.time.Clock;
import javax.sql.DataSource;
import org.hengcai.shared.ScopedTransactions;
import org.hengcai.testing.TestClock;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** A clock that stands, and transactions of which nothing stays once told so: thousands of requests leave the rows as they were. */
@TestConfiguration(proxyBeanMethods = false)
class AccessHands {
    @Bean @Primary TestClock testClock() { return new TestClock(); }

    @Bean static BeanPostProcessor nothingStays(ApplicationContext context) {
        return new BeanPostProcessor() {
            @Override public Object postProcessBeforeInitialization(Object bean, String name) {
                return bean.getClass() == ScopedTransactions.class ? new NothingStays(context.getBean(DataSource.class), context.getBean(Clock.class)) : bean;
            }
        };
    }

    static final class NothingStays extends ScopedTransactions {
        private static final long serialVersionUID = 1;
        volatile boolean on;

        NothingStays(DataSource dataSource, Clock clock) { super(dataSource, clock); }

        @Override protected void doCommit(DefaultTransactionStatus status) {
            if (on) doRollback(status);
            else super.doCommit(status);
        }
    }
}
