package org.hengcai.account;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hengcai.audit.AuditLog;
import org.hengcai.messaging.Codes;
import org.hengcai.messaging.Messages;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Problem;
import org.hengcai.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** A person's own phone and password, changed by himself. */
@Component
class Credentials {
    private final JdbcClient db;
    private final Secrets secrets;
    private final Passwords passwords;
    private final Codes codes;
    private final Messages messages;
    private final People people;
    private final AuditLog audit;
    private final Attempts attempts;
    private final TransactionTemplate transaction;

    Credentials(JdbcClient db, Secrets secrets, Passwords passwords, Codes codes, Messages messages, People people, AuditLog audit,
            Attempts attempts, TransactionTemplate transaction) {
        this.db = db;
        this.secrets = secrets;
        this.passwords = passwords;
        this.codes = codes;
        this.messages = messages;
        this.people = people;
        this.audit = audit;
        this.attempts = attempts;
        this.transaction = transaction;
    }

    /** The new phone shows its code; both numbers are told [spec 3.1]. */
    @Transactional
    void changePhone(Actor person, String phone, String purpose, String code) {
        if (codes.use(phone, purpose, code) instanceof Codes.Checked.Wrong(var problem)) throw new Refused(List.of(problem));
        Registration.mustBeFree(db, secrets, phone, person.person());
        var old = people.phone(person.person());
        var key = "phone-changed:" + person.person() + ":" + db.sql("select nextval('public.hengcai_id')").query(Long.class).single();
        db.sql("update account.person set phone_cipher = :phone, phone_hash = :hash, phone_masked = :masked where id = :person")
            .param("phone", secrets.encrypt(phone)).param("hash", secrets.hash("phone", phone)).param("masked", Masked.phone(phone))
            .param("person", person.person()).update();
        var said = Map.of("masked", Masked.phone(phone));
        messages.tell(person.person(), "phone-changed", said, key);
        old.ifPresent(before -> messages.sms(before, person.person(), "phone-changed", said, key + ":old"));
        audit.record(person, "phone.change", person.person(), Map.of("from", old.map(Masked::phone).orElse(""), "to", Masked.phone(phone)));
    }

    void changePassword(Actor person, String old, String password, String again, String address) {
        if (!attempts.allows(secrets.hash("password", person.person() + "|" + address), 10, Duration.ofMinutes(15)))
            throw new Refused(List.of(AccountTexts.waitSecondFactor(Duration.ofMinutes(15))));
        var now = transaction.execute(_ -> db.sql("select password from account.person where id = :person and password is not null")
            .param("person", person.person()).query(String.class).optional());
        var faults = new Gathered();
        if (!passwords.matches(old, now.orElse(null))) faults.add(AccountTexts.passwordWrong());
        faults.addAll(problems(person.person(), password));
        if (!password.isEmpty() && !again.equals(password)) faults.add(AccountTexts.passwordDiffers());
        faults.mustBeEmpty();
        var hash = passwords.hash(password);
        transaction.executeWithoutResult(_ -> {
            db.sql("update account.person set password = :hash where id = :person").param("hash", hash).param("person", person.person()).update();
            audit.record(person, "password.change", person.person(), Map.of());
        });
    }

    private List<Problem> problems(long person, String password) {
        return passwords.problems("password", password, people.number(person), people.phone(person).orElse(""));
    }
}
