package org.hengcai.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.hengcai.database.CannotStart;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody's browser: keeps cookies, takes gzip, follows no redirect, and says how long the whole answer took. */
final class BenchBrowser {
    private final URI base;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(new CookieManager()).build();

    BenchBrowser(URI base) {
        this.base = base;
    }

    /** @param bytes as they came over the wire, headers not counted */
    record Answer(int status, HttpHeaders headers, byte[] bytes, long nanos) {
        String text() {
            try {
                var gzip = headers.firstValue("Content-Encoding").orElse("").equals("gzip");
                return new String(gzip ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes() : bytes, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw CannotStart.faulty(BenchTexts.noAnswer(String.valueOf(e.getMessage())));
            }
        }

        Document html(URI at) {
            return Jsoup.parse(text(), at.toString());
        }

        /** Over the wire: the status line and headers as HTTP/1.1 writes them, and the body. */
        long wire() {
            return 15 + bytes.length + headers.map().entrySet().stream().mapToLong(header -> header.getValue().stream().mapToLong(value -> header.getKey().length() + value.length() + 4).sum()).sum();
        }
    }

    URI at(String path) {
        return base.resolve(path);
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder(at(path)));
    }

    /** Asks whether what it has is still good. */
    Answer again(String path, Answer had) {
        var request = HttpRequest.newBuilder(at(path));
        had.headers().firstValue("ETag").ifPresent(tag -> request.header("If-None-Match", tag));
        had.headers().firstValue("Last-Modified").ifPresent(date -> request.header("If-Modified-Since", date));
        return send(request);
    }

    Document page(String path) {
        return get(path).html(at(path));
    }

    /** The demo's own way to sit down as somebody; {@code place} is part of the button's words, or empty for the person alone. */
    void become(String name, String place) {
        var button = page("/demo").select("form[action^=/demo/personas/]").stream().filter(form -> form.parent() != null && form.parent().select("h3").text().equals(name))
                .flatMap(form -> form.select("button").stream()).filter(one -> one.attr("value").equals("0") ? place.isEmpty() : !place.isEmpty() && one.text().contains(place)).findFirst()
                .orElseThrow(() -> CannotStart.faulty(BenchTexts.nobody(name, place)));
        var form = button.closest("form");
        if (form == null) throw CannotStart.faulty(BenchTexts.nobody(name, place));
        var body = "grant=" + button.attr("value");
        for (var hidden : form.select("input[type=hidden]")) body += "&" + hidden.attr("name") + "=" + URLEncoder.encode(hidden.attr("value"), StandardCharsets.UTF_8);
        send(HttpRequest.newBuilder(at(form.attr("action"))).header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private Answer send(HttpRequest.Builder request) {
        var asked = request.header("Accept-Encoding", "gzip").header("Accept", "text/html,*/*").build();
        try {
            var began = System.nanoTime();
            var answer = http.send(asked, BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer.headers(), answer.body(), System.nanoTime() - began);
        } catch (IOException e) {
            throw CannotStart.faulty(BenchTexts.noAnswer(asked.uri() + " " + e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CannotStart.faulty(BenchTexts.noAnswer(asked.uri() + " " + e));
        }
    }
}
