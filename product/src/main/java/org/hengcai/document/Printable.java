package org.hengcai.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.hengcai.document.Face.Part;
import org.hengcai.web.Entered;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells, when it is typed, what the fonts have no picture of: a text that goes onto a document prints as it reads. */
@Component
public class Printable {
    private static final int LAST = 0x323AF;              // of the ideographs
    private static final int SHOWN = 5;

    private @Nullable BitSet drawn;

    /** A problem of that field where a character of it can't be printed. */
    public void check(Entered entered, String field, String label, String text) {
        var without = without(text);
        if (!without.isEmpty()) entered.add(DocumentTexts.unprintable(field, label, without));
    }

    /** The characters that would print as a gap, each once; empty when all print, or where no font is to be asked. */
    String without(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) return "";
        var known = drawn();
        if (known.isEmpty()) return "";
        return text.codePoints().filter(c -> c > 0x20 && LookAlikes.mayStandInXml(c) && !Character.isWhitespace(c) && !known.get(c)).distinct().limit(SHOWN)
                .mapToObj(Character::toString).collect(Collectors.joining());
    }

    /** What the fonts draw, read once: of the fonts themselves nothing is kept. */
    private synchronized BitSet drawn() {
        if (drawn != null) return drawn;
        var all = new BitSet(LAST);
        try {
            var faces = Fonts.find(System.getenv("HENGCAI_FONTS"));
            for (var part : new Part[] {Part.SERIF, Part.RARE}) add(all, faces, part);
        } catch (DocumentFailed noFonts) {
            all.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        drawn = all;
        return all;
    }

    private static void add(BitSet all, Map<Part, Face> faces, Part part) throws IOException {
        var face = faces.get(part);
        if (face == null) return;
        try (TrueTypeFont font = face.parse()) {
            var glyphs = font.getUnicodeCmapLookup();
            IntStream.rangeClosed(0x20, LAST).filter(c -> Character.getType(c) != Character.PRIVATE_USE && glyphs.getGlyphId(c) != 0).forEach(all::set);
        }
    }
}
