package org.hengcai.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** One request to the sandbox, and its answer. */
final class Call {

    static final JsonMapper JSON = JsonMapper.shared();

    private final HttpExchange exchange;
    final byte[] body;

    private Call(HttpExchange exchange, byte[] body) {
        this.exchange = exchange;
        this.body = body;
    }

    static void answer(HttpExchange exchange, Sandbox.Provider provider) throws IOException {
        try (exchange) {
            var call = new Call(exchange, exchange.getRequestBody().readAllBytes());
            try {
                provider.answer(call);
            } catch (JacksonException | IllegalArgumentException e) {
                call.problem(400, String.valueOf(e.getMessage()));
            }
        }
    }

    /** "POST /sms/messages" */
    String route() { return exchange.getRequestMethod() + " " + path(); }

    String method() { return exchange.getRequestMethod(); }

    /** As it was sent, without the query; %-signs stay. */
    String path() { return exchange.getRequestURI().getRawPath(); }

    /** The host and port that the caller used. */
    String host() { return header("Host"); }

    String header(String name) { return Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(name), ""); }

    /** The value of the query's parameter, or "". */
    String query(String name) { return pairs(exchange.getRequestURI().getRawQuery()).getOrDefault(name, ""); }

    /** The fields of a form that was posted. */
    Map<String, String> form() { return pairs(new String(body, StandardCharsets.UTF_8)); }

    private static Map<String, String> pairs(String text) {
        var result = new HashMap<String, String>();
        if (text != null) for (var pair : text.split("&")) {
            var at = pair.indexOf('=');
            if (at > 0) result.put(decoded(pair.substring(0, at)), decoded(pair.substring(at + 1)));
        }
        return result;
    }

    static String decoded(String text) { return URLDecoder.decode(text, StandardCharsets.UTF_8); }

    <T> T json(Class<T> type) { return JSON.readValue(body, type); }

    void json(int status, Object value) throws IOException { send(status, "application/json", JSON.writeValueAsBytes(value)); }

    void problem(int status, String problem) throws IOException { json(status, Map.of("problem", problem)); }

    void html(String page) throws IOException { send(200, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8)); }

    void redirect(String url) throws IOException {
        exchange.getResponseHeaders().set("Location", url);
        exchange.sendResponseHeaders(303, -1);
    }

    private void send(int status, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
