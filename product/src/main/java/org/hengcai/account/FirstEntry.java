package org.hengcai.account;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.hengcai.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An account that was assigned and waits for its person to enter by the one-time link [四(三)].
 *
 * @param name null for the first administrator, who types it himself
 */
record FirstEntry(long id, long subject, String organisation, Role role, @Nullable String name, @Nullable String documentKind,
        byte @Nullable [] numberCipher, @Nullable String numberMasked, OffsetDateTime madeAt, @Nullable Long madeBy, OffsetDateTime expiresAt,
        @Nullable OffsetDateTime usedAt, @Nullable OffsetDateTime withdrawnAt) {

    private static final String SELECT = """
        select e.id, e.subject, o.name as organisation, e.role, e.name, e.document_kind, e.number_cipher, e.number_masked,
               e.made_at, e.made_by, e.expires_at, e.used_at, e.withdrawn_at
          from account.first_entry e
          join account.organisation o on o.id = e.subject
        """;

    static Optional<FirstEntry> byToken(JdbcClient db, byte[] hash) {
        return db.sql(SELECT + "where e.token_hash = :hash").param("hash", hash).query(FirstEntry.class).optional();
    }

    /** Those that can still be opened, the newest first. */
    static List<FirstEntry> open(JdbcClient db, OffsetDateTime at) {
        return db.sql(SELECT + """
            where e.used_at is null and e.withdrawn_at is null and e.expires_at > :at
            order by e.made_at desc, e.id desc limit 100""").param("at", at).query(FirstEntry.class).list();
    }

    boolean isOpen(OffsetDateTime at) { return usedAt == null && withdrawnAt == null && at.isBefore(expiresAt); }

    String place() { return organisation + " · " + role.label(); }
}
