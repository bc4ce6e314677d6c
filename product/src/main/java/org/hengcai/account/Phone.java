package org.hengcai.account;

/** A mainland mobile number, the one that SMS codes reach. */
public final class Phone {

    private Phone() {}

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
