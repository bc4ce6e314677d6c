package org.hengcai.account;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.hengcai.shared.Role;
import org.hengcai.shared.Scope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The way in for the very first administrator: a one-time link that {@code serve} prints until somebody has used it. */
@Component
public class FirstAdministrator {
    static final Duration VALID = Duration.ofDays(7);

    private final JdbcClient db;
    private final Clock clock;
    private final FirstEntries entries;
    private final TransactionTemplate transaction;
    private final String publicUrl;

    FirstAdministrator(JdbcClient db, Clock clock, FirstEntries entries, TransactionTemplate transaction, @Value("${hengcai.public-url:}") String publicUrl) {
        this.db = db;
        this.clock = clock;
        this.entries = entries;
        this.transaction = transaction;
        this.publicUrl = publicUrl;
    }

    /** A new link, which replaces any earlier one; empty once the platform has had an administrator. */
    public Optional<String> link() {
        return Scope.call(Scope.job("first-administrator"), () -> transaction.execute(_ -> {
            db.sql("select pg_advisory_xact_lock(hashtext('first-administrator'))").query().singleRow();      // two instances, one link
            if (db.sql("select exists (select from account.role_grant where role = 'SYSTEM_ADMIN')").query(Boolean.class).single()) return Optional.<String>empty();
            db.sql("update account.first_entry set withdrawn_at = :now where made_by is null and used_at is null and withdrawn_at is null")
                .param("now", OffsetDateTime.now(clock)).update();
            return Optional.of(publicUrl + "/first-entry/" + entries.make(platform(), Role.SYSTEM_ADMIN, null, null, VALID));
        }));
    }

    private long platform() {
        var found = db.sql("select min(id) from account.organisation where kind = 'PLATFORM'").query(Long.class).optional();
        return found.orElseGet(() -> db.sql("""
            insert into account.organisation (kind, name, approved_at, created_at) values ('PLATFORM', :name, :now, :now) returning id""")
            .param("name", AccountTexts.PLATFORM).param("now", OffsetDateTime.now(clock)).query(Long.class).single());
    }
}
