package org.hengcai.fee;

/** Amounts as people read them; counted in fen. */
final class Money {
    private Money() {}

    /** 180.00 */
    static String yuan(long fen) { return "%d.%02d".formatted(fen / 100, fen % 100); }
}
