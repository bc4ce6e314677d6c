package org.hengcai.web.view;

/** What is shown of what not everyone should read. */
public final class Masks {

    private Masks() {}

    /** 330523199001010011 as 3305**********0011; what is shorter keeps its last two. */
    public static String identity(String number) {
        return number.length() >= 15 ? hide(number, 4, 4) : hide(number, 1, 2);
    }

    /** 13900000002 as 139****0002. */
    public static String phone(String number) {
        return number.length() >= 11 ? hide(number, 3, 4) : hide(number, 1, 2);
    }

    private static String hide(String text, int head, int tail) {
        if (text.length() <= head + tail) return "*".repeat(text.length());
        return text.substring(0, head) + "*".repeat(text.length() - head - tail) + text.substring(text.length() - tail);
    }
}
