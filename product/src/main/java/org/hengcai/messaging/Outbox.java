package org.hengcai.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hengcai.messaging.SmsProvider.Answer;
import org.hengcai.messaging.SmsProvider.Receipt;
import org.hengcai.shared.WallClock;
import org.hengcai.web.view.Masks;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is to leave the platform. A row is claimed for half a minute, sent outside any transaction, then marked; a sender
 * killed in between leaves it claimed, and whoever takes it next sends the same key, which the provider knows.
 */
@Component
class Outbox {

    static final Duration CLAIM = Duration.ofSeconds(30);
    static final int TRIES = 300;                    // with pauses up to ten minutes: about two days

    private static final Pattern KEY = Pattern.compile("[!-~]{1,150}");          // it travels in a header
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient db;
    private final Clock clock;
    private final Nudge nudge;

    Outbox(JdbcClient db, Clock clock, Nudge nudge) {
        this.db = db;
        this.clock = clock;
        this.nudge = nudge;
    }

    void add(long subject, @Nullable Long about, @Nullable String phone, Template template, Map<String, String> vars, String key) {
        add(subject, about, phone, template, vars, key, null);
    }

    void add(long subject, @Nullable Long about, @Nullable String phone, Template template, Map<String, String> vars, String key, @Nullable Instant expires) {
        if (!template.goesBySms()) throw new IllegalArgumentException("Template " + template.id() + " has no SMS");
        if (!KEY.matcher(key).matches()) throw new IllegalArgumentException("A key is short, ASCII, without blanks: " + key);
        db.sql("""
            insert into messaging.outbox (subject, about, channel, phone, masked, template, vars, key, next_at, expires_at, created_at)
            values (:subject, :about, 'SMS', :phone, :masked, :template, :vars::jsonb, :key, :next, :expires, :now)
            on conflict do nothing""")
            .param("subject", subject).param("about", about).param("phone", phone).param("masked", masked(phone)).param("template", template.id())
            .param("vars", JSON.writeValueAsString(template.shortened(vars))).param("key", key)
            .param("next", at(WallClock.now())).param("expires", expires == null ? null : at(expires))
            .param("now", at(clock.instant())).update();
        afterCommit(nudge::soon);
    }

