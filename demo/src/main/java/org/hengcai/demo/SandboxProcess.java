package org.hengcai.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.hengcai.ServerRun;
import org.hengcai.database.CannotStart;
import org.hengcai.database.DataFolder;

/** The sandbox providers, running as a process of their own; they end when this program's end of their input closes. */
final class SandboxProcess implements ServerRun.Companion {
    private static final String KEY = "demo";
    private static final Pattern PORT = Pattern.compile("(\\d{2,5})\\s*$");

    private final Process process;
    private final int port;
    private final String secret;                // shared by the two sides, new at each start

    private SandboxProcess(Process process, int port, String secret) {
        this.process = process;
        this.port = port;
        this.secret = secret;
    }

    static SandboxProcess start(DataFolder folder) {
        try {
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var secret = HexFormat.of().formatHex(SecureRandom.getSeed(16));
            var builder = new ProcessBuilder(java, "-Xmx128m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                    "-cp", System.getProperty("java.class.path"), "org.hengcai.sandbox.Sandbox", "--port", "0")
                    .redirectError(folder.path().resolve("sandbox.log").toFile());
            builder.environment().putAll(Map.of("HENGCAI_SMS_KEY", KEY, "HENGCAI_SMS_SECRET", secret));
            var process = builder.start();
            return new SandboxProcess(process, port(process), secret);
        } catch (IOException e) {
            throw CannotStart.faulty(DemoTexts.sandboxDidNotStart(String.valueOf(e.getMessage())));
        }
    }

    @Override
    public Map<String, String> properties() {
        var url = "http://127.0.0.1:" + port;
        return Map.of("hengcai.sandbox.url", url, "hengcai.pay.url", url + "/pay",
                "hengcai.sms.url", url + "/sms", "hengcai.sms.key", KEY, "hengcai.sms.secret", secret);
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
