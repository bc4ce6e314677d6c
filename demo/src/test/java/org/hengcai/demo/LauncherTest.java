package org.hengcai.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The launcher and the packaged program as a person at the terminal meets them. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class LauncherTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path JAR = ROOT.resolve("product/target/hengcai-product.jar");

    @TempDir Path folder;

    /** What a command said and how it ended. */
    private record Ended(int code, String out, String err) {}

    @BeforeAll static void packaged() {
        assumeTrue(Files.exists(JAR), "the packaged product is needed: mvn verify, or ./hengcai test");
    }

    @Test void the_products_jar_holds_nothing_of_the_demo() throws IOException {
        try (var jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream().map(entry -> entry.getName().toLowerCase())).isNotEmpty().noneMatch(name -> name.contains("demo") || name.contains("sandbox"));
        }
        try (var libraries = Files.list(ROOT.resolve("product/target/lib"))) {
            assertThat(libraries.map(path -> path.getFileName().toString())).isNotEmpty().noneMatch(name -> name.startsWith("hengcai"));
        }
    }

    @Test void wrong_use_ends_with_2_and_one_line() throws Exception {
        for (var command : List.of(List.of("nonsense"), List.of("demo", "--bogus"), List.of("serve", "now"))) {
            var ended = run(freePort(), command.toArray(String[]::new));
            assertThat(ended.code()).as(command.toString()).isEqualTo(2);
            assertThat(ended.err().lines()).as(command.toString()).hasSize(1);
        }
        assertThat(run(freePort(), "demo", "--help").out()).contains("./hengcai serve");
    }

    @Test void too_old_a_jdk_is_told_with_where_a_newer_one_is_to_be_had() throws Exception {
        var launcher = Files.writeString(folder.resolve("hengcai"), Files.readString(ROOT.resolve("hengcai")).replace("/usr/lib/jvm/", "/nowhere/"));
        var old = Files.createDirectories(folder.resolve("jdk-17/bin")).getParent();
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");
        Files.createSymbolicLink(old.resolve("bin/javac"), Path.of("/bin/true"));
        var builder = new ProcessBuilder("bash", launcher.toString(), "serve");
        builder.environment().put("JAVA_HOME", old.toString());
        builder.environment().putAll(Map.of("PATH", "/usr/bin:/bin", "HOME", folder.toString()));
        var ended = end(builder.start());
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("JDK 25", "17", "https://adoptium.net");
    }

    @Test void a_killed_server_leaves_nothing_that_the_next_start_cannot_mend() throws Exception {
        var port = freePort();
        var first = serve(port);
        assertThat(get(port, "/readyz")).isEqualTo(200);
        assertThat(get(port, "/actuator")).isEqualTo(404);
        assertThat(get(port, "/actuator/prometheus")).isEqualTo(404);            // on the management port alone

        var taken = run(port, "serve");
        assertThat(taken.code()).isEqualTo(2);
        assertThat(taken.err()).contains("HENGCAI_PORT");
        var inUse = run(freePort(), "serve");
        assertThat(inUse.code()).isEqualTo(2);
        assertThat(inUse.err()).contains("HENGCAI_DATA", Long.toString(first.pid()));

        var postgres = postgres();
        first.destroyForcibly().waitFor();                                       // SIGKILL
        assertThat(ProcessHandle.of(postgres)).isPresent();
        var told = new ArrayList<String>();
        var second = serve(freePort(), told);
        assertThat(told).anyMatch(line -> line.contains("进程 " + postgres)).noneMatch(line -> line.contains("新建数据库"));

        var postgresNow = ProcessHandle.of(postgres()).orElseThrow();
        second.destroy();                                                        // SIGTERM
        assertThat(second.waitFor()).isEqualTo(143);
        assertThat(postgresNow.info().arguments()).as("gone, or not yet reaped").isEmpty();
        assertThat(folder.resolve("data/postgres/postmaster.pid")).doesNotExist();
    }

    private long postgres() throws IOException {
        return Long.parseLong(Files.readAllLines(folder.resolve("data/postgres/postmaster.pid")).getFirst().strip());
    }

    private Process serve(int port) throws IOException {
        return serve(port, new ArrayList<>());
    }

    /** Comes back when it says that it is ready. */
    private Process serve(int port, List<String> told) throws IOException {
        var process = command(port, "serve").redirectErrorStream(true).start();
        var said = new BufferedReader(process.inputReader());
        for (String line; (line = said.readLine()) != null; ) {
            told.add(line);
            if (line.contains("(ready,")) {
                Thread.ofPlatform().daemon().start(() -> said.lines().forEach(_ -> {}));
                return process;
            }
        }
        throw new AssertionError(String.join("\n", told));
    }

    private Ended run(int port, String... arguments) throws Exception {
        return end(command(port, arguments).start());
    }

    private static Ended end(Process process) throws Exception {
        process.getOutputStream().close();
        var out = new String(process.getInputStream().readAllBytes());
        var err = new String(process.getErrorStream().readAllBytes());
        return new Ended(process.waitFor(), out, err);
    }

    private ProcessBuilder command(int port, String... arguments) {
        var command = new ArrayList<>(List.of(ROOT.resolve("hengcai").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(key -> key.startsWith("HENGCAI_"));
        builder.environment().put("HENGCAI_BUILD", "never");
        builder.environment().put("HENGCAI_AOT", "off");
        builder.environment().put("HENGCAI_DATA", folder.resolve("data").toString());
        builder.environment().put("HENGCAI_PORT", Integer.toString(port));
        builder.environment().put("HENGCAI_MANAGEMENT_PORT", "0");
        return builder;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static int get(int port, String path) throws Exception {
        try (var browser = HttpClient.newHttpClient()) {
            return browser.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(), BodyHandlers.discarding()).statusCode();
        }
    }
}
