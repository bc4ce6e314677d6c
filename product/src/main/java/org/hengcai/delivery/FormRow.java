package org.hengcai.delivery;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.hengcai.delivery.view.ReviewForm;
import org.hengcai.shared.ChangedMeanwhile;
import org.hengcai.web.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** delivery.form: one version of a review form. */
record FormRow(long id, long subject, long visitId, int version, String code, String content, String changes, String watermark, int copies,
        OffsetDateTime madeAt, @Nullable Long fileId, @Nullable OffsetDateTime printedAt, int revision) {

    private static final String SELECT = """
        select id, subject, visit_id, version, code, content::text, changes::text, watermark, copies, made_at, file_id, printed_at, revision
          from delivery.form
        """;

    static long insert(JdbcClient db, long application, long visit, int version, ReviewForm form, List<String> changes, String watermark, int copies, OffsetDateTime at) {
        return db.sql("""
            insert into delivery.form (subject, visit_id, version, code, content, changes, watermark, copies, made_at)
            values (:application, :visit, :version, :code, :content::jsonb, :changes::jsonb, :watermark, :copies, :at)
            returning id""")
            .param("application", application).param("visit", visit).param("version", version).param("code", FormCode.of(application, version))
            .param("content", Json.write(form)).param("changes", Json.write(changes)).param("watermark", watermark).param("copies", copies)
            .param("at", at).query(Long.class).single();
    }

    static Optional<FormRow> find(JdbcClient db, long id) { return db.sql(SELECT + "where id = :id").param("id", id).query(FormRow.class).optional(); }

    static Optional<FormRow> byCode(JdbcClient db, String code) {
        return db.sql(SELECT + "where code = :code").param("code", code).query(FormRow.class).optional();
    }

    /** All versions, the one that is good first. */
    static List<FormRow> of(JdbcClient db, long application) {
        return db.sql(SELECT + "where subject = :application order by version desc").param("application", application).query(FormRow.class).list();
    }

    static Optional<FormRow> latest(JdbcClient db, long application) { return of(db, application).stream().findFirst(); }

    /** Those that still lack their PDF. */
    static List<FormRow> unset(JdbcClient db) { return db.sql(SELECT + "where file_id is null order by id limit 100").query(FormRow.class).list(); }

    /** It is good for a further stay at the stage: nothing changed meanwhile. */
    void stays(JdbcClient db, long visit) { db.sql("update delivery.form set visit_id = :visit where id = :id").param("visit", visit).param("id", id).update(); }

    /** False when somebody else was faster. */
    boolean set(JdbcClient db, long file) {
        return db.sql("update delivery.form set file_id = :file where id = :id and file_id is null").param("file", file).param("id", id).update() == 1;
    }

    void printed(JdbcClient db, OffsetDateTime at) {
        db.sql("update delivery.form set printed_at = :at where id = :id and printed_at is null").param("at", at).param("id", id).update();
    }

    /** They ticked on the page they saw, not on a newer one. */
    void mustStillBe(JdbcClient db, long seenForm, int seenRevision) {
        var changed = db.sql("update delivery.form set revision = revision + 1 where id = :id and id = :seen and revision = :revision")
                .param("id", id).param("seen", seenForm).param("revision", seenRevision).update();
        if (changed == 0) throw new ChangedMeanwhile(DeliveryTexts.CHANGED);
    }

    ReviewForm form() { return Json.read(content, ReviewForm.class); }

    List<String> changed() { return Json.list(changes, String.class); }
}
