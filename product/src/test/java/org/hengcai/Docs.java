package org.hengcai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The project's documents, and what of the code they may name. */
final class Docs {
    static final Path ROOT = Path.of("..");
    private static final Pattern MAPPING = Pattern.compile("@(Get|Post)Mapping\\((?:\"([^\"]+)\"|(\\w+)\\.(\\w+))\\)");

    private Docs() {}

    /** Every document, by its path from the root. */
    static Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        Stream.concat(files(ROOT.resolve("docs"), ".md"), list(ROOT).filter(file -> file.toString().endsWith(".md"))).sorted()
                .forEach(file -> all.put(ROOT.relativize(file).toString(), read(file)));
        return all;
    }

    /** {@code GET /plans/{plan}} and all the others, of the product and of the demo. */
    static Set<String> routes() {
        var routes = new TreeSet<String>();
        sources("src/main/java").forEach(file -> MAPPING.matcher(read(file)).results().forEach(found -> routes.add(
                found.group(1).toUpperCase() + " " + (found.group(2) == null ? constant(found.group(3), found.group(4)) : found.group(2)))));
        return routes;
    }

    static Set<String> tests() {
        var tests = new TreeSet<String>();
        sources("src/test/java").forEach(file -> tests.add(file.getFileName().toString().replace(".java", "")));
        return tests;
    }

    static List<String> matches(String text, Pattern pattern) { return pattern.matcher(text).results().map(found -> found.group(1)).distinct().toList(); }

    static Stream<Path> sources(String place) {
        return Stream.of("product", "demo").map(ROOT::resolve).map(module -> module.resolve(place)).filter(Files::isDirectory).flatMap(folder -> files(folder, ".java"));
    }

    static Stream<Path> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> Files.isRegularFile(file) && file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> list(Path folder) {
        try (var files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String constant(String type, String name) {
        var declared = Pattern.compile("\\b" + name + " = \"([^\"]+)\"");
        return sources("src/main/java").filter(file -> file.getFileName().toString().equals(type + ".java")).map(file -> declared.matcher(read(file)))
                .filter(Matcher::find).map(found -> found.group(1)).findFirst().orElseThrow(() -> new AssertionError("No text " + type + "." + name));
    }
}
