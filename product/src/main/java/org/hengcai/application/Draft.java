package org.hengcai.application;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hengcai.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** application.application while its applicant works on it. */
record Draft(long id, long planId, long applicantId, @Nullable Long employerId, @Nullable String title, @Nullable String specialty,
        @Nullable String route, String statement, int version, @Nullable String receipt, @Nullable OffsetDateTime submittedAt, boolean counts, boolean ended,
        String claims) {

    private static final String SELECT = """
        select id, plan_id, applicant_id, employer_id, title, specialty, route, statement, version, receipt, submitted_at, counts, ended, claims::text
          from application.application
        """;

    static Draft find(JdbcClient db, long id, long applicant) {
        return db.sql(SELECT + " where id = :id and applicant_id = :me").param("id", id).param("me", applicant)
                .query(Draft.class).optional().orElseThrow(NotFound::new);
    }

    /** Whoever's it is, for those who have it before them. */
    static Draft any(JdbcClient db, long id) {
        return db.sql(SELECT + " where id = :id").param("id", id).query(Draft.class).optional().orElseThrow(NotFound::new);
    }

    static Draft lock(JdbcClient db, long id, long applicant) {
        return db.sql(SELECT + " where id = :id and applicant_id = :me for update").param("id", id).param("me", applicant)
                .query(Draft.class).optional().orElseThrow(NotFound::new);
    }

    /** The one application of a person in a year and a series, if there is one that counts or may be taken up again. */
    static Optional<Draft> ofYear(JdbcClient db, long applicant, int year, String series) {
        return db.sql(SELECT + " where applicant_id = :me and year = :year and series = :series order by counts desc, id desc limit 1")
                .param("me", applicant).param("year", year).param("series", series).query(Draft.class).optional();
    }

    /** Nothing of it is frozen: never submitted, or drawn back. */
    boolean free() { return submittedAt == null || !counts; }

    /** Rejected, lapsed, decided: nothing of it opens again. */
    boolean over() { return ended && !free(); }

    record Photo(long fileId, int width, int height, OffsetDateTime at) {}

    Optional<Photo> photo(JdbcClient db) {
        return db.sql("select file_id, width, height, at from application.photo where subject = :id").param("id", id).query(Photo.class).optional();
    }

    record Pledge(long fileId, OffsetDateTime signedAt) {}

    Optional<Pledge> pledge(JdbcClient db) {
        return db.sql("select file_id, signed_at from application.pledge where subject = :id").param("id", id).query(Pledge.class).optional();
    }

    Set<Long> chosen(JdbcClient db) {
        return Set.copyOf(db.sql("select entry_id from application.chosen where subject = :id").param("id", id).query(Long.class).list());
    }

    record Attachment(long id, String evidence, long fileId, String name, OffsetDateTime at) {}

    List<Attachment> attachments(JdbcClient db) {
        return db.sql("select id, evidence, file_id, name, at from application.attachment where subject = :id order by id")
                .param("id", id).query(Attachment.class).list();
    }
}
