package org.hengcai.account;

/** Brings a typed number to the form it is compared in: half-width capitals, without spaces, dashes and invisible marks. */
final class Fold {

    private Fold() {}

    static String number(String typed) {
        var folded = new StringBuilder();
        typed.codePoints().map(Fold::halfWidth).filter(Fold::counts).forEach(folded::appendCodePoint);
        return folded.toString().toUpperCase(java.util.Locale.ROOT);
    }

    static int halfWidth(int c) { return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c == 0x3000 ? ' ' : c; }

    static boolean isSpace(int c) { return Character.isWhitespace(c) || Character.isSpaceChar(c); }

    private static boolean counts(int c) {
        return !isSpace(c) && Character.getType(c) != Character.FORMAT && Character.getType(c) != Character.DASH_PUNCTUATION;
    }
}
