package org.hengcai.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * Radicals, strokes and compatibility forms that a font draws with the glyph of an ordinary character (⼀ as 一): they are
 * replaced before setting, so that every glyph has one meaning and copied text comes out as the right character.
 */
record LookAlikes(Map<Integer, Integer> ordinary) {
    private static final int GAP = 0x3013;                // 〓

    static LookAlikes of(TrueTypeFont font) {
        try {
            var glyphs = font.getUnicodeCmapLookup();
            var found = new HashMap<Integer, Integer>();
            IntStream.rangeClosed(0x2E80, 0x2FA1F).filter(LookAlikes::isForm).forEach(form -> {
                var glyph = glyphs.getGlyphId(form);
                var sharing = glyph == 0 ? null : glyphs.getCharCodes(glyph);
                if (sharing != null) sharing.stream().filter(c -> !isForm(c)).findFirst().ifPresent(c -> found.put(form, c));
            });
            return new LookAlikes(Map.copyOf(found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Also drops what XML cannot hold, control characters, and shows a gap sign for private characters, which mean nothing elsewhere. */
    String replaced(String text) {
        var result = new StringBuilder(text.length());
        text.codePoints().filter(LookAlikes::mayStandInXml).forEach(c -> result.appendCodePoint(isPrivate(c) ? GAP : ordinary.getOrDefault(c, c)));
        return result.toString();
    }

    private static boolean isPrivate(int c) { return Character.getType(c) == Character.PRIVATE_USE; }

    private static boolean isForm(int c) {
        return c >= 0x2E80 && c <= 0x2FDF || c >= 0x31C0 && c <= 0x31EF || c >= 0xF900 && c <= 0xFAFF || c >= 0x2F800 && c <= 0x2FA1F;
    }

    static boolean mayStandInXml(int c) {
        return c >= 0x20 && c <= 0xD7FF || c == '\n' || c == '\t' || c == '\r' || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
