package org.hengcai.messaging;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people, in the transaction of the deed it tells of: what is rolled back was never told. A key names the
 * occasion ("returned:" + visit); telling a person twice with one key tells him once. Templates stand in
 * {@code messaging/templates.yaml}.
 */
@Component
public class Messages {

    /** Nobody the platform knows yet: the subject of a code before registration. */
    public static final long NOBODY = 0;

    private final JdbcClient db;
    private final Clock clock;
    private final Templates templates;
    private final Outbox outbox;

    Messages(JdbcClient db, Clock clock, Templates templates, Outbox outbox) {
        this.db = db;
        this.clock = clock;
        this.templates = templates;
        this.outbox = outbox;
    }

    /** Tells a person inside the platform, and by SMS where the template has one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(long person, String template, Map<String, String> vars, String key) { tell(person, null, template, vars, key); }

    /** The same, about an application: the office that has it sees in its ledger what became of the SMS. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(long person, @Nullable Long about, String template, Map<String, String> vars, String key) {
        var it = templates.get(template);
        var once = once(key, person);
        if (deliver(person, it, it.text(vars), once) && it.goesBySms()) outbox.add(person, about, null, it, vars, once);
    }

    /** One occasion may concern several people. */
    static String once(String key, long person) { return key + "@" + person; }

    /** Sends an SMS to a phone that need not be a person's of the platform: a code, a recommender's link. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sms(String phone, long subject, String template, Map<String, String> vars, String key) {
        outbox.add(subject, null, phone, templates.get(template), vars, key);
    }

    private boolean deliver(long person, Template template, String text, String key) {
        return db.sql("""
            insert into messaging.message (subject, template, text, key, created_at)
            values (:person, :template, :text, :key, :now)
            on conflict do nothing""")
            .param("person", person).param("template", template.id()).param("text", text).param("key", key)
            .param("now", clock.instant().atOffset(ZoneOffset.UTC)).update() == 1;
    }
}
