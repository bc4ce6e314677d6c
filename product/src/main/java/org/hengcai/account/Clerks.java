package org.hengcai.account;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.hengcai.audit.AuditLog;
import org.hengcai.shared.Actor;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Refused;
import org.hengcai.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who acts for an employer; each names further ones among its people, so that nobody has to examine himself [spec 3.1]. */
@Component
class Clerks {
    private final JdbcClient db;
    private final Organisations organisations;
    private final Grants grants;
    private final AuditLog audit;

    Clerks(JdbcClient db, Organisations organisations, Grants grants, AuditLog audit) {
        this.db = db;
        this.organisations = organisations;
        this.grants = grants;
        this.audit = audit;
    }

    record Clerk(long grantId, long personId, String name, String role, OffsetDateTime since) {}

    /** Those who act for the organisation one acts in. */
    @Transactional(readOnly = true)
    List<Clerk> of() { return db.sql("select * from account.colleagues() where role = 'EMPLOYER'").query(Clerk.class).list(); }

    @Transactional
    void name(Actor clerk, long person) {
        if (organisations.peopleOf(clerk.here()).stream().noneMatch(p -> p.id() == person)) throw new NotFound();
        grants.give(person, clerk.here(), Role.EMPLOYER, clerk.person());
        audit.record(clerk, "clerk.name", clerk.here(), Map.of("person", person));
    }

    @Transactional
    void end(Actor clerk, long person) {
        db.sql("select pg_advisory_xact_lock(hashtext('clerks'))").query().singleRow();             // two who end one another at once: one stays
        var acting = of();
        if (acting.stream().noneMatch(c -> c.personId() == person)) {
            if (wasOne(clerk, person)) throw new Refused(List.of(AccountTexts.noClerkAnyMore()));
            throw new NotFound();
        }
        if (acting.size() == 1) throw new Refused(List.of(AccountTexts.lastClerk()));
        grants.end(person, clerk.here(), Role.EMPLOYER);
        audit.record(clerk, "clerk.end", clerk.here(), Map.of("person", person));
    }

    private boolean wasOne(Actor clerk, long person) {
        return db.sql("select exists (select from account.role_grant where person_id = :person and organisation_id = :here and role = 'EMPLOYER')")
                .param("person", person).param("here", clerk.here()).query(Boolean.class).single();
    }
}
