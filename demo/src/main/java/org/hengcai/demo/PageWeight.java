package org.hengcai.demo;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hengcai.database.CannotStart;

/** What a browser with an empty cache, then with a filled one, takes over the wire for a page and all that it needs. */
final class PageWeight {
    private static final String NEEDED = "link[rel=stylesheet], link[rel~=icon], link[rel=modulepreload], link[rel=preload], link[rel=manifest], script[src], img[src]";
    private static final Pattern IN_CSS = Pattern.compile("url\\(\\s*['\"]?(?!data:|#)([^)'\"\\s]+)|@import\\s+['\"]([^'\"]+)");
    private static final Pattern IN_SCRIPT = Pattern.compile("(?:\\bfrom|\\bimport)\\s*\\(?\\s*['\"](\\.{0,2}/[^'\"]+)['\"]");

    private final BenchBrowser browser;
    private final Map<String, BenchBrowser.Answer> cache = new HashMap<>();

    PageWeight(BenchBrowser browser) {
        this.browser = browser;
    }

    /** Bytes of one visit; what it leaves in the cache makes the next one lighter. Everything a style sheet names is counted, used or not. */
    long visit(String path) {
        var answer = browser.get(path);
        if (answer.status() != 200) throw CannotStart.faulty(BenchTexts.status(path, answer.status()));
        var page = answer.html(browser.at(path));
        var needed = new LinkedHashSet<String>();
        page.select(NEEDED).forEach(element -> needed.add(path(element.absUrl(element.hasAttr("src") ? "src" : "href"))));
        if (page.select("link[rel~=icon]").isEmpty()) needed.add("/favicon.ico");
        var bytes = answer.wire();
        var seen = new LinkedHashSet<String>();
        for (var asset : needed) bytes += load(asset, seen);
        return bytes;
    }

    private long load(String path, Set<String> seen) {
        if (path.isEmpty() || !seen.add(path)) return 0;
        var had = cache.get(path);
        var bytes = 0L;
        if (had == null || !fresh(had)) {
            var answer = had == null ? browser.get(path) : browser.again(path, had);
            bytes = answer.wire();
            if (answer.status() == 200) had = answer;
            if (answer.status() == 200 && !control(answer).contains("no-store")) cache.put(path, answer);
        }
        if (had != null) bytes += named(path, had, seen);
        return bytes;
    }

    private long named(String path, BenchBrowser.Answer answer, Set<String> seen) {
        var type = answer.headers().firstValue("Content-Type").orElse("");
        var pattern = type.startsWith("text/css") ? IN_CSS : type.contains("javascript") ? IN_SCRIPT : null;
        if (pattern == null) return 0;
        var bytes = 0L;
        for (var name : pattern.matcher(answer.text()).results().toList()) {
            var found = name.group(1) == null ? name.group(2) : name.group(1);
            bytes += load(path(browser.at(path).resolve(found).toString()), seen);
        }
        return bytes;
    }

    private static boolean fresh(BenchBrowser.Answer answer) {
        var control = control(answer);
        return !control.contains("no-cache") && !control.contains("no-store") && (control.contains("immutable") || control.matches(".*max-age=[1-9].*"));
    }

    private static String control(BenchBrowser.Answer answer) {
        return String.join(",", answer.headers().allValues("Cache-Control"));
    }

    /** Of an address on this server its path; of any other nothing. */
    private String path(String address) {
        var base = browser.at("/").toString();
        return address.startsWith(base) ? "/" + address.substring(base.length()).replaceFirst("#.*", "") : "";
    }
}
