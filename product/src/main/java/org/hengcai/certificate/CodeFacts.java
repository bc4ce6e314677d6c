package org.hengcai.certificate;

import java.time.LocalDate;
import java.util.Map;
import org.hengcai.shared.Level;

/** What a certificate's code says, so that a phone can compare it with the paper, without the network. */
record CodeFacts(String number, String name, String identity, String title, String specialty, Level level, LocalDate decided, String office) {

    Map<Integer, Object> cbor() {
        return Map.of(1, number, 2, name, 3, identity, 4, title, 5, specialty, 6, level.ordinal(), 7, decided.toEpochDay(), 8, office);
    }

    static CodeFacts of(Map<?, ?> cbor) {
        return new CodeFacts(text(cbor, 1), text(cbor, 2), text(cbor, 3), text(cbor, 4), text(cbor, 5),
                Level.values()[Math.toIntExact(number(cbor, 6))], LocalDate.ofEpochDay(number(cbor, 7)), text(cbor, 8));
    }

    private static String text(Map<?, ?> cbor, long key) {
        if (cbor.get(key) instanceof String text) return text;
        throw new IllegalArgumentException("no text " + key);
    }

    private static long number(Map<?, ?> cbor, long key) {
        if (cbor.get(key) instanceof Long number) return number;
        throw new IllegalArgumentException("no number " + key);
    }
}
