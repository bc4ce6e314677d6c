package org.hengcai.account;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hengcai.audit.AuditLog;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Refused;
import org.hengcai.shared.WallClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody who decides about others shows besides the password: a code of his authenticator, or a recovery code. */
@Component
class SecondFactor {
    static final int TRIES = 10;
    private static final Duration WAIT = Duration.ofMinutes(15);
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";        // none that looks like another
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient db;
    private final Secrets secrets;
    private final Attempts attempts;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    SecondFactor(JdbcClient db, Secrets secrets, Attempts attempts, AuditLog audit, TransactionTemplate transaction) {
        this.db = db;
        this.secrets = secrets;
        this.attempts = attempts;
        this.audit = audit;
        this.transaction = transaction;
    }

    @Transactional(readOnly = true)
    boolean isSetUp(long person) {
        return db.sql("select totp_cipher is not null from account.person where id = :person").param("person", person).query(Boolean.class).single();
    }

    /** Takes an authenticator's secret after its first code, and answers the recovery codes, which are shown once. */
    List<String> setUp(Actor person, byte[] secret, String typed, String address) {
        mustNotGuess(person, address);
        return transaction.execute(_ -> takeUp(person, secret, typed));
    }

    private List<String> takeUp(Actor person, byte[] secret, String typed) {
        var step = Totp.stepOf(secret, Fold.number(typed), WallClock.now());
        if (step.isEmpty()) throw new Refused(List.of(AccountTexts.wrongFirstTotp()));
        var rows = db.sql("update account.person set totp_cipher = :secret, totp_step = :step where id = :person and totp_cipher is null")
            .param("secret", secrets.encrypt(secret)).param("step", step.getAsLong()).param("person", person.person()).update();
        if (rows == 0) throw new Refused(List.of(AccountTexts.totpSetUpAlready()));
        audit.record(person, "second-factor.set-up", person.person(), Map.of());
        return newRecoveryCodes(person.person());
    }

    private List<String> newRecoveryCodes(long person) {
        db.sql("delete from account.recovery_code where subject = :person").param("person", person).update();
        var codes = IntStream.range(0, 8).mapToObj(_ -> recoveryCode()).toList();
        for (var code : codes)
            db.sql("insert into account.recovery_code (subject, hash) values (:person, :hash)")
                .param("person", person).param("hash", recoveryHash(person, code)).update();
        return codes;
    }

    private static String recoveryCode() {
        var code = new StringBuilder();
        for (int i = 0; i < 10; i++) code.append(i == 5 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        return code.toString();
    }

    private byte[] recoveryHash(long person, String code) { return secrets.hash("recovery", person + ":" + Fold.number(code)); }

    /** Accepts a code of the authenticator or a recovery code, each once. */
    void show(Actor person, String typed, String address) {
        mustNotGuess(person, address);
        var code = Fold.number(typed);
        transaction.executeWithoutResult(_ -> {
            var shown = code.length() == 6 ? totp(person.person(), code) : recovery(person, code);
            if (!shown) throw new Refused(List.of(AccountTexts.wrongSecondFactor()));
            audit.record(person, "second-factor.show", person.person(), Map.of("by", code.length() == 6 ? "authenticator" : "recovery code"));
        });
        attempts.forget(key(person, address));
    }

    private boolean totp(long person, String code) {
        var secret = db.sql("select totp_cipher from account.person where id = :person and totp_cipher is not null")
            .param("person", person).query(byte[].class).optional();
        if (secret.isEmpty()) return false;
        var step = Totp.stepOf(secrets.decrypt(secret.get()), code, WallClock.now());
        return step.isPresent() && db.sql("update account.person set totp_step = :step where id = :person and totp_step < :step")
            .param("step", step.getAsLong()).param("person", person).update() == 1;
    }

    private boolean recovery(Actor person, String code) {
        return db.sql("update account.recovery_code set used_at = :now where subject = :person and hash = :hash and used_at is null")
            .param("now", WallClock.now().atOffset(ZoneOffset.UTC)).param("person", person.person())
            .param("hash", recoveryHash(person.person(), code)).update() == 1;
    }

    /** Lets the authenticator be set up anew, by somebody who has just shown the old one or a recovery code. */
    @Transactional
    void forget(Actor person) {
        db.sql("update account.person set totp_cipher = null where id = :person").param("person", person.person()).update();
        audit.record(person, "second-factor.replace", person.person(), Map.of());
    }

    private void mustNotGuess(Actor person, String address) {
        if (!attempts.allows(key(person, address), TRIES, WAIT)) throw new Refused(List.of(AccountTexts.waitSecondFactor(WAIT)));
    }

    private byte[] key(Actor person, String address) { return secrets.hash("second-factor", person.person() + "|" + address); }
}
