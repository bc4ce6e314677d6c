package org.hengcai.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

/** Collects the texts of a pack from a folder or a zip, within bounds. */
final class PackFiles {
    static final int MOST_FILES = 500;
    static final int MOST_BYTES = 8_000_000;
    private final Map<String, String> texts = new TreeMap<>();
    /** Files that are no text, whatever they are called. */
    private final Set<String> binary = new TreeSet<>();
    private final Faults faults = new Faults();
    private long total;

    private PackFiles() {}

    static Map<String, String> of(Path folder) throws FaultyPack, IOException {
        var files = new PackFiles();
        if (!Files.exists(folder)) throw new NoSuchFileException(folder.toString());
        if (!Files.isDirectory(folder)) throw new NotDirectoryException(folder.toString());
        try (var walk = Files.walk(folder, 3)) {
            for (var path : (Iterable<Path>) walk.filter(path -> !path.equals(folder) && (Files.isSymbolicLink(path) || Files.isRegularFile(path))).sorted()::iterator) {
                var name = folder.relativize(path).toString().replace('\\', '/');
                if (isHidden(name)) continue;
                if (Files.isSymbolicLink(path)) {                              // what it leads to is no part of the pack
                    files.faults.add(Place.start(name), PackTexts.symbolicLink(name), PackTexts.fileItself());
                    continue;
                }
                try (var in = Files.newInputStream(path)) {
                    if (!files.take(name, in)) break;
                }
            }
        }
        return files.done();
    }

    /** A zip of the folder or of its contents: one outer folder is left off. */
    static Map<String, String> ofZip(InputStream in) throws FaultyPack, IOException {
        var files = new PackFiles();
        try (var zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!(isHidden(entry.getName()) ? files.skip(zip) : entry.isDirectory() || files.take(entry.getName(), zip))) break;
            }
        } catch (IllegalArgumentException e) {
            files.faults.add(Place.start("zip"), PackTexts.notUtf8(), PackTexts.saveUtf8());
        }
        return files.outer().isEmpty() ? files.done() : withoutOuterFolder(files.done(), files.outer());
    }

    /** What file managers and editors leave behind. */
    private static boolean isHidden(String name) {
        return name.startsWith("__MACOSX/") || Stream.of(name.split("/")).anyMatch(part -> part.startsWith(".") && !part.startsWith(".."));
    }

    /** The one folder around everything, with its stroke; empty: none. */
    private String outer() {
        var names = Stream.concat(texts.keySet().stream(), binary.stream()).toList();
        if (names.contains("pack.yaml")) return "";
        return names.stream().filter(name -> name.endsWith("/pack.yaml") && name.indexOf('/') == name.lastIndexOf('/')).map(name -> name.substring(0, name.indexOf('/') + 1)).findFirst().orElse("");
    }

    private static Map<String, String> withoutOuterFolder(Map<String, String> texts, String folder) {
        var inner = new TreeMap<String, String>();
        texts.forEach((name, text) -> inner.put(inside(name, folder), text));
        return inner;
    }

    private static String inside(String name, String folder) { return name.startsWith(folder) ? name.substring(folder.length()) : name; }

    /** What is not read counts too: unpacking without end is refused by whatever name. */
    private boolean skip(InputStream in) throws IOException {
        total += in.readNBytes(MOST_BYTES + 1).length;
        if (total <= MOST_BYTES) return true;
        faults.add(Place.start("zip"), PackTexts.tooMuch(MOST_BYTES), PackTexts.atMostFiles(MOST_FILES, MOST_BYTES));
        return false;
    }

    private boolean take(String name, InputStream in) throws IOException {
        if (name.startsWith("/") || name.contains("..") || name.contains("\\") || name.length() > 200 || name.chars().anyMatch(Character::isISOControl)) {
            faults.add(Place.start("zip"), PackTexts.badFileName(name), PackTexts.plainFileName());
            return skip(in);
        }
        var bytes = in.readNBytes(MOST_BYTES + 1);
        total += bytes.length;
        if (texts.size() >= MOST_FILES || total > MOST_BYTES) {
            faults.add(Place.start(name), total > MOST_BYTES ? PackTexts.tooMuch(MOST_BYTES) : PackTexts.tooManyFiles(MOST_FILES), PackTexts.atMostFiles(MOST_FILES, MOST_BYTES));
            return false;
        }
        try {
            var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
            var text = decoder.decode(ByteBuffer.wrap(bytes)).toString();
            if (text.chars().anyMatch(PackFiles::isInvisible)) faults.add(Place.start(name), CheckTexts.invisible(name), CheckTexts.removeInvisible());
            if (texts.put(name, text.startsWith("\uFEFF") ? text.substring(1) : text) != null) faults.add(Place.start(name), CheckTexts.twiceInZip(name), CheckTexts.onceInZip());
        } catch (CharacterCodingException e) {
            binary.add(name);
        }
        return true;
    }

    private static boolean isInvisible(int character) { return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t'; }

    /** What can't be read is told together with what has no place in a pack. */
    private Map<String, String> done() throws FaultyPack {
        var folder = outer();
        for (var name : binary) if (PackReader.isKnown(inside(name, folder))) faults.add(Place.start(inside(name, folder)), PackTexts.notUtf8(), PackTexts.saveUtf8());
        var names = Stream.concat(texts.keySet().stream(), binary.stream()).map(name -> inside(name, folder)).toList();
        if (faults.any() || !binary.isEmpty()) PackReader.checkNames(names, faults);
        faults.orThrow();
        return texts;
    }
}
