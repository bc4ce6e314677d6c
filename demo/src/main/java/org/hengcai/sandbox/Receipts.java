package org.hengcai.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls the customer back with what became of a message, signed; tries again for a while when he does not take it. */
record Receipts(Signature signature) {

    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

    static Map<String, @Nullable Object> of(SandboxSms.Message message) {
        var receipt = new LinkedHashMap<String, @Nullable Object>();
        receipt.put("key", message.key());
        receipt.put("id", message.id());
        receipt.put("outcome", message.outcome());
        receipt.put("reason", "UNDELIVERED".equals(message.outcome()) ? "phone switched off" : null);
        return receipt;
    }

    void send(URI to, SandboxSms.Message message) {
        Thread.startVirtualThread(() -> {
            for (int pause = 250; pause < 10_000 && !taken(to, Call.JSON.writeValueAsBytes(of(message)), pause); pause *= 2) { }
        });
    }

    private boolean taken(URI to, byte[] body, int pause) {
        try {
            Thread.sleep(pause);
            var time = Long.toString(Instant.now().getEpochSecond());
            var request = HttpRequest.newBuilder(to).timeout(Duration.ofSeconds(5)).header("Content-Type", "application/json")
                .header("X-Time", time).header("X-Signature", signature.of(time, "POST", to.getRawPath(), "", body))
                .POST(BodyPublishers.ofByteArray(body)).build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() < 300;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
