package org.hengcai.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.hengcai.web.view.Frame;
import org.hengcai.web.view.MenuItem;
import org.hengcai.web.view.Place;

/** The gallery page alone, under the product's policy, without a database: to test what components do in a browser. */
final class Gallery implements AutoCloseable {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; form-action 'self'";

    final AtomicInteger posts = new AtomicInteger();
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "jte.demo");
    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);

    Gallery() throws IOException {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/demo/components";
    }

    @Override public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            exchange.getRequestBody().readAllBytes();
            if (exchange.getRequestMethod().equals("POST")) posts.incrementAndGet();
            var body = path.endsWith("/draft") ? "{\"version\":8,\"saved\":\"9:05\"}".getBytes() : path.startsWith("/demo") ? page() : file(path);
            exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
            exchange.getResponseHeaders().set("Content-Type", type(path));
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private byte[] page() {
        var frame = new Frame("token", "_csrf", null, "李审查", "安吉县人力社保局 · 人力社保部门审查人",
                List.of(new MenuItem("首页", "/", false), new MenuItem("待审查", "/examinations", true)), "/demo/components", false,
                "演示时钟：2020年9月20日 9:00", 2, "职称申报与评审", List.of(new Place("本人 · 申报人", "/places/1")), "/static/now", 1800, null, "2020年9月20日 9:00");
        var output = new StringOutput();
        templates.render("demo/components.jte", Map.of("frame", frame), output);
        return output.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] file(String path) throws IOException {
        try (var in = Gallery.class.getResourceAsStream(path.startsWith("/webjars/") ? "/META-INF/resources" + path : path.replace("/static/now/", "/static/"))) {
            return in == null ? new byte[0] : in.readAllBytes();
        }
    }

    private static String type(String path) {
        return path.endsWith(".css") ? "text/css" : path.endsWith(".js") ? "text/javascript" : path.endsWith(".svg") ? "image/svg+xml" : "text/html;charset=utf-8";
    }
}
