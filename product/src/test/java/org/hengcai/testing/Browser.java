package org.hengcai.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.regex.Pattern;

/** A browser without script, over HTTP: keeps cookies, sends the form token of the page it is on, follows redirects. */
public final class Browser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NEVER).build();
    private final String site;
    private String token = "";

    public Browser(int port) { this.site = "http://localhost:" + port; }

    /** What came in the end: {@code path} is where redirects led. */
    public record Page(int status, String path, String html) {
        /** The text without tags, spaces folded. */
        public String text() { return html.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ").replace("&#39;", "'").replace("&#34;", "\"").replace("&amp;", "&"); }

        /** The first group of a pattern in the HTML. */
        public String find(String pattern) {
            var matcher = Pattern.compile(pattern).matcher(html);
            if (!matcher.find()) throw new AssertionError(pattern + " is not on " + path + ":\n" + text());
            return matcher.group(1);
        }
    }

    public Page get(String path) { return arrive(send(HttpRequest.newBuilder(URI.create(site + path)).build())); }

    /** Posts a form: name, value, name, value … */
    public Page post(String path, String... fields) {
        var form = new ArrayList<String>();
        for (int i = 0; i < fields.length; i += 2) form.add(encode(fields[i]) + "=" + encode(fields[i + 1]));
        form.add("_csrf=" + encode(token));
        return arrive(send(HttpRequest.newBuilder(URI.create(site + path)).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(String.join("&", form))).build()));
    }

    /** Posts a form with one file. */
    public Page upload(String path, String field, String fileName, byte[] file) {
        var boundary = "----hengcai";
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + fileName
            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return arrive(send(HttpRequest.newBuilder(URI.create(site + path)).header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofByteArray(body.toByteArray())).build()));
    }

    private Page arrive(HttpResponse<String> answer) {
        var location = answer.headers().firstValue("Location");
        if (answer.statusCode() == 303 && location.isPresent()) {
            var to = URI.create(site).resolve(location.get());
            if (!to.toString().startsWith(site)) return new Page(303, to.toString(), "");
            return arrive(send(HttpRequest.newBuilder(to).build()));
        }
        var found = TOKEN.matcher(answer.body());
        if (found.find()) token = found.group(1);
        var at = answer.uri();
        return new Page(answer.statusCode(), at.getRawPath() + (at.getRawQuery() == null ? "" : "?" + at.getRawQuery()), answer.body());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) { return URLEncoder.encode(text, StandardCharsets.UTF_8); }
}
