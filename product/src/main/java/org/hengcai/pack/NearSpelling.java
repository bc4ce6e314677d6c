package org.hengcai.pack;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds what a catalogue prints nearly like a diploma's major: a bracketed direction is not part of the name, 和 and 及 are 与, a final 学
 * may come or go, and in a longer name one character may differ. A suggestion to who judges, never an answer.
 */
final class NearSpelling {
    private static final int LONG = 5;
    private static final Pattern DIRECTION = Pattern.compile("[（(][^（()）]*[）)]|\\s"), AND = Pattern.compile("[和及]");
    private final Collection<Specialty> catalogue;
    /** What each name comes to, by how it is shown: with its specialty in brackets. */
    private final Map<String, String> printed = new LinkedHashMap<>();

    NearSpelling(Collection<Specialty> catalogue) {
        this.catalogue = List.copyOf(catalogue);
        for (var row : catalogue) {
            printed.put(row.name(), folded(row.name()));
            row.majors().stream().filter(major -> !major.equals(row.name())).forEach(major -> printed.put(major + "（" + row.name() + "）", folded(major)));
        }
    }

    /** Nothing for a major that the catalogue has as it is written. */
    Stream<String> to(String major) {
        if (major.isEmpty() || catalogue.stream().anyMatch(row -> row.covers(major))) return Stream.of();
        var wanted = folded(major);
        return printed.entrySet().stream().filter(one -> isNear(one.getValue(), wanted)).map(Map.Entry::getKey);
    }

    private static String folded(String name) {
        var plain = AND.matcher(DIRECTION.matcher(name).replaceAll("")).replaceAll("与");
        return plain.endsWith("学") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private static boolean isNear(String one, String other) {
        return one.equals(other) || Math.min(one.length(), other.length()) >= LONG && differsByOne(one, other);
    }

    private static boolean differsByOne(String one, String other) {
        var shorter = one.length() <= other.length() ? one : other;
        var longer = shorter.equals(one) ? other : one;
        if (longer.length() - shorter.length() > 1) return false;
        var same = 0;
        while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) same++;
        return longer.substring(same + 1).equals(shorter.substring(longer.length() == shorter.length() ? same + 1 : same));
    }
}
