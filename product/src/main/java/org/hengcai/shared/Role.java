package org.hengcai.shared;

/** As what somebody acts in an organisation, or for himself (APPLICANT). */
public enum Role {
    APPLICANT("申报人"),
    EMPLOYER("用人单位经办人"),
    DEPARTMENT("主管部门审查人"),
    BUREAU("人力社保部门审查人"),
    BUREAU_ADMIN("人力社保部门管理员"),
    OFFICE("评委会办事机构"),
    FINANCE("财务"),
    EXPERT("评审专家"),
    AUDITOR("监督员"),
    SYSTEM_ADMIN("系统管理员"),
    SECURITY_ADMIN("安全管理员"),
    AUDIT_ADMIN("审计管理员");

    private final String label;

    Role(String label) { this.label = label; }

    public String label() { return label; }

    /** Whoever decides about others proves himself by a second factor [spec 3.1]. */
    public boolean decides() { return this != APPLICANT; }
}
