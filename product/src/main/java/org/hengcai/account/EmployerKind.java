package org.hengcai.account;

import org.jspecify.annotations.Nullable;

/** What kind of unit an employer is [A1.一.2]. */
enum EmployerKind {
    COMPANY("企业"),
    INSTITUTION("事业单位"),
    CIVIL_SERVICE_LIKE("参公单位"),
    SOCIETY("社会组织"),
    FREELANCERS_AGENCY("自由职业");

    private final String label;

    EmployerKind(String label) { this.label = label; }

    String label() { return label; }

    static @Nullable EmployerKind labelled(String label) {
        for (var kind : values()) if (kind.label.equals(label)) return kind;
        return null;
    }
}
