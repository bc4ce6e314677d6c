package org.hengcai.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time passwords (RFC 6238) as every authenticator makes them: SHA-1, 6 digits, 30 seconds; wall time. */
final class Totp {
    private static final int STEP = 30;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();

    private Totp() {}

    static byte[] newSecret() { return Secrets.random(20); }

    /** The time step whose code this is, one step early or late included; empty when it is none of them. */
    static OptionalLong stepOf(byte[] secret, String code, Instant now) {
        for (int off = -1; off <= 1; off++) {
            var at = now.plusSeconds((long) off * STEP);
            if (code(secret, at).equals(code)) return OptionalLong.of(at.getEpochSecond() / STEP);
        }
        return OptionalLong.empty();
    }

    static String code(byte[] secret, Instant at) {
        try {
            return "%06d".formatted(GENERATOR.generateOneTimePassword(new SecretKeySpec(secret, "RAW"), at));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The secret as one types it into an authenticator. */
    static String base32(byte[] secret) {
        var text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte b : secret) {
            bits = bits << 8 | b & 0xFF;
            for (held += 8; held >= 5; held -= 5) text.append(BASE32.charAt(bits >> held - 5 & 31));
        }
        return text.toString();
    }

    /** What the QR code says. */
    static String uri(byte[] secret, String site, String name) {
        return "otpauth://totp/" + encode(site) + ":" + encode(name) + "?secret=" + base32(secret) + "&issuer=" + encode(site);
    }

    private static String encode(String text) { return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20"); }
}
