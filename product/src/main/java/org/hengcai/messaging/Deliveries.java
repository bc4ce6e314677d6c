package org.hengcai.messaging;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.hengcai.web.view.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What became of the SMS that told a person of an occasion, for the module that told him. */
@Component
public class Deliveries {

    /** In words, with its shape; since when, where known. */
    public record Delivery(String word, State state, @Nullable OffsetDateTime at) {}

    private record Row(String standing, @Nullable OffsetDateTime at) {}

    private final JdbcClient db;

    Deliveries(JdbcClient db) { this.db = db; }

    /** Empty where no SMS was sent for it. */
    @Transactional(readOnly = true)
    public Optional<Delivery> of(long person, String key) {
        return db.sql("select standing, at from messaging.standing(:key)").param("key", Messages.once(key, person)).query(Row.class).optional()
            .map(row -> new Delivery(MessagingTexts.standing(row.standing()), Ledger.shape(row.standing()), row.at()));
    }
}
