package org.hengcai.account.view;

import org.jspecify.annotations.Nullable;

/** Assigning an account, as typed; {@code place} is "organisation:ROLE". */
public record AssignForm(String name, String kind, String number, String place, String days) {
    public static final AssignForm EMPTY = new AssignForm("", "RESIDENT", "", "", "7");

    public AssignForm {
        name = given(name, "");
        kind = given(kind, "RESIDENT");
        number = given(number, "");
        place = given(place, "");
        days = given(days, "7");
    }

    private static String given(@Nullable String value, String otherwise) { return value == null ? otherwise : value; }
}
