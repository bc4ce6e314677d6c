package org.hengcai.account;

import java.util.List;
import org.hengcai.shared.Role;
import org.jspecify.annotations.Nullable;

/** What an organisation is to the platform, and as what people may act in it. */
public enum OrganisationKind {
    EMPLOYER("用人单位", Role.EMPLOYER),
    DEPARTMENT("行业主管部门", Role.DEPARTMENT),
    BUREAU("人力社保部门", Role.BUREAU, Role.BUREAU_ADMIN),
    OFFICE("评委会办事机构", Role.OFFICE, Role.FINANCE, Role.EXPERT),
    PLATFORM("平台运行单位", Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN, Role.AUDITOR);

    private final String label;
    private final List<Role> roles;

    OrganisationKind(String label, Role... roles) {
        this.label = label;
        this.roles = List.of(roles);
    }

    public String label() { return label; }

    public List<Role> roles() { return roles; }

    static @Nullable OrganisationKind named(String name) {
        for (var kind : values()) if (kind.name().equals(name)) return kind;
        return null;
    }
}
