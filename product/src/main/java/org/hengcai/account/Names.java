package org.hengcai.account;

import java.text.Normalizer;

/** A person's name as it is kept and compared: any script and length, rare characters included [spec 3.1, U5]. */
public final class Names {

    private static final int LONGEST = 100;                                        // [ours: far beyond any name on a document]
    private static final String HAN = "\\p{IsHan}〇";
    private static final String DOTS = "[·•‧∙⋅・･᛫⸱●．。｡.]";

    private Names() {}

    /**
     * Folds what looks alike to one form and refuses what cannot be shown elsewhere: full-width letters, radicals and
     * compatibility ideographs (copied from PDFs), invisible marks, the many middle dots (to U+00B7), spaces.
     */
    public static Checked<String> read(String field, String typed) {
        var name = fold(typed);
        var points = name.codePoints().toArray();
        if (name.matches("[ ·.,'’ʼ‐-]*")) return Checked.bad(field, IdentityTexts.NO_NAME, IdentityTexts.NAME_AS_ON_DOCUMENT);
        for (int i = 0; i < points.length; i++) {
            if (Character.getType(points[i]) == Character.PRIVATE_USE)
                return Checked.bad(field, IdentityTexts.privateUse(i + 1), IdentityTexts.privateUseHelp());
            if (!belongs(points[i])) return Checked.bad(field, IdentityTexts.nameCharacter(i + 1, points[i]), IdentityTexts.NAME_AS_ON_DOCUMENT);
        }
        if (points.length > LONGEST) return Checked.bad(field, IdentityTexts.nameLength(points.length, LONGEST), IdentityTexts.NAME_AS_ON_DOCUMENT);
        return new Checked.Good<>(name);
    }

    /** As it is compared, however it was typed. */
    public static String folded(String typed) { return fold(typed); }

    static String fold(String typed) {
        var visible = new StringBuilder();
        typed.codePoints().map(Fold::halfWidth).map(Radicals::unified).map(c -> Fold.isSpace(c) ? ' ' : c)
                .filter(c -> !hidden(c)).forEach(visible::appendCodePoint);
        return Normalizer.normalize(visible, Normalizer.Form.NFC)                   // compatibility ideographs become the unified ones
                .replaceAll("(?<=[" + HAN + "]) *" + DOTS + " *(?=[" + HAN + "])", "·")
                .replaceAll(" *[·•‧∙⋅・･᛫⸱]+ *", "·")
                .replaceAll("^[· ]+|[· ]+$", "")
                .replaceAll("(?<=[" + HAN + "]) +(?=[" + HAN + "])", "")
                .replaceAll(" {2,}", " ");
    }

    /** Marks that show nothing; joiners stay, since Indic, Arabic and Mongolian names need them. */
    private static boolean hidden(int c) {
        if (c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF) return true;      // variation selectors
        return Character.getType(c) == Character.FORMAT && c != 0x200C && c != 0x200D && c != 0x180E;
    }

    private static boolean belongs(int c) {
        return Character.isLetter(c) || c == '〇' || " ·-.,'’ʼ‐".indexOf(c) >= 0 || c == 0x200C || c == 0x200D || c == 0x180E
                || isMark(c) || Character.isIdeographic(c)
                || (c >>> 16 == 2 || c >>> 16 == 3) && !Character.isDefined(c);            // ideographs encoded after this Java
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }
}
