package org.hengcai.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.hengcai.audit.AuditLog;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Refused;
import org.hengcai.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes a person's account; one a document number [U1]. Called in the scope of log-in, after the phone has shown its code. */
@Component
class Registration {
    private final JdbcClient db;
    private final Secrets secrets;
    private final Clock clock;
    private final AuditLog audit;

    Registration(JdbcClient db, Secrets secrets, Clock clock, AuditLog audit) {
        this.db = db;
        this.secrets = secrets;
        this.clock = clock;
        this.audit = audit;
    }

    /** A phone that has shown its code and is another account's: its holder is told so, and not whose. 0: of nobody known yet. */
    static void mustBeFree(JdbcClient db, Secrets secrets, String phone, long ofPerson) {
        var hash = secrets.hash("phone", phone);
        db.sql("select pg_advisory_xact_lock(hashtextextended(encode(:hash, 'hex'), 0))").param("hash", hash).query().singleRow();       // two at once are one after the other
        if (db.sql("select account.phone_taken(:hash, :person)").param("hash", hash).param("person", ofPerson).query(Boolean.class).single())
            throw new Refused(List.of(AccountTexts.phoneKnown()));
    }

    boolean isKnown(IdentityNumber number) {
        return db.sql("select exists (select from account.person where number_hash = :hash)")
            .param("hash", secrets.hash("number", number.number())).query(Boolean.class).single();
    }

    long make(Identity who, String phone, String passwordHash) {
        mustBeFree(db, secrets, phone, 0);
        var number = who.number();
        var person = db.sql("""
            insert into account.person (name, sort_key, document_kind, number_cipher, number_hash, number_masked, sex, birth,
                                        phone_cipher, phone_hash, phone_masked, password, created_at)
            values (:name, :sortKey, :kind, :number, :numberHash, :numberMasked, :sex, :birth,
                    :phone, :phoneHash, :phoneMasked, :password, :now)
            on conflict (number_hash) do nothing
            returning id""")
            .param("name", who.name()).param("sortKey", SortKeys.of(who.name())).param("kind", number.kind().label())
            .param("number", secrets.encrypt(number.number())).param("numberHash", secrets.hash("number", number.number()))
            .param("numberMasked", Masked.identity(number.number())).param("sex", number.sex() == null ? null : number.sex().label())
            .param("birth", number.birth()).param("phone", secrets.encrypt(phone)).param("phoneHash", secrets.hash("phone", phone))
            .param("phoneMasked", Masked.phone(phone)).param("password", passwordHash).param("now", OffsetDateTime.now(clock))
            .query(Long.class).optional().orElseThrow(() -> new Refused(List.of(AccountTexts.numberKnown())));
        audit.record(new Actor(person, who.name(), null, null, Role.APPLICANT), "person.register", person,
            Map.of("document", number.kind().label(), "number", Masked.identity(number.number()), "phone", Masked.phone(phone)));
        return person;
    }
}
