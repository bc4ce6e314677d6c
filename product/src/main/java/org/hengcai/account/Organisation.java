package org.hengcai.account;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An employer, a department, a bureau, a committee office or the platform itself.
 *
 * @param code         unified social credit code; every employer has one
 * @param region       GB/T 2260 code of its county or city
 * @param departmentId its competent department (行业主管部门), if it has one
 * @param bureauId     the HR bureau it files through
 * @param approvedAt   since when others may bind to it and choose it; null: not yet [A1.一.2]
 */
public record Organisation(long id, OrganisationKind kind, @Nullable String code, String name, @Nullable String employerKind,
        @Nullable String region, @Nullable Long departmentId, @Nullable Long bureauId, @Nullable Long contactId,
        @Nullable String contactName, @Nullable String contactPhone, @Nullable OffsetDateTime approvedAt) {

    static final String COLUMNS = """
        o.id, o.kind, o.code, o.name, o.employer_kind, o.region, o.department_id, o.bureau_id, o.contact_id,
        o.contact_name, o.contact_phone, o.approved_at""";

    public boolean approved() { return approvedAt != null; }
}
