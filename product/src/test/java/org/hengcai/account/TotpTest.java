package org.hengcai.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @Test void codes_are_those_of_rfc_6238() {
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(59))).isEqualTo("287082");
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(1111111109))).isEqualTo("081804");
        assertThat(Totp.base32(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }

    @Test void a_phone_half_a_minute_off_still_works_and_a_whole_minute_does_not() {
        var now = Instant.ofEpochSecond(1_000_000_020);
        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, now.minusSeconds(30)), now)).hasValue(1_000_000_020 / 30 - 1);
        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, now.plusSeconds(30)), now)).isPresent();
        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, now.minusSeconds(60)), now)).isEmpty();
    }
}
