package org.hengcai.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Role;
import org.hengcai.shared.Scope;
import org.hengcai.shared.WallClock;
import org.hengcai.web.SignedCall;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

class ReceiptPagesTest extends MessagingTest {

    @Autowired MockMvc http;

    @Test void a_signed_receipt_is_believed_and_a_forged_an_altered_or_an_old_one_is_not() throws Exception {
        var person = Scope.of(new Actor(401, "周六", null, null, Role.APPLICANT));
        in(person, () -> messages.tell(401, "submitted", Map.of("receipt", "1", "plan", "2020", "stage", "用人单位审核"), "submitted:401"));
        send();
        var body = body("submitted:401@401#1");
        assertThat(called(body, WallClock.now(), new SignedCall("somebody else's").sign(time(WallClock.now()), "POST", HttpSms.CALLBACK, "", body))).isEqualTo(401);
        assertThat(called(body, WallClock.now(), sign(WallClock.now(), body("submitted:402#1")))).isEqualTo(401);
        assertThat(called(body, WallClock.now(), "")).isEqualTo(401);
        var old = WallClock.now().minusSeconds(3600);
        assertThat(called(body, old, sign(old, body))).isEqualTo(401);
        assertThat(standing("submitted:401@401")).isEqualTo("SENT");

        assertThat(called(body, WallClock.now(), sign(WallClock.now(), body))).isEqualTo(204);
        assertThat(standing("submitted:401@401")).isEqualTo("DELIVERED");
        var unknown = body("never:1#1");
        assertThat(called(unknown, WallClock.now(), sign(WallClock.now(), unknown))).isEqualTo(404);
    }

    private static byte[] body(String key) {
        return "{\"key\":\"%s\",\"id\":\"x\",\"outcome\":\"DELIVERED\"}".formatted(key).getBytes(StandardCharsets.UTF_8);
    }

    private static String time(Instant at) { return Long.toString(at.getEpochSecond()); }

    private static String sign(Instant at, byte[] body) { return FakeSms.SIGNED.sign(time(at), "POST", HttpSms.CALLBACK, "", body); }

    private int called(byte[] body, Instant at, String signature) throws Exception {
        return http.perform(post(HttpSms.CALLBACK).contentType("application/json").content(body).header("X-Time", time(at)).header("X-Signature", signature))
            .andReturn().getResponse().getStatus();
    }
}
