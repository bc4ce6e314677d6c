package org.hengcai.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Puts the clock in a test's hand: {@code @Import(ClockInHand.class)}, then {@code @Autowired MovableClock clock}. */
@TestConfiguration(proxyBeanMethods = false)
public class ClockInHand {
    @Bean @Primary MovableClock movableClock() { return new MovableClock(); }
}
