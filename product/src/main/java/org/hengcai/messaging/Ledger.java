package org.hengcai.messaging;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hengcai.audit.AuditLog;
import org.hengcai.messaging.view.LedgerRow;
import org.hengcai.shared.Actor;
import org.hengcai.shared.ChangedMeanwhile;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Role;
import org.hengcai.shared.WallClock;
import org.hengcai.web.view.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every SMS with what became of it, for those who keep the ledger; a failed one is sent again from here. */
@Component
class Ledger {

    static final List<String> STANDINGS =
        List.of("WAITING", "SENT", "DELIVERED", "UNDELIVERED", "REFUSED", "GIVEN_UP", "EXPIRED", "NO_ADDRESS");
    private static final Set<String> FAILED = Set.of("UNDELIVERED", "REFUSED", "GIVEN_UP", "NO_ADDRESS");

    private final JdbcClient db;
    private final Templates templates;
    private final AuditLog audit;
    private final Outbox outbox;

    Ledger(JdbcClient db, Templates templates, AuditLog audit, Outbox outbox) {
        this.db = db;
        this.templates = templates;
        this.audit = audit;
        this.outbox = outbox;
    }

    private record Failed(long subject, String template, String standing) {}

    private record Row(long id, OffsetDateTime createdAt, @Nullable String masked, String template, String standing, int attempts,
            @Nullable String trouble) {}

    @Transactional(readOnly = true)
    List<LedgerRow> before(Actor by, long last, @Nullable String standing, int most) {
        return db.sql("""
            select id, created_at, masked, template, coalesce(outcome, state) as standing, attempts, trouble
              from messaging.outbox
             where id < :last and (:standing::text is null or coalesce(outcome, state) = :standing)
             order by id desc limit :most""")
            .param("last", last).param("standing", standing).param("most", most).query(Row.class).stream().map(row -> shown(row, by.role() == Role.SYSTEM_ADMIN)).toList();
    }

    private LedgerRow shown(Row row, boolean runs) {
        var template = templates.get(row.template());
        return new LedgerRow(row.id(), row.createdAt().toInstant(), row.masked() == null ? "—" : row.masked(), template.wording(),
            shape(row.standing()), MessagingTexts.standing(row.standing()), row.attempts(), row.trouble() == null ? null : MessagingTexts.trouble(row.standing()), runs ? row.trouble() : null,
            FAILED.contains(row.standing()) && !template.secret());
    }

    static State shape(String standing) {
        return switch (standing) {
            case "WAITING" -> State.TODO;
            case "SENT" -> State.DOING;
            case "DELIVERED" -> State.DONE;
            case "EXPIRED" -> State.NONE;
            default -> State.STOP;
        };
    }

    /** Sends a failed one again. Where the provider answered, it is a new SMS to it; where nobody knows, still the same. */
    @Transactional
    void resend(Actor by, long sms) {
        var row = db.sql("select subject, template, coalesce(outcome, state) as standing from messaging.outbox where id = :sms for update")
            .param("sms", sms).query(Failed.class).optional().orElseThrow(NotFound::new);
        if (!FAILED.contains(row.standing()) || templates.get(row.template()).secret()) throw new ChangedMeanwhile(MessagingTexts.cannotResend());
        outbox.again(sms, !row.standing().equals("GIVEN_UP"), WallClock.now());
        audit.record(by, "sms.resend", row.subject(), Map.of("sms", sms, "standing", row.standing()));
    }
}
