package org.hengcai.delivery;

/** The number that a form's bar code carries: application, version, and two digits to catch what was mistyped (ISO 7064, mod 97-10). */
final class FormCode {
    private FormCode() {}

    static String of(long application, int version) {
        var names = "%d%02d".formatted(application, version);
        return names + "%02d".formatted(98 - rest(names + "00"));
    }

    static boolean isWhole(String code) { return code.matches("\\d{6,22}") && rest(code) == 1; }

    private static int rest(String digits) { return digits.chars().reduce(0, (rest, digit) -> (rest * 10 + digit - '0') % 97); }
}
