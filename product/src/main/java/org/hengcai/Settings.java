package org.hengcai;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.hengcai.database.CannotStart;

/** The environment, read and checked before anything is started; {@code docs/operations.md} names every key. */
public record Settings(Path data, String bind, int port, int managementPort, URI publicUrl, Optional<String> databaseUrl, Optional<String> appPassword) {

    /** @param data where the data lie when {@code HENGCAI_DATA} doesn't say */
    public static Settings of(Map<String, String> environment, String data) {
        var bind = value(environment, "HENGCAI_BIND").orElse("127.0.0.1");
        var port = port(environment, "HENGCAI_PORT", "8080");
        address(bind);
        var publicUrl = value(environment, "HENGCAI_PUBLIC_URL").map(Settings::publicUrl).orElseGet(() -> URI.create("http://localhost:" + port));
        return new Settings(path(value(environment, "HENGCAI_DATA").orElse(data)), bind, port, port(environment, "HENGCAI_MANAGEMENT_PORT", "8081"), publicUrl,
                value(environment, "HENGCAI_DATABASE_URL"), value(environment, "HENGCAI_DATABASE_APP_PASSWORD"));
    }

    /** Cookies are {@code Secure} exactly when the public address is. */
    boolean secure() {
        return "https".equals(publicUrl.getScheme());
    }

    private static Optional<String> value(Map<String, String> environment, String key) {
        return Optional.ofNullable(environment.get(key)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static Path path(String given) {
        try {
            return Path.of(given);
        } catch (InvalidPathException e) {
            throw CannotStart.wrongUse(LauncherTexts.wrongData(given));
        }
    }

    private static int port(Map<String, String> environment, String key, String otherwise) {
        var given = value(environment, key).orElse(otherwise);
        if (!given.matches("\\d{1,5}") || Integer.parseInt(given) > 65535) throw CannotStart.wrongUse(LauncherTexts.wrongPort(key, given));
        var port = Integer.parseInt(given);
        return port == 0 ? anyFree() : port;
    }

    /** Chosen here and not by the server: the public address, which providers call back, must name it. */
    private static int anyFree() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw CannotStart.faulty(LauncherTexts.noFreePort());
        }
    }

    static InetAddress address(String bind) {
        try {
            return InetAddress.getByName(bind);
        } catch (UnknownHostException e) {
            throw CannotStart.wrongUse(LauncherTexts.wrongBind(bind));
        }
    }

    private static URI publicUrl(String given) {
        try {
            var url = URI.create(given.replaceFirst("/+$", ""));
            var rightScheme = "https".equals(url.getScheme()) || "http".equals(url.getScheme()) && isLoopback(url.getHost());
            if (url.getHost() != null && rightScheme && url.getRawQuery() == null) return url;
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw CannotStart.wrongUse(LauncherTexts.wrongPublicUrl(given));
    }

    private static boolean isLoopback(String host) {
        return "localhost".equals(host) || "[::1]".equals(host) || host != null && host.matches("127\\.\\d+\\.\\d+\\.\\d+");
    }
}
