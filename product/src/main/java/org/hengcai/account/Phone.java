package org.hengcai.account;

/** A mainland phone number: the mobile that SMS codes reach, or one to call. */
public final class Phone {

    private Phone() {}

    private static final String AREA = "0(10|2\\d|[3-9]\\d{2})-?", LANDLINE = AREA + "[2-9]\\d{6,7}(-\\d{1,6})?", SERVICE = "[48]00-?\\d{3}-?\\d{4}|(" + AREA + ")?12\\d{3}", MOBILE = "1[3-9]\\d{9}";

    /** A number to call: a landline with its area code, a service number or a mobile; as typed, in half-width figures. */
    public static Checked<String> contact(String field, String typed) {
        var number = typed.codePoints().map(Fold::halfWidth).filter(c -> !Fold.isSpace(c)).map(c -> Character.getType(c) == Character.DASH_PUNCTUATION ? '-' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        if (number.matches(LANDLINE + "|" + SERVICE + "|" + MOBILE)) return new Checked.Good<>(number);
        return Checked.bad(field, IdentityTexts.noContactPhone(typed), IdentityTexts.CONTACT_PHONE_SHAPE);
    }

    /** Eleven digits, without spaces, dashes and country prefix. */
    public static Checked<String> read(String field, String typed) {
        var number = Fold.number(typed).replaceFirst("^[(]?(\\+|00)?86[)]?(?=1\\d{10}$)", "");
        if (number.isEmpty()) return Checked.bad(field, IdentityTexts.NO_PHONE, "");
        if (!number.chars().allMatch(c -> c >= '0' && c <= '9')) return Checked.bad(field, IdentityTexts.PHONE_DIGITS, IdentityTexts.PHONE_SHAPE);
        if (number.length() != 11) return Checked.bad(field, IdentityTexts.phoneLength(number.length()), IdentityTexts.PHONE_SHAPE);
        if (!number.matches("1[3-9]\\d{9}")) return Checked.bad(field, IdentityTexts.PHONE_START, IdentityTexts.PHONE_SHAPE);
        return new Checked.Good<>(number);
    }
}
