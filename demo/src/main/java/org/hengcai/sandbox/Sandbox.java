package org.hengcai.sandbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The providers of the demo on one port of this machine, which its first line on stdout tells. It ends when its stdin
 * does, so that it never outlives who started it. {@code --port N}; the secrets come from the environment.
 */
public final class Sandbox implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private Sandbox(HttpServer server) { this.server = server; }

    public static void main(String[] args) throws IOException {
        try (var sandbox = start(port(args), List.of(SandboxSms.fromEnvironment(), SandboxPay.fromEnvironment()))) {
            System.out.println(sandbox.url().getPort());
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static int port(String[] args) {
        if (args.length == 0) return 0;
        if (args.length == 2 && args[0].equals("--port")) return Integer.parseInt(args[1]);
        throw new IllegalArgumentException("--port N");
    }

    /** Starts the given providers; port 0 is any free one. */
    static Sandbox start(int port, List<Provider> providers) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var sandbox = new Sandbox(server);
        server.setExecutor(sandbox.threads);
        for (var provider : providers) server.createContext(provider.path(), exchange -> Call.answer(exchange, provider));
        server.start();
        return sandbox;
    }

    /** A provider answers what begins with its path. */
    interface Provider {
        String path();

        void answer(Call call) throws IOException;
    }

    URI url() { return URI.create("http://127.0.0.1:" + server.getAddress().getPort()); }

    @Override public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
