package org.hengcai.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Brings people in as they would come by themselves: forms filled, the SMS code read from the sandbox's inbox. */
public final class DemoPeople {
    static final String PASSWORD = "演示-湖畔清风-2020";
    private static final Pattern CODE = Pattern.compile("\"code\"\\s*:\\s*\"(\\d{6})\"");

    private final URI base;
    private final URI sandbox;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Walker> walkers = new LinkedHashMap<>();

    public DemoPeople(URI base, URI sandbox) {
        this.base = base;
        this.sandbox = sandbox;
    }

    /** The browser in which somebody sits, signed in. */
    public Walker of(String name) { return walkers.computeIfAbsent(name, _ -> new Walker(base)); }

    /** Registers [A1.一]: number checked, phone confirmed by the code that the sandbox received. */
    public void register(String name, String number, String phone) {
        var seen = codes(phone);
        of(name).get("/register").ok().form("/register").with("name", name).with("number", number).with("phone", phone).submit()
                .form("/register/code").with("code", newCode(phone, seen)).with("password", PASSWORD).with("again", PASSWORD).submit();
    }

    /** Opens the one-time link of an assigned account [四(三)]. */
    public void enter(String name, String number, String phone, String link) {
        var seen = codes(phone);
        var form = of(name).get(URI.create(link).getPath()).ok().form("/first-entry/" + link.substring(link.lastIndexOf('/') + 1));
        form.with("name", name).with("number", number).with("phone", phone).submit()
                .form("/code").with("code", newCode(phone, seen)).with("password", PASSWORD).with("again", PASSWORD).press();
    }

    /** The demo's own way to sit down as somebody who has an account. */
    public Walker become(String name, String place) {
        var page = of(name).get("/demo").ok();
        var button = page.html.select("form").stream()
                .filter(form -> form.attr("action").startsWith("/demo/personas/") && form.parent().select("h3").text().equals(name))
                .flatMap(form -> form.select("button").stream()).filter(b -> place.isEmpty() ? b.attr("value").equals("0") : b.text().contains(place)).findFirst()
                .orElseThrow(() -> new Walker.Refusal("Nobody " + name + " as " + place));
        page.form(button.closest("form").attr("action")).with("grant", button.attr("value")).press();
        return of(name);
    }

    int codes(String phone) { return (int) CODE.matcher(inbox(phone)).results().count(); }

    /** The code of an SMS that came after {@code seen} others; the sandbox has it within seconds. */
    String newCode(String phone, int seen) {
        for (int tries = 0; tries < 200; tries++) {
            var codes = CODE.matcher(inbox(phone)).results().map((MatchResult m) -> m.group(1)).toList();
            if (codes.size() > seen) return codes.getFirst();
            pause();
        }
        throw new Walker.Refusal("No SMS code for " + phone);
    }

    private String inbox(String phone) {
        try {
            return http.send(HttpRequest.newBuilder(URI.create(sandbox + "/sms/inbox?phone=" + phone)).build(), HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new Walker.Refusal(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Walker.Refusal("interrupted");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
