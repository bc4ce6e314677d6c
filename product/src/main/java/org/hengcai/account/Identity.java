package org.hengcai.account;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who somebody says he is, as read and folded: name and document. */
record Identity(String name, IdentityNumber number) {

    /** Reads the fields {@code name} and {@code number}; null when something is wrong, which {@code faults} then holds. */
    static @Nullable Identity read(String name, String kind, String number, LocalDate today, Gathered faults) {
        var readName = faults.take(Names.read("name", name));
        var chosen = kind(kind);
        if (chosen == null) faults.add(AccountTexts.noDocumentKind());
        if (chosen == null && number.isBlank()) faults.add(AccountTexts.noNumber());
        var readNumber = chosen == null ? null : faults.take(IdentityNumber.read("number", chosen, number, today));
        return readName == null || readNumber == null ? null : new Identity(Objects.requireNonNull(readName), readNumber);
    }

    static @Nullable DocumentKind kind(String name) {
        for (var kind : DocumentKind.values()) if (kind.name().equals(name)) return kind;
        return null;
    }
}
