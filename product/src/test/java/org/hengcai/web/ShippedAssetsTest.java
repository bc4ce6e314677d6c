package org.hengcai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.hengcai.web.BrowserFeatures.Feature;
import org.junit.jupiter.api.Test;

/** What we send to a browser: old browsers can read it, nothing stands inline, it is light, and its colours can be read. */
class ShippedAssetsTest {
    private static final Path STATIC = Path.of("src/main/resources/static");

    /** Newer than the baseline, and why that is no loss there. */
    private static final Map<String, String> FALLBACKS = Map.of(
            "hengcai.css accent-color", "sliders and progress show in the browser's own colour",
            "photo-crop.js willReadFrequently", "an unknown option is ignored; only the speed differs");

    @Test void nothing_we_ship_needs_a_browser_newer_than_the_baseline() throws IOException {
        var tooNew = new TreeSet<String>();
        for (var file : files(STATIC, ".css")) tooNew.addAll(tooNew(file, withNesting(withoutComments(read(file))), BrowserFeatures.CSS));
        for (var file : files(STATIC, ".js")) tooNew.addAll(tooNew(file, withoutComments(read(file)), BrowserFeatures.JS));
        assertThat(tooNew).isEqualTo(new TreeSet<>(FALLBACKS.keySet()));
    }

    @Test void every_feature_in_the_table_would_be_seen() {
        assertThat(BrowserFeatures.CSS).allSatisfy(f -> assertThat(withNesting(f.sample())).containsPattern(f.sign()));
        assertThat(BrowserFeatures.JS).allSatisfy(f -> assertThat(f.sample()).containsPattern(f.sign()));
        assertThat(Stream.concat(BrowserFeatures.CSS.stream(), BrowserFeatures.JS.stream())).allMatch(f -> f.since() > BrowserFeatures.BASELINE);
    }

    @Test void no_page_holds_a_script_or_a_style_of_its_own() throws IOException {
        var inline = Pattern.compile("<style|<script(?![^>]* src=)|\\sstyle\\s*=|\\son[a-z]+\\s*=\\s*[\"']|hx-on|hx-vals\\s*=\\s*[\"']js:|javascript:", Pattern.CASE_INSENSITIVE);
        for (var file : templates())
            if (!isPaper(read(file))) assertThat(read(file)).as(file.toString()).doesNotContainPattern(inline);
    }

    /** A document set as PDF carries its own style: no browser is given it. */
    private static boolean isPaper(String template) { return template.contains("@page") || template.contains("@template.document.sheet"); }

    @Test void every_file_a_page_asks_for_is_there() throws IOException {
        var webjar = Pattern.compile("/webjars/[\\w./-]+");
        var ours = Pattern.compile("\\.statics\\(\\)}/([\\w./-]+)|import\\(\"\\./([\\w-]+\\.js)\"\\)|: \"\\./([\\w-]+\\.js)\"");
        for (var file : Stream.concat(templates().stream(), files(STATIC, ".js").stream()).toList()) {
            webjar.matcher(read(file)).results().forEach(m -> assertThat(resource("/META-INF/resources" + m.group())).as(m.group()).isNotEmpty());
            ours.matcher(read(file)).results().forEach(m -> assertThat(STATIC.resolve(m.group(1) != null ? m.group(1) : "js/" + (m.group(2) != null ? m.group(2) : m.group(3)))).exists());
        }
    }

    @Test void a_first_visit_brings_well_under_250_kilobytes() throws IOException {
        int bytes = 0;
        for (var file : Stream.concat(files(STATIC, ".css").stream(), files(STATIC, ".js").stream()).toList()) bytes += zipped(Files.readAllBytes(file));
        for (var name : List.of("bootstrap/5.3.8/css/bootstrap.min.css", "htmx.org/2.0.7/dist/htmx.min.js", "signature_pad/5.0.4/dist/signature_pad.min.js"))
            bytes += zipped(resource("/META-INF/resources/webjars/" + name));
        System.out.println("style and scripts of a first visit, every part loaded: " + bytes / 1024 + " KB zipped");
        assertThat(bytes).isLessThan(150 * 1024);            // leaves 100 KB for the page and its pictures
    }

    @Test void every_pair_of_colours_can_be_read() throws IOException {
        var colours = new HashMap<String, String>(Map.of("white", "#ffffff", "state", "#eceff0", "state-ink", "#4a5560"));
        Pattern.compile("--hc-([a-z-]+):\\s*(#[0-9a-f]{6})").matcher(read(STATIC.resolve("css/hengcai.css"))).results().forEach(m -> colours.put(m.group(1), m.group(2)));
        var weak = new ArrayList<String>();
        for (var pair : List.of("ink paper", "ink ground", "ink shade", "ink lake-mist", "ink pine-mist", "ink amber-mist", "ink seal-mist", "ink iris-mist",
                "soft paper", "soft ground", "soft shade", "lake paper", "lake ground", "lake lake-mist", "lake-deep lake-mist", "white lake", "white lake-deep", "white soft",
                "white seal", "white seal-deep", "seal paper", "seal ground", "seal seal-mist", "seal-deep seal-mist", "pine paper", "pine ground", "pine pine-mist",
                "amber paper", "amber amber-mist", "amber-ink amber-mist", "iris iris-mist", "state-ink state"))
            if (contrast(colours.get(pair.split(" ")[0]), colours.get(pair.split(" ")[1])) < 4.5) weak.add(pair);
        for (var edge : List.of("edge paper", "edge ground", "ring lake-deep", "ink ring"))   // what is no text: borders of inputs, the focus ring
            if (contrast(colours.get(edge.split(" ")[0]), colours.get(edge.split(" ")[1])) < 3) weak.add(edge);
        assertThat(weak).isEmpty();
    }

    private static Set<String> tooNew(Path file, String text, List<Feature> features) {
        var found = new TreeSet<String>();
        for (var feature : features) if (feature.sign().matcher(text).find()) found.add(file.getFileName() + " " + feature.name());
        return found;
    }

    /** The text, with a mark at its end where a rule stands within a rule. */
    private static String withNesting(String css) {
        var within = new ArrayDeque<Boolean>();               // true: a rule, false: a group such as @media
        int begin = 0;
        for (int i = 0; i < css.length(); i++) {
            char c = css.charAt(i);
            if (c == '{') {
                boolean group = css.substring(begin, i).strip().startsWith("@");
                if (!within.isEmpty() && within.peek()) return css + "\u0000nested";
                within.push(!group);
            }
            if (c == '}' && !within.isEmpty()) within.pop();
            if (c == '{' || c == '}' || c == ';') begin = i + 1;
        }
        return css;
    }

    private static String withoutComments(String text) {
        return text.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)(^|\\s)//.*$", "");
    }

    private static double contrast(String one, String other) {
        double a = light(one), b = light(other);
        return (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    }

    /** Relative luminance as WCAG 2 defines it. */
    private static double light(String colour) {
        var sum = 0.0;
        var weights = new double[] {.2126, .7152, .0722};
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (part <= .04045 ? part / 12.92 : Math.pow((part + .055) / 1.055, 2.4));
        }
        return sum;
    }

    private static List<Path> templates() throws IOException {
        var all = new ArrayList<>(files(Path.of("src/main/jte"), ".jte"));
        if (Files.isDirectory(Path.of("../demo/src/main/jte"))) all.addAll(files(Path.of("../demo/src/main/jte"), ".jte"));
        return all;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file);
    }

    private static byte[] resource(String name) {
        try (InputStream in = ShippedAssetsTest.class.getResourceAsStream(name)) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int zipped(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.size();
    }
}
