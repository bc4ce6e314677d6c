package org.hengcai.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.hengcai.ServerRun;
import org.hengcai.database.CannotStart;
import org.hengcai.database.DataFolder;

/** The sandbox providers, running as a process of their own; they end when this program's end of their input closes. */
final class SandboxProcess implements ServerRun.Companion {
    private static final Pattern PORT = Pattern.compile("(\\d{2,5})\\s*$");

    private final Process process;
    private final int port;

    private SandboxProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static SandboxProcess start(DataFolder folder) {
        try {
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var process = new ProcessBuilder(java, "-Xmx128m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", ownJar(), "org.hengcai.sandbox.Sandbox", "--port", "0")
                    .redirectError(folder.path().resolve("sandbox.log").toFile())
                    .start();
            return new SandboxProcess(process, port(process));
        } catch (IOException e) {
            throw CannotStart.faulty(DemoTexts.sandboxDidNotStart(String.valueOf(e.getMessage())));
        }
    }

    @Override
    public Map<String, String> properties() {
        var url = "http://127.0.0.1:" + port;
        return Map.of("hengcai.sandbox.url", url, "hengcai.sms.url", url + "/sms", "hengcai.pay.url", url + "/pay");
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

    private static String ownJar() {
        try {
            return Path.of(SandboxProcess.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
