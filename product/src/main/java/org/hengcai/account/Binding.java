package org.hengcai.account;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person's request to an employer, and what became of it. */
record Binding(long id, long personId, long organisationId, String employer, String name, String numberMasked,
        OffsetDateTime requestedAt, @Nullable OffsetDateTime confirmedAt, @Nullable OffsetDateTime declinedAt,
        @Nullable String reason, @Nullable OffsetDateTime withdrawnAt, @Nullable OffsetDateTime endedAt) {

    private static final String SELECT = """
        select b.id, b.person_id, b.organisation_id, o.name as employer, b.name, b.number_masked, b.requested_at,
               b.confirmed_at, b.declined_at, b.reason, b.withdrawn_at, b.ended_at
          from account.binding b
          join account.organisation o on o.id = b.organisation_id
        """;

    boolean waits() { return confirmedAt == null && declinedAt == null && withdrawnAt == null; }

    boolean holds() { return confirmedAt != null && endedAt == null; }

    static Optional<Binding> find(JdbcClient db, long binding) {
        return db.sql(SELECT + "where b.id = :id").param("id", binding).query(Binding.class).optional();
    }

    /** A person's requests, the newest first. */
    static List<Binding> of(JdbcClient db, long person) {
        return db.sql(SELECT + "where b.person_id = :person order by b.id desc").param("person", person).query(Binding.class).list();
    }

    /** What waits before an employer, longest first. */
    static List<Binding> before(JdbcClient db, long employer) {
        return db.sql(SELECT + """
            where b.organisation_id = :employer
              and b.confirmed_at is null and b.declined_at is null and b.withdrawn_at is null
            order by b.id""").param("employer", employer).query(Binding.class).list();
    }

    /** Those who belong to an employer now. */
    static List<Binding> at(JdbcClient db, long employer) {
        return db.sql(SELECT + """
             join account.person p on p.id = b.person_id
            where b.organisation_id = :employer and b.confirmed_at is not null and b.ended_at is null
            order by p.sort_key, b.id""").param("employer", employer).query(Binding.class).list();
    }
}
