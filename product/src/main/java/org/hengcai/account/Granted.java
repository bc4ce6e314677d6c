package org.hengcai.account;

import java.time.OffsetDateTime;
import java.util.List;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One grant in force: a person, in an organisation, as something. Grant 0 is everybody's own: he acts for himself. */
record Granted(long id, String person, @Nullable Long organisation, @Nullable String organisationName, Role role) {

    static List<Granted> of(JdbcClient db, long person, OffsetDateTime at) {
        return db.sql("""
            select 0 as id, p.name as person, null::bigint as organisation, null as organisation_name, 'APPLICANT' as role
              from account.person p where p.id = :person
            union all
            select g.id, p.name, o.id, o.name, g.role
              from account.role_grant g
              join account.person p on p.id = g.person_id
              join account.organisation o on o.id = g.organisation_id
             where g.person_id = :person and g.since <= :at and (g.until is null or :at < g.until)
             order by id""")
            .param("person", person).param("at", at).query(Granted.class).list();
    }

    /** A grant that decides about others works only after the second factor [spec 3.1]. */
    boolean usableBy(SignedIn who) { return !role.decides() || who.secondFactor(); }

    Actor actor(long person) { return new Actor(person, this.person, organisation, organisationName, role); }
}
