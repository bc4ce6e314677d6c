package org.hengcai.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.hengcai.shared.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "hengcai.jobs.start=true")
class PromptTest extends MessagingTest {

    @Autowired Codes codes;

    @Test void a_code_leaves_as_soon_as_it_is_committed() throws InterruptedException {
        in(Scope.LOG_IN, () -> codes.request(phoneOf(501), "register"));
        var sms = provider.latest.poll(1, TimeUnit.SECONDS);
        assertThat(sms).isNotNull();
        assertThat(sms.phone()).isEqualTo(phoneOf(501));
    }
}
