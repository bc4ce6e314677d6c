package org.hengcai.demo;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hengcai.database.CannotStart;

/** The demo started anew on a folder that holds its year, in a process of its own, until the home page is answered. */
final class SecondStart {
    private static final double TARGET_SECONDS = 10;

    private SecondStart() {}

    static Figure measure(Path data, int port) {
        var log = data.resolve("second-start.log");
        var builder = new ProcessBuilder(command()).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("HENGCAI_DATA", data.toString());
        builder.environment().put("HENGCAI_PORT", Integer.toString(port));
        BenchMain.SHARED.forEach(builder.environment()::remove);
        try (var http = HttpClient.newHttpClient()) {
            var began = System.nanoTime();
            var process = builder.start();
            try {
                while (!answers(http, URI.create("http://localhost:" + port + "/"))) {
                    if (process.waitFor(20, TimeUnit.MILLISECONDS)) throw CannotStart.faulty(BenchTexts.ended(process.exitValue(), log.toString()));
                }
                return Figure.of("second start of the demo", "first page answered", (System.nanoTime() - began) / 1e9, "s", TARGET_SECONDS);
            } finally {
                process.destroy();                                          // SIGTERM: it stops its database itself
                process.waitFor();
            }
        } catch (IOException e) {
            throw CannotStart.faulty(BenchTexts.noAnswer(e.toString()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CannotStart.faulty(BenchTexts.noAnswer(e.toString()));
        }
    }

    /** As this very process was started by the launcher: the same JVM, flags, cache and class path. */
    private static List<String> command() {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), DemoMain.class.getName()));
        return command;
    }

    private static boolean answers(HttpClient http, URI page) throws InterruptedException {
        try {
            return http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;                                                   // not yet
        }
    }
}
