package org.hengcai.account;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengcai.audit.AuditLog;
import org.hengcai.shared.Actor;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Refused;
import org.hengcai.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One-time links of assigned accounts: made, opened once within their days, withdrawn. Callers bring the transaction. */
@Component
class FirstEntries {
    private final JdbcClient db;
    private final Clock clock;
    private final Secrets secrets;
    private final Registration registration;
    private final Grants grants;
    private final AuditLog audit;

    FirstEntries(JdbcClient db, Clock clock, Secrets secrets, Registration registration, Grants grants, AuditLog audit) {
        this.db = db;
        this.clock = clock;
        this.secrets = secrets;
        this.registration = registration;
        this.grants = grants;
        this.audit = audit;
    }

    /** Makes a link's token; its hash alone is kept. */
    String make(long organisation, Role role, @Nullable Identity who, @Nullable Long by, Duration valid) {
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(Secrets.random(32));
        var number = who == null ? null : who.number();
        var now = OffsetDateTime.now(clock);
        db.sql("""
            insert into account.first_entry (token_hash, subject, role, name, document_kind, number_cipher, number_hash, number_masked,
                                             made_at, made_by, expires_at)
            values (:token, :organisation, :role, :name, :kind, :number, :numberHash, :masked, :now, :by, :expires)""")
            .param("token", hash(token)).param("organisation", organisation).param("role", role.name())
            .param("name", who == null ? null : who.name()).param("kind", number == null ? null : number.kind().name())
            .param("number", number == null ? null : secrets.encrypt(number.number()))
            .param("numberHash", number == null ? null : secrets.hash("number", number.number()))
            .param("masked", number == null ? null : Masked.identity(number.number()))
            .param("now", now).param("by", by).param("expires", now.plus(valid)).update();
        return token;
    }

    /** Does a link wait already for this number, place and role? */
    boolean hasOpen(long organisation, Role role, byte[] numberHash) {
        return db.sql("""
            select exists (select from account.first_entry
                            where subject = :organisation and role = :role and number_hash = :hash
                              and used_at is null and withdrawn_at is null and expires_at > :now)""")
            .param("organisation", organisation).param("role", role.name()).param("hash", numberHash).param("now", OffsetDateTime.now(clock))
            .query(Boolean.class).single();
    }

    /** The assigned account behind a link; empty when it was used, withdrawn, is too old or never was. */
    Optional<FirstEntry> find(String token) {
        return FirstEntry.byToken(db, hash(token)).filter(e -> e.isOpen(OffsetDateTime.now(clock)));
    }

    /** Who the account is for, as the administrator wrote it. */
    Optional<Identity> assigned(FirstEntry entry) {
        if (entry.name() == null || entry.documentKind() == null || entry.numberCipher() == null) return Optional.empty();
        var faults = new Gathered();
        var who = Identity.read(entry.name(), entry.documentKind(), secrets.text(entry.numberCipher()), LocalDate.now(clock), faults);
        return Optional.ofNullable(who);
    }

    /** Uses the link up: the person's account is made, and the role given. */
    long enter(String token, Identity who, String phone, String passwordHash) {
        var entry = find(token).orElseThrow(NotFound::new);
        var rows = db.sql("update account.first_entry set used_at = :now where id = :id and used_at is null and withdrawn_at is null")
            .param("now", OffsetDateTime.now(clock)).param("id", entry.id()).update();
        if (rows == 0) throw new NotFound();
        if (registration.isKnown(who.number())) throw new Refused(List.of(AccountTexts.assignedNumberKnown()));
        var person = registration.make(who, phone, passwordHash);
        grants.give(person, entry.subject(), entry.role(), entry.madeBy() == null ? 0 : entry.madeBy());
        audit.record(new Actor(person, who.name(), entry.subject(), entry.organisation(), entry.role()), "first-entry.use", person,
            Map.of("organisation", entry.subject(), "role", entry.role().name()));
        return person;
    }

    void withdraw(Actor by, long entry) {
        var subject = db.sql("""
            update account.first_entry set withdrawn_at = :now
             where id = :id and used_at is null and withdrawn_at is null returning subject""")
            .param("now", OffsetDateTime.now(clock)).param("id", entry).query(Long.class).optional().orElseThrow(() -> closed(entry));
        audit.record(by, "first-entry.withdraw", subject, Map.of("entry", entry));
    }

    private RuntimeException closed(long entry) {
        return db.sql("select used_at is not null from account.first_entry where id = :id").param("id", entry).query(Boolean.class).optional()
            .<RuntimeException>map(used -> new Refused(List.of(used ? AccountTexts.linkUsed() : AccountTexts.linkWithdrawnAlready()))).orElseGet(NotFound::new);
    }

    private byte[] hash(String token) { return secrets.hash("first-entry", token); }
}
