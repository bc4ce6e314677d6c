package org.hengcai.account;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.hengcai.web.view.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 授权委托证明: one scan, and what the bureau's administrator said of it. */
record Letter(long id, long subject, long fileId, String sender, OffsetDateTime sentAt, @Nullable OffsetDateTime decidedAt,
        @Nullable Boolean approved, @Nullable String reason, @Nullable String decider, @Nullable String deciderPlace) {

    private static final String SELECT = "select id, subject, file_id, sender, sent_at, decided_at, approved, reason, decider, decider_place from account.authorization_letter ";

    boolean waits() { return approved == null; }

    boolean sentBack() { return Boolean.FALSE.equals(approved); }

    State state() { return waits() ? State.DOING : sentBack() ? State.MEND : State.DONE; }

    String standing() { return waits() ? AccountTexts.WAITS_FOR_BUREAU : sentBack() ? AccountTexts.SENT_BACK : AccountTexts.APPROVED; }

    /** An organisation's letters, the newest first. */
    static List<Letter> of(JdbcClient db, long organisation) {
        return db.sql(SELECT + "where subject = :organisation order by id desc").param("organisation", organisation).query(Letter.class).list();
    }

    static Optional<Letter> find(JdbcClient db, long letter) {
        return db.sql(SELECT + "where id = :id").param("id", letter).query(Letter.class).optional();
    }
}
