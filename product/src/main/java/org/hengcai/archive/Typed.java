package org.hengcai.archive;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What somebody typed, as it is kept: without marks nobody sees; what cannot be kept is found. */
final class Typed {
    /** Direction overrides, zero-width spaces, soft hyphens, byte-order marks: pasted along, meant by nobody [U51]. */
    private static final Pattern UNSEEN = Pattern.compile("[\\u00AD\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]");
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

    private Typed() {}

    static String clean(String typed) {
        return UNSEEN.matcher(typed).replaceAll("").replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ').strip();
    }

    /** Full-width figures and letters folded; no spaces. */
    static String figures(String typed) { return Normalizer.normalize(clean(typed), Normalizer.Form.NFKC).replaceAll("\\s", ""); }

    /** 2020/9/1, 2020.9.1 and 2020年9月1日 as 2020-09-01; anything else unchanged. */
    static String day(String typed) {
        var figures = figures(typed);
        var day = DAY.matcher(figures);
        if (!day.matches()) return figures;
        return "%s-%02d-%02d".formatted(day.group(1), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
    }

    /** Control characters, half characters (lone surrogates) and code points that are none. */
    static boolean unkeepable(String text, boolean linesAllowed) {
        return text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE || (c & 0xFFFE) == 0xFFFE
                || Character.isISOControl(c) && !(linesAllowed && c == '\n'));
    }

    static int length(String text) { return text.codePointCount(0, text.length()); }
}
