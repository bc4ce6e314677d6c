package org.hengcai.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How this provider's customers sign: hex HMAC-SHA256 of time, method, path, idempotency key, SHA-256 of the body, a line each. */
record Signature(String accessKey, String secret) {

    String of(String time, String method, String path, String key, byte[] body) {
        try {
            var digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var text = time + "\n" + method + "\n" + path + "\n" + key + "\n" + digest;
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The customer's own call, signed within the last five minutes. */
    boolean isOn(Call call) {
        var time = call.header("X-Time");
        if (!time.matches("\\d{1,12}") || Math.abs(Instant.now().getEpochSecond() - Long.parseLong(time)) > 300) return false;
        var right = of(time, call.method(), call.path(), call.header("Idempotency-Key"), call.body);
        return call.header("X-Access-Key").equals(accessKey)
            && MessageDigest.isEqual(right.getBytes(StandardCharsets.US_ASCII), call.header("X-Signature").getBytes(StandardCharsets.US_ASCII));
    }
}