    private static void afterCommit(Runnable deed) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override public void afterCommit() { deed.run(); }
        });
    }

    /** A row taken to be sent; {@code phone} is null where the address book is still to be asked. */
    record Claimed(long id, long subject, @Nullable String phone, String template, String vars, String key, int attempts) {
        Map<String, String> values() { return JSON.readValue(vars, new TypeReference<Map<String, String>>() {}); }
    }

    /** The next row that is due, taken for {@link #CLAIM}; other senders pass it over. */
    @Transactional
    Optional<Claimed> claim() {
        var now = WallClock.now();
        return db.sql("""
            update messaging.outbox set attempts = attempts + 1, next_at = :until
             where id = (select id from messaging.outbox
                          where state = 'WAITING' and next_at <= :now and (expires_at is null or expires_at > :now)
                          order by expires_at nulls last, next_at, id
                          limit 1 for update skip locked)
            returning id, subject, phone, template, vars::text as vars, key || '#' || round as key, attempts""")
            .param("now", at(now)).param("until", at(now.plus(CLAIM))).query(Claimed.class).optional();
    }

    /** A code that came to nothing in its ten minutes is not sent any more. */
    @Transactional
    void expire() {
        db.sql("""
            update messaging.outbox set state = 'EXPIRED', vars = '{}', phone = null
             where state = 'WAITING' and expires_at <= :now""").param("now", at(WallClock.now())).update();
    }

    /** A row of which the ledger does not know yet to whose phone it goes. */
    record Nameless(long id, long subject) {}

    @Transactional(readOnly = true)
    List<Nameless> nameless() {
        return db.sql("select id, subject from messaging.outbox where state = 'WAITING' and masked is null order by id limit 200").query(Nameless.class).list();
    }

    @Transactional
    void goesTo(long id, String phone) {
        db.sql("update messaging.outbox set masked = :masked where id = :id and state = 'WAITING'").param("masked", masked(phone)).param("id", id).update();
    }

    @Transactional
    void answered(Claimed claimed, String phone, boolean secret, Answer answer) {
        switch (answer) {
            case Answer.Accepted(var id) -> settle(claimed, "SENT", phone, secret, id, null);
            case Answer.Refused(var why) -> settle(claimed, "REFUSED", phone, secret, null, why);
            case Answer.Unanswered(var why) when claimed.attempts() >= TRIES -> settle(claimed, "GIVEN_UP", phone, secret, null, why);
            case Answer.Unanswered(var why) -> postpone(claimed, phone, why);
        }
    }

    @Transactional
    void unreachable(Claimed claimed, boolean secret) { settle(claimed, "NO_ADDRESS", null, secret, null, null); }

    private void settle(Claimed claimed, String state, @Nullable String phone, boolean secret, @Nullable String providerId, @Nullable String trouble) {
        db.sql("""
            update messaging.outbox
               set state = :state, masked = :masked, provider_id = :provider, trouble = :trouble,
                   sent_at = case when :state = 'SENT' then :now::timestamptz end,
                   vars = case when :secret then '{}' else vars end
             where id = :id and state = 'WAITING'""")
            .param("state", state).param("masked", masked(phone)).param("provider", providerId).param("trouble", trouble)
            .param("now", at(clock.instant())).param("secret", secret).param("id", claimed.id()).update();
    }

    private static @Nullable String masked(@Nullable String phone) { return phone == null ? null : Masks.phone(phone); }

    private void postpone(Claimed claimed, String phone, String why) {
        db.sql("update messaging.outbox set next_at = :next, masked = :masked, trouble = :why where id = :id and state = 'WAITING'")
            .param("next", at(WallClock.now().plus(pause(claimed.attempts())))).param("masked", masked(phone)).param("why", why).param("id", claimed.id()).update();
    }

    /** 2, 4, 8 … seconds, at most ten minutes. */
    static Duration pause(int attempts) { return Duration.ofSeconds(Math.min(600, 1L << Math.min(attempts, 10))); }

    /** What the provider says became of an SMS; the first word stands, the same word again changes nothing. */
    @Transactional
    boolean receive(Receipt receipt) {
        var mark = receipt.key().lastIndexOf('#');
        if (mark < 0) return false;
        return db.sql("""
            update messaging.outbox
               set outcome = coalesce(outcome, :outcome), outcome_at = coalesce(outcome_at, :now),
                   trouble = case when outcome is null then :reason else trouble end,
                   phone = case when :outcome = 'DELIVERED' then null else phone end,
                   vars = case when :outcome = 'DELIVERED' then '{}' else vars end,
                   state = 'SENT', provider_id = coalesce(provider_id, :provider), sent_at = coalesce(sent_at, :now)
             where key = :key and round::text = :round and state in ('WAITING', 'SENT', 'GIVEN_UP')""")
            .param("outcome", receipt.outcome().name()).param("now", at(clock.instant())).param("reason", receipt.reason())
            .param("provider", receipt.id()).param("key", receipt.key().substring(0, mark))
            .param("round", receipt.key().substring(mark + 1)).update() == 1;
    }

    /** Back into the queue; under a new key when the provider has already answered for the old one. */
    void again(long id, boolean newKey, Instant now) {
        db.sql("""
            update messaging.outbox
               set state = 'WAITING', attempts = 0, next_at = :now, round = round + :more,
                   provider_id = null, outcome = null, outcome_at = null, sent_at = null, trouble = null
             where id = :id""").param("now", at(now)).param("more", newKey ? 1 : 0).param("id", id).update();
        afterCommit(nudge::soon);
    }

    /** Keys of what was sent within the last day and not answered for: at most a hundred, the latest first. */
    @Transactional(readOnly = true)
    List<String> unanswered() {
        return db.sql("""
            select key || '#' || round from messaging.outbox
             where state = 'SENT' and outcome is null and next_at > :since
             order by sent_at desc limit 100""")
            .param("since", at(WallClock.now().minus(Duration.ofDays(1)))).query(String.class).list();
    }

    static OffsetDateTime at(Instant instant) { return instant.atOffset(ZoneOffset.UTC); }
}
