package org.hengcai.account.view;

import org.jspecify.annotations.Nullable;

/** A department, bureau or office as typed by the administrator. */
public record OrganisationForm(String kind, String name, String region, String contactPhone) {
    public static final OrganisationForm EMPTY = new OrganisationForm("", "", "", "");

    public OrganisationForm {
        kind = given(kind);
        name = given(name);
        region = given(region);
        contactPhone = given(contactPhone);
    }

    private static String given(@Nullable String value) { return value == null ? "" : value; }
}
