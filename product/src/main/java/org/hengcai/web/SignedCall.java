package org.hengcai.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How a provider and the platform sign what they send each other: HMAC-SHA256 over time, method, path, key and the
 * body's digest, each on its line; good for five minutes.
 */
public record SignedCall(String secret) {

    private static final Duration SLACK = Duration.ofMinutes(5);

    public String sign(String time, String method, String path, String key, byte[] body) {
        return HexFormat.of().formatHex(mac(String.join("\n", time, method, path, key, digest(body))));
    }

    public boolean verify(String signature, Instant now, String time, String method, String path, String key, byte[] body) {
        var right = sign(time, method, path, key, body).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(right, signature.getBytes(StandardCharsets.US_ASCII)) && recent(time, now);
    }

    private static boolean recent(String time, Instant now) {
        try {
            return Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), now).abs().compareTo(SLACK) <= 0;
        } catch (NumberFormatException | DateTimeException e) {
            return false;
        }
    }

    private byte[] mac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
