package org.hengcai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.hengcai.database.DataFolder;

/** One short life of the server on a folder of its own, from which the JVM learns what a start loads (JEP 514). */
final class Training {
    private Training() {}

    public static void main(String[] arguments) throws IOException {
        var data = Files.createTempDirectory("hengcai-training");
        var settings = Settings.of(Map.of("HENGCAI_DATA", data.toString(), "HENGCAI_PORT", "0", "HENGCAI_MANAGEMENT_PORT", "0"), "data");
        try (var run = ServerRun.start(settings, "serve", ServerRun.CompanionStart.NOTHING, System.out::println)) {
            for (var path : List.of("/", "/log-in", "/register", "/plans", "/public-notices", "/static/css/hengcai.css", "/nothing-here")) visit(run.address().resolve(path));
        }
        try (var folder = DataFolder.open(data, "serve")) {
            folder.empty(_ -> false);
        }
        for (var last : List.of("purpose", "hengcai.lock", "")) Files.delete(data.resolve(last));
    }

    private static void visit(URI page) {
        try (var browser = HttpClient.newHttpClient()) {
            browser.send(HttpRequest.newBuilder(page).header("Accept-Encoding", "gzip").build(), BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
