package org.hengcai.pack;

import java.util.List;
import java.util.stream.Stream;

/** One row of the catalogue: a specialty as printed, and the majors of its own or an adjacent field. */
public record Specialty(int number, String name, List<String> majors) {

    /** Whether a diploma's major is this specialty or an adjacent one; false is no refusal: a person judges. */
    public boolean covers(String major) { return name.equals(major) || majors.contains(major); }

    private static final int LONG = 5;

    /** The names printed here that are spelt nearly like a diploma's major: a suggestion to who judges, never an answer. */
    Stream<String> near(String major) {
        return Stream.concat(Stream.of(name), majors.stream()).distinct().filter(printed -> isNear(printed, major)).map(printed -> printed.equals(name) ? printed : printed + "（" + name + "）");
    }

    /** A bracketed direction is not part of the name, 和 and 及 are 与, a final 学 may come or go; in a longer name one character may differ. */
    private static boolean isNear(String printed, String major) {
        var one = folded(printed);
        var other = folded(major);
        return one.equals(other) || Math.min(one.length(), other.length()) >= LONG && differsByOne(one, other);
    }

    private static String folded(String name) { return name.replaceAll("[（(][^（()）]*[）)]", "").replaceAll("[和及]", "与").replaceAll("\\s|学$", ""); }

    private static boolean differsByOne(String one, String other) {
        var shorter = one.length() <= other.length() ? one : other;
        var longer = shorter.equals(one) ? other : one;
        if (longer.length() - shorter.length() > 1) return false;
        var same = 0;
        while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) same++;
        return longer.substring(same + 1).equals(shorter.substring(longer.length() == shorter.length() ? same + 1 : same));
    }
}
