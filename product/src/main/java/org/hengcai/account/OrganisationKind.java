package org.hengcai.account;

/** What an organisation is to the platform. */
public enum OrganisationKind {
    EMPLOYER("用人单位"),
    DEPARTMENT("行业主管部门"),
    BUREAU("人力社保部门"),
    OFFICE("评委会办事机构"),
    PLATFORM("平台运行单位");

    private final String label;

    OrganisationKind(String label) { this.label = label; }

    public String label() { return label; }
}
