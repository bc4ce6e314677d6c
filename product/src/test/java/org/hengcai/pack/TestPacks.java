package org.hengcai.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The packs of the repository, and small ones made for a test: a sound one with a piece of a file replaced. */
final class TestPacks {
    private TestPacks() {}

    static Path folder() {
        var here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("packs")) ? here.resolve("packs") : here.getParent().resolve("packs");
    }

    static List<Path> all() {
        try (var folders = Files.list(folder())) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path huzhou() { return folder().resolve("huzhou-construction-2020"); }

    static Pack read(Path folder) {
        try {
            return Packs.read(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FaultyPack e) {
            throw new AssertionError(e.faults().toString(), e);
        }
    }

    static Pack read(Map<String, String> files) {
        try {
            return Packs.read(files);
        } catch (FaultyPack e) {
            throw new AssertionError(e.faults().toString(), e);
        }
    }

    /** The files of the small invented pack. */
    static Map<String, String> example() {
        return new TreeMap<>(read(folder().resolve("example-two-notices")).files());
    }

    static Map<String, String> exampleWith(String file, String what, String instead) {
        var files = example();
        var text = files.get(file);
        if (!text.contains(what)) throw new IllegalArgumentException(file + " has no " + what);
        files.put(file, text.replaceFirst(java.util.regex.Pattern.quote(what), java.util.regex.Matcher.quoteReplacement(instead)));
        return files;
    }
}
