package org.hengcai.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Walks the pages as a browser without script does: follows links, fills forms as they stand on the page, presses buttons. */
public final class Walker {
    private final URI base;
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    public Walker(URI base) { this.base = base; }

    /** An answer that is not what a deed expects; says what the page said. */
    public static final class Refusal extends RuntimeException {
        Refusal(String sentence) { super(sentence); }
    }

    public Page get(String path) { return send(HttpRequest.newBuilder(base.resolve(path)).GET()); }

    private Page send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() == 303 || answer.statusCode() == 302) {
                var next = answer.headers().firstValue("Location").orElseThrow();
                return send(HttpRequest.newBuilder(answer.uri().resolve(next)).GET());
            }
            var type = answer.headers().firstValue("Content-Type").orElse("");
            var page = type.startsWith("text/html") ? Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8), answer.uri().toString()) : new Document("");
            return new Page(answer.statusCode(), answer.uri(), page, answer.body());
        } catch (IOException e) {
            throw new Refusal(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted");
        }
    }

    /** One page as it was answered. */
    public final class Page {
        public final int status;
        public final URI at;
        public final Document html;
        public final byte[] body;

        private Page(int status, URI at, Document html, byte[] body) {
            this.status = status;
            this.at = at;
            this.html = html;
            this.body = body;
        }

        public String text() { return html.text(); }

        /** The page must be there. */
        public Page ok() {
            if (status != 200) throw new Refusal(at.getPath() + " answered " + status + ": " + said());
            return this;
        }

        private String said() {
            var errors = html.select(".hc-errors li, .err").eachText();
            return errors.isEmpty() ? html.select("main").text() : String.join(" | ", errors);
        }

        /** The first form whose action ends so. */
        public Form form(String action) {
            return html.select("form").stream().filter(form -> form.attr("action").equals(action) || form.attr("action").endsWith(action)).findFirst().map(Form::new)
                    .orElseThrow(() -> new Refusal("No form " + action + " on " + at.getPath() + " (" + status + "): " + said()));
        }

        /** The first form that has such a field, of those with this action. */
        public Form form(String action, String field, String value) {
            return html.select("form").stream().filter(form -> form.attr("action").endsWith(action))
                    .filter(form -> form.select("[name=" + field + "][value=" + value + "]").size() > 0).findFirst().map(Form::new)
                    .orElseThrow(() -> new Refusal("No form " + action + " with " + field + "=" + value + " on " + at.getPath() + ": " + said()));
        }

        /** The value of the option of a select that holds the words. */
        public String option(String select, String words) {
            return html.select("select[name=" + select + "] option").stream().filter(option -> option.text().contains(words)).findFirst().map(option -> option.attr("value"))
                    .orElseThrow(() -> new Refusal("No option " + words + " in " + select + " on " + at.getPath()));
        }

        /** The address of the first link that holds the words. */
        public String link(String words) {
            return html.select("a").stream().filter(a -> a.text().contains(words)).findFirst().map(a -> a.attr("href"))
                    .orElseThrow(() -> new Refusal("No link " + words + " on " + at.getPath()));
        }

        /** The last path segment that is a number: the id this page is about. */
        public long id() {
            var numbers = List.of(at.getPath().split("/")).stream().filter(part -> part.matches("\\d+")).toList();
            if (numbers.isEmpty()) throw new Refusal("No id in " + at.getPath() + " (" + status + "): " + said());
            return Long.parseLong(numbers.getLast());
        }
    }

    private record Part(String name, String value, String file, byte[] bytes) {}

    /** A form as it stands on the page: hidden fields, values, ticks; what is filled in replaces them. */
    public final class Form {
        private final String action;
        private final boolean multipart;
        private final List<Part> parts = new ArrayList<>();
        private final String fileField;

        private Form(Element form) {
            this.action = form.attr("action");
            this.multipart = form.attr("enctype").equals("multipart/form-data");
            this.fileField = form.select("input[type=file]").attr("name");
            for (var field : form.select("input[name], select[name], textarea[name]")) stands(field);
        }

        private void stands(Element field) {
            var name = field.attr("name");
            var type = field.attr("type");
            if (type.equals("file") || (type.equals("checkbox") || type.equals("radio")) && !field.hasAttr("checked") || field.hasAttr("disabled")) return;
            var value = switch (field.tagName()) {
                case "select" -> field.select("option[selected]").isEmpty() ? field.select("option").attr("value") : field.select("option[selected]").attr("value");
                case "textarea" -> field.wholeText();
                default -> field.attr("value").isEmpty() && type.equals("checkbox") ? "on" : field.attr("value");
            };
            parts.add(new Part(name, value, "", new byte[0]));
        }

        public Form with(String name, Object value) {
            parts.removeIf(part -> part.name().equals(name));
            return and(name, value);
        }

        public Form and(String name, Object value) {
            parts.add(new Part(name, String.valueOf(value), "", new byte[0]));
            return this;
        }

        public Form file(String filename, byte[] bytes) {
            parts.add(new Part(fileField, "", filename, bytes));
            return this;
        }

        /** Presses the button; what is refused is thrown with the page's words. */
        public Page submit() { return press().ok(); }

        /** Presses the button and takes whatever comes. */
        public Page press() {
            var to = HttpRequest.newBuilder(base.resolve(action));
            if (multipart) {
                var boundary = "----hengcai" + Long.toHexString(System.nanoTime());
                return send(to.header("Content-Type", "multipart/form-data; boundary=" + boundary).POST(HttpRequest.BodyPublishers.ofByteArray(multipart(boundary))));
            }
            var body = parts.stream().map(part -> encoded(part.name()) + "=" + encoded(part.value())).collect(Collectors.joining("&"));
            return send(to.header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(body)));
        }

        private byte[] multipart(String boundary) {
            var out = new ByteArrayOutputStream();
            for (var part : parts) {
                out.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + part.name() + "\""
                        + (part.file().isEmpty() ? "\r\n\r\n" : "; filename=\"" + part.file() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")).getBytes(StandardCharsets.UTF_8));
                out.writeBytes(part.file().isEmpty() ? part.value().getBytes(StandardCharsets.UTF_8) : part.bytes());
                out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
            }
            out.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
            return out.toByteArray();
        }

        private static String encoded(String text) { return URLEncoder.encode(text, StandardCharsets.UTF_8); }
    }
}
