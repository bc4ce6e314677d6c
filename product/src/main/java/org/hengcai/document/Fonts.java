package org.hengcai.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hengcai.document.Face.Part;
import org.jspecify.annotations.Nullable;

/** Finds the fonts documents are set in: those of the folder {@code HENGCAI_FONTS}, else those packed into the program by bin/fonts, else the system's. */
final class Fonts {
    private static final Map<Part, String> PACKED = new EnumMap<>(Map.of(
            Part.SERIF, "/fonts/NotoSerifSC_400Regular.ttf", Part.SERIF_BOLD, "/fonts/NotoSerifSC_700Bold.ttf",
            Part.SANS, "/fonts/NotoSansSC_400Regular.ttf", Part.SANS_BOLD, "/fonts/NotoSansSC_700Bold.ttf",
            Part.RARE, "/fonts/HanaMinB.ttf"));
    private static final List<Path> SYSTEM = List.of(Path.of("/usr/share/fonts"), Path.of("/usr/local/share/fonts"), Path.of("/Library/Fonts"));

    private Fonts() {}

    /** One face a part; throws {@link DocumentFailed} when there is none that has Chinese. */
    static Map<Part, Face> find(@Nullable String folder) {
        var found = folder != null && !folder.isBlank() ? in(List.of(Path.of(folder))) : packed();
        if (found.isEmpty() && (folder == null || folder.isBlank())) found = in(SYSTEM);
        if (found.isEmpty()) throw DocumentTexts.noFonts(folder == null || folder.isBlank() ? SYSTEM.stream().map(Path::toString).toList() : List.of(folder));
        return found;
    }

    /** Only the packed fonts are asked about, which is quick. */
    static boolean packedWhole() { return packed().size() == PACKED.size(); }

    private static Map<Part, Face> packed() {
        var found = new EnumMap<Part, Face>(Part.class);
        PACKED.forEach((part, resource) -> {
            if (Fonts.class.getResource(resource) != null) found.put(part, Face.packed(part, resource));
        });
        return found.containsKey(Part.SERIF) ? filled(found) : Map.of();
    }

    private static Map<Part, Face> in(List<Path> folders) {
        var fonts = new ArrayList<FontFile>();
        for (var folder : folders) {
            try (Stream<Path> files = Files.isDirectory(folder) ? Files.walk(folder) : Stream.empty()) {
                files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".ttf")).sorted().map(FontFile::read).flatMap(Optional::stream).forEach(fonts::add);
            } catch (IOException e) {
                // a folder that can't be read has no fonts for us
            }
        }
        var found = new EnumMap<Part, Face>(Part.class);
        for (var font : fonts) {
            for (var part : font.parts()) found.putIfAbsent(part, Face.file(part, font.path()));
        }
        if (!found.containsKey(Part.SERIF) && !found.containsKey(Part.SANS)) return Map.of();
        return filled(found);
    }

    /** What has no font of its own takes the nearest. */
    private static Map<Part, Face> filled(EnumMap<Part, Face> found) {
        take(found, Part.SERIF, Part.SANS);
        take(found, Part.SANS, Part.SERIF);
        take(found, Part.SERIF_BOLD, Part.SERIF);
        take(found, Part.SANS_BOLD, Part.SANS);
        return found;
    }

    private static void take(EnumMap<Part, Face> found, Part part, Part nearest) {
        if (found.containsKey(part) || !found.containsKey(nearest)) return;
        var near = found.get(nearest);
        found.put(part, new Face(part, near.name(), near.source()));
    }
}
