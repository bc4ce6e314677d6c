package org.hengcai.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.hengcai.document.Face.Part;

/** A font found in a folder, and the parts it could play, judged by what glyphs it has and by its name. */
record FontFile(Path path, List<Part> parts) {
    private static final String CHINESE = "职称评审表";
    private static final int RARE = 0x20BB7;              // 𠮷
    private static final long SMALLEST_CHINESE = 1_000_000;

    static Optional<FontFile> read(Path path) {
        try {
            if (Files.size(path) < SMALLEST_CHINESE) return Optional.empty();
            var font = Face.file(Part.SERIF, path).parse();
            var glyphs = font.getUnicodeCmapLookup();
            var os2 = font.getOS2Windows();
            if (os2 == null || font.getGlyph() == null) return Optional.empty();
            var parts = parts(glyphs, os2.getWeightClass() >= 600, serif(font.getName() + path.getFileName()));
            return parts.isEmpty() ? Optional.empty() : Optional.of(new FontFile(path, parts));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();                      // not a font PDFBox can read: CFF outlines, damaged
        }
    }

    private static List<Part> parts(CmapLookup glyphs, boolean bold, boolean serif) {
        if (!CHINESE.codePoints().allMatch(c -> glyphs.getGlyphId(c) != 0)) return glyphs.getGlyphId(RARE) != 0 ? List.of(Part.RARE) : List.of();
        if (serif) return List.of(bold ? Part.SERIF_BOLD : Part.SERIF);
        return List.of(bold ? Part.SANS_BOLD : Part.SANS);
    }

    private static boolean serif(String name) {
        return name.toLowerCase(Locale.ROOT).matches(".*(serif|song|sun|ming|fang|kai|宋|仿|楷).*");
    }
}
