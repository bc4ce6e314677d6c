package org.hengcai.archive;

import java.util.Optional;
import org.hengcai.account.Organisation;
import org.hengcai.account.Organisations;
import org.hengcai.shared.Role;
import org.jspecify.annotations.Nullable;

/** Who verifies an entry: the employer for most; its department, without one its bureau, for hours; the bureau instead of a lost employer. */
record Verifier(long organisation, String name, Role role) {

    /** Null when this employer has no such organisation above it. */
    static @Nullable Verifier of(Role role, Organisation employer, Organisations organisations) {
        return switch (role) {
            case EMPLOYER -> new Verifier(employer.id(), employer.name(), Role.EMPLOYER);
            case DEPARTMENT -> employer.departmentId() == null ? of(Role.BUREAU, employer, organisations)
                    : new Verifier(employer.departmentId(), organisations.find(employer.departmentId()).name(), Role.DEPARTMENT);
            default -> Optional.ofNullable(employer.bureauId()).map(id -> new Verifier(id, organisations.find(id).name(), Role.BUREAU)).orElse(null);
        };
    }

    /** The employer reaches its people; a department or bureau does not, and gets a subject of the one request. */
    boolean reachesPerson() { return role == Role.EMPLOYER; }
}
