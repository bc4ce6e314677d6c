package org.hengcai.workflow;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.hengcai.web.Json;
import org.springframework.jdbc.core.simple.JdbcClient;

/** workflow.correction: one complete list of what to mend, and until when. */
record CorrectionRow(long id, long subject, long visitId, int round, String items, OffsetDateTime toldAt, OffsetDateTime dueAt) {

    private static final String SELECT = "select id, subject, visit_id, round, items::text as items, told_at, due_at from workflow.correction ";

    static void insert(JdbcClient db, Visit visit, int round, List<Correction> items, OffsetDateTime told, OffsetDateTime due) {
        db.sql("""
            insert into workflow.correction (subject, visit_id, round, items, told_at, due_at)
            values (:subject, :visit, :round, :items::jsonb, :told, :due)""")
            .param("subject", visit.application()).param("visit", visit.id()).param("round", round)
            .param("items", Json.write(items)).param("told", told).param("due", due).update();
    }

    static Optional<CorrectionRow> open(JdbcClient db, long application) {
        return db.sql(SELECT + "where subject = :subject and mended_at is null and lapsed_at is null")
                .param("subject", application).query(CorrectionRow.class).optional();
    }

    /** Those whose time is over: due at or before the instant. */
    static List<CorrectionRow> overdue(JdbcClient db, OffsetDateTime at) {
        return db.sql(SELECT + "where mended_at is null and lapsed_at is null and due_at <= :at order by id limit 200")
                .param("at", at).query(CorrectionRow.class).list();
    }

    static int rounds(JdbcClient db, long application) {
        return db.sql("select count(*) from workflow.correction where subject = :subject").param("subject", application).query(Integer.class).single();
    }

    /** Did a correction of this application run past the end of the window? */
    static boolean ranPast(JdbcClient db, long application, OffsetDateTime closes) {
        return db.sql("select exists (select from workflow.correction where subject = :subject and due_at > :closes)")
                .param("subject", application).param("closes", closes).query(Boolean.class).single();
    }

    void mended(JdbcClient db, OffsetDateTime at) {
        db.sql("update workflow.correction set mended_at = :at where id = :id").param("at", at).param("id", id).update();
    }

    void lapsed(JdbcClient db, OffsetDateTime at) {
        db.sql("update workflow.correction set lapsed_at = :at where id = :id").param("at", at).param("id", id).update();
    }

    List<Correction> corrections() { return Json.list(items, Correction.class); }
}
