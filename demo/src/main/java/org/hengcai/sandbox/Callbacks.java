package org.hengcai.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

/** Calls the customer back, signed; tries again for a while when he does not take it. */
record Callbacks(Signature signature) {

    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

    void send(URI to, byte[] body, int firstPause) {
        Thread.startVirtualThread(() -> {
            for (int pause = firstPause; pause < 10_000 && !taken(to, body, pause); pause *= 2) { }
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
