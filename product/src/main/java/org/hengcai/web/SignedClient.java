package org.hengcai.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.hengcai.shared.WallClock;

/** Calls a provider over HTTP under our access key, each call signed and named by an idempotency key. */
public final class SignedClient {
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private final String url;
    private final String accessKey;
    private final SignedCall signed;

    public SignedClient(String url, String accessKey, SignedCall signed) {
        this.url = url.replaceFirst("/+$", "");
        this.accessKey = accessKey;
        this.signed = signed;
    }

    public HttpResponse<byte[]> call(String method, String path, String key, byte[] body) throws IOException {
        var time = Long.toString(WallClock.now().getEpochSecond());
        var to = URI.create(url + path);
        var request = HttpRequest.newBuilder(to).timeout(Duration.ofSeconds(8))
            .method(method, BodyPublishers.ofByteArray(body))
            .header("Content-Type", "application/json").header("Idempotency-Key", key)
            .header("X-Access-Key", accessKey).header("X-Time", time)
            .header("X-Signature", signed.sign(time, method, to.getRawPath(), key, body)).build();
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** An answer in short, for a log. */
    public static String brief(HttpResponse<byte[]> answer) {
        var text = new String(answer.body(), StandardCharsets.UTF_8).strip();
        return answer.statusCode() + (text.isEmpty() ? "" : " " + text.substring(0, Math.min(text.length(), 200)));
    }
}
