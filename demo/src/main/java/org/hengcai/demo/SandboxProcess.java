package org.hengcai.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.hengcai.ServerRun;
import org.hengcai.database.CannotStart;
import org.hengcai.database.DataFolder;

/** The sandbox providers, running as a process of their own; they end when this program's end of their input closes. */
final class SandboxProcess implements ServerRun.Companion {
    /** Each is called, and calls back, under a secret of its own, new at each start. */
    private static final List<String> PROVIDERS = List.of("sms", "pay");
    private static final Pattern PORT = Pattern.compile("(\\d{2,5})\\s*$");

    private final Process process;
    private final Map<String, String> properties;

    private SandboxProcess(Process process, Map<String, String> properties) {
        this.process = process;
        this.properties = properties;
    }

    static SandboxProcess start(DataFolder folder) {
        try {
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var builder = new ProcessBuilder(java, "-Xmx128m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                    "-cp", System.getProperty("java.class.path"), "org.hengcai.sandbox.Sandbox", "--port", "0")
                    .redirectError(folder.path().resolve("sandbox.log").toFile());
            var properties = new HashMap<String, String>();
            for (var provider : PROVIDERS) {
                properties.put("hengcai." + provider + ".key", "demo");
                properties.put("hengcai." + provider + ".secret", HexFormat.of().formatHex(SecureRandom.getSeed(16)));
            }
            properties.forEach((key, value) -> builder.environment().put(key.toUpperCase(Locale.ROOT).replace('.', '_'), value));      // HENGCAI_SMS_KEY …
            return new SandboxProcess(builder.start(), properties);
        } catch (IOException e) {
            throw CannotStart.faulty(DemoTexts.sandboxDidNotStart(String.valueOf(e.getMessage())));
        }
    }

    /** Waits for the port, which it takes while the database starts. */
    @Override
    public Map<String, String> properties() {
        try {
            var url = "http://127.0.0.1:" + port(process);
            properties.put("hengcai.sandbox.url", url);
            for (var provider : PROVIDERS) properties.put("hengcai." + provider + ".url", url + "/" + provider);
            return properties;
        } catch (IOException e) {
            throw CannotStart.faulty(DemoTexts.sandboxDidNotStart(String.valueOf(e.getMessage())));
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(5, TimeUnit.SECONDS)) process.destroyForcibly();
    }

    /** Its first line ends with the port it took; what it says later is let go. */
    private static int port(Process process) throws IOException {
        var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var first = said.readLine();
        var port = PORT.matcher(first == null ? "" : first);
        if (!port.find()) {
            process.destroyForcibly();
            throw new IOException(first);
        }
        Thread.ofPlatform().daemon().start(() -> said.lines().forEach(_ -> {}));
        return Integer.parseInt(port.group(1));
    }
}
