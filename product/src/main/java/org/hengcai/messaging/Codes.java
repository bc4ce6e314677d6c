package org.hengcai.messaging;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengcai.shared.Problem;
import org.hengcai.shared.Scope;
import org.hengcai.shared.WallClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-time codes by SMS: six digits, good for ten minutes, only the newest of a phone and purpose [U8]. Its hash alone is
 * kept; nobody is shown it. Times are the wall's. A code asked for by somebody signed in is checked for him alone.
 */
@Component
public class Codes {

    static final Duration LIFE = Duration.ofMinutes(10);
    static final int TRIES = 5;
    private static final int IN_TEN_MINUTES = 5;
    private static final int IN_A_DAY = 20;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final BCryptPasswordEncoder HASH = new BCryptPasswordEncoder(8);   // a million guesses outlast the ten minutes

    private final JdbcClient db;
    private final Templates templates;
    private final Outbox outbox;
    private final Limits limits;
    private final Guesses guesses;

    Codes(JdbcClient db, Templates templates, Outbox outbox, Limits limits, Guesses guesses) {
        this.db = db;
        this.templates = templates;
        this.outbox = outbox;
        this.limits = limits;
        this.guesses = guesses;
    }

    /** What checking a code came to. */
    public sealed interface Checked {
        record Right() implements Checked {}

        record Wrong(Problem problem) implements Checked {}
    }

    /** Sends a code once the caller's transaction commits; a problem when this phone was sent too many. */
    @Transactional
    public Optional<Problem> request(String phone, String purpose) {
        var hash = HexFormat.of().formatHex(Phones.hash(phone));
        if (!limits.allows("code:10m:" + hash, IN_TEN_MINUTES, LIFE) || !limits.allows("code:1d:" + hash, IN_A_DAY, Duration.ofDays(1)))
            return Optional.of(MessagingTexts.tooManyCodes());
        var code = "%06d".formatted(RANDOM.nextInt(1_000_000));
        var expires = WallClock.now().plus(LIFE);
        var id = keep(phone, purpose, code, expires);
        outbox.add(asker(), null, phone, templates.get("code"), Map.of("code", code, "minutes", "10"), "code:" + id, expires);
        return Optional.empty();
    }

    private long keep(String phone, String purpose, String code, Instant expires) {
        return db.sql("""
            insert into messaging.code (subject, phone, purpose, hash, made_at, expires_at)
            values (:subject, :phone, :purpose, :hash, :now, :expires) returning id""")
            .param("subject", asker()).param("phone", Phones.hash(phone)).param("purpose", purpose).param("hash", HASH.encode(code))
            .param("now", Outbox.at(WallClock.now())).param("expires", Outbox.at(expires)).query(Long.class).single();
    }

    private record Sent(long id, String hash, boolean used, int attempts) {}

    /** Is it the code? What cannot be one costs no attempt. It stays good until used, so that a form with another fault keeps it. */
    @Transactional
    public Checked check(String phone, String purpose, String code) {
        var typed = Normalizer.normalize(code, Normalizer.Form.NFKC).replaceAll("\\s", "");
        if (!typed.matches("[0-9]{6}")) return new Checked.Wrong(MessagingTexts.notACode(typed));
        var sent = alive(phone, purpose);
        if (sent.isEmpty() || sent.getFirst().used()) return new Checked.Wrong(MessagingTexts.noCode());
        var newest = sent.getFirst();
        if (newest.attempts() >= TRIES) return new Checked.Wrong(MessagingTexts.codeGuessedTooOften());
        if (HASH.matches(typed, newest.hash())) return new Checked.Right();
        if (sent.stream().skip(1).anyMatch(older -> HASH.matches(typed, older.hash())))
            return new Checked.Wrong(MessagingTexts.olderCode());
        guesses.count(newest.id());
        return new Checked.Wrong(MessagingTexts.wrongCode(TRIES - 1 - newest.attempts()));
    }

    /** Checks it and uses it up, together with the deed it allows: both are committed or neither. */
    @Transactional
    public Checked use(String phone, String purpose, String code) {
        var checked = check(phone, purpose, code);
        if (checked instanceof Checked.Right && !spend(phone, purpose)) return new Checked.Wrong(MessagingTexts.noCode());
        return checked;
    }

    private boolean spend(String phone, String purpose) {
        return db.sql("""
            update messaging.code set used_at = :now
             where used_at is null and id = (select max(id) from messaging.code where phone = :phone and purpose = :purpose)""")
            .param("now", Outbox.at(WallClock.now())).param("phone", Phones.hash(phone)).param("purpose", purpose).update() == 1;
    }

    private List<Sent> alive(String phone, String purpose) {
        return db.sql("""
            select id, hash, used_at is not null as used, attempts
              from messaging.code
             where phone = :phone and purpose = :purpose and expires_at > :now
             order by id desc limit 5""")
            .param("phone", Phones.hash(phone)).param("purpose", purpose).param("now", Outbox.at(WallClock.now())).query(Sent.class).list();
    }

    private static long asker() {
        var actor = Scope.actor();
        return actor == null ? Messages.NOBODY : actor.person();
    }

    /** What is older than a day is of no use to anybody. */
    @Transactional
    void forget() {
        db.sql("delete from messaging.code where expires_at < :then")
            .param("then", Outbox.at(WallClock.now().minus(Duration.ofDays(1)))).update();
    }
}
