package org.hengcai.account;

/** Numbers as they are shown to whom the task does not need them [spec 3.4]. */
public final class Masked {

    private Masked() {}

    /** 3305**********001X; a shorter number keeps less. */
    public static String identity(String number) {
        if (number.length() >= 15) return keep(number, 4, 4);
        return number.length() >= 7 ? keep(number, 2, 2) : keep(number, 1, 0);
    }

    /** 139****0002. */
    public static String phone(String number) { return number.length() == 11 ? keep(number, 3, 4) : keep(number, 1, 1); }

    private static String keep(String number, int first, int last) {
        int stars = number.length() - first - last;
        if (stars <= 0) return "*".repeat(number.length());
        return number.substring(0, first) + "*".repeat(stars) + number.substring(number.length() - last);
    }
}
