package org.hengcai.account.view;

import org.jspecify.annotations.Nullable;

/** An employer's registration as typed; a field that did not come is an empty one. */
public record EmployerForm(String name, String code, String kind, String region, String department, String contactName, String contactPhone) {
    public EmployerForm {
        name = given(name);
        code = given(code);
        kind = given(kind);
        region = given(region);
        department = given(department);
        contactName = given(contactName);
        contactPhone = given(contactPhone);
    }

    private static String given(@Nullable String value) { return value == null ? "" : value; }
}
