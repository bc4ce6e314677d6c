package org.hengcai.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.hengcai.shared.Role;
import org.hengcai.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may act where: grants are given and ended, never erased [spec 3.1]. */
@Component
public class Grants {
    private final JdbcClient db;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Grants(JdbcClient db, Clock clock, TransactionTemplate transaction) {
        this.db = db;
        this.clock = clock;
        this.transaction = transaction;
    }

    List<Granted> of(long person) {
        return Scope.call(Scope.LOG_IN, () -> transaction.execute(_ -> Granted.of(db, person, OffsetDateTime.now(clock))));
    }

    /** Who acts in an organisation as something now: whom to tell what it has to do. */
    @Transactional(readOnly = true)
    public List<Long> holders(long organisation, Role role) {
        return db.sql("select account.holders(:organisation, :role)")
            .param("organisation", organisation).param("role", role.name()).query(Long.class).list();
    }

    /** Gives a person a role in an organisation from now on; given already, nothing changes. */
    @Transactional
    public void give(long person, long organisation, Role role, long by) {
        db.sql("""
            insert into account.role_grant (person_id, organisation_id, role, since, granted_by)
            values (:person, :organisation, :role, :now, :by)
            on conflict (person_id, organisation_id, role) where until is null do nothing""")
            .param("person", person).param("organisation", organisation).param("role", role.name())
            .param("now", OffsetDateTime.now(clock)).param("by", by == 0 ? null : by).update();
    }

    /** Ends a role from now on; its history stays. */
    @Transactional
    public void end(long person, long organisation, Role role) {
        db.sql("""
            update account.role_grant set until = :now
             where person_id = :person and organisation_id = :organisation and role = :role and until is null""")
            .param("person", person).param("organisation", organisation).param("role", role.name())
            .param("now", OffsetDateTime.now(clock)).update();
    }
}
