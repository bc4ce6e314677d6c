package org.hengcai.publicnotice;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * publicnotice.line: one application on a sheet, with the objection that is open against it, if any.
 *
 * @param paused its clock stands still; known also to whom the objection is not
 * @param leftAt when its stay at the notice ended, also where nobody here ended it: withdrawn, lapsed
 */
record LineRow(long sheetId, long subject, long visitId, String applicant, String employer, String title, String specialty, String facts,
        OffsetDateTime endsAt, boolean paused, @Nullable OffsetDateTime closedAt, @Nullable OffsetDateTime leftAt, @Nullable String outcome, @Nullable Long objectionId, @Nullable String raisedBy,
        @Nullable String objection, @Nullable OffsetDateTime raisedAt) {

    private static final String SELECT = """
        select l.sheet_id, l.subject, l.visit_id, l.applicant, l.employer, l.title, l.specialty, l.facts, l.ends_at, l.paused, l.closed_at, v.left_at, l.outcome,
               o.id as objection_id, o.raised_by, o.text as objection, o.raised_at
          from publicnotice.line l
          left join workflow.visit v on v.id = l.visit_id
          left join publicnotice.objection o on o.sheet_id = l.sheet_id and o.subject = l.subject and o.finding is null
        """;

    static void insert(JdbcClient db, long sheet, long application, long visit, String applicant, String employer, String title,
            String specialty, String facts, OffsetDateTime ends, boolean open) {
        db.sql("""
            insert into publicnotice.line (sheet_id, subject, visit_id, applicant, employer, title, specialty, facts, ends_at, open)
            values (:sheet, :application, :visit, :applicant, :employer, :title, :specialty, :facts, :ends, :open)""")
            .param("sheet", sheet).param("application", application).param("visit", visit).param("applicant", applicant)
            .param("employer", employer).param("title", title).param("specialty", specialty).param("facts", facts).param("ends", ends)
            .param("open", open).update();
    }

    static List<LineRow> of(JdbcClient db, long sheet) {
        return db.sql(SELECT + " where l.sheet_id = :sheet order by l.visit_id").param("sheet", sheet).query(LineRow.class).list();
    }

    static Optional<LineRow> find(JdbcClient db, long sheet, long application) {
        return db.sql(SELECT + " where l.sheet_id = :sheet and l.subject = :application").param("sheet", sheet).param("application", application)
                .query(LineRow.class).optional();
    }

    static List<LineRow> ofSheets(JdbcClient db, List<Long> sheets) {
        return sheets.isEmpty() ? List.of() : db.sql(SELECT + " where l.sheet_id in (:sheets) order by l.visit_id").param("sheets", sheets).query(LineRow.class).list();
    }

    /** An objection came, or what was found lets the days go on until then. */
    void pause(JdbcClient db, boolean paused, OffsetDateTime ends) {
        db.sql("update publicnotice.line set paused = :paused, ends_at = :ends where sheet_id = :sheet and subject = :application")
                .param("paused", paused).param("ends", ends).param("sheet", sheetId).param("application", subject).update();
    }

    /** On sheets of this organisation. */
    static List<LineRow> ofVisits(JdbcClient db, long organisation, List<Long> visits) {
        return db.sql(SELECT + " join publicnotice.sheet s on s.id = l.sheet_id where s.organisation_id = :here and l.visit_id in (:visits) order by l.visit_id")
                .param("here", organisation).param("visits", visits).query(LineRow.class).list();
    }

    /** Neither forwarded nor ended. */
    boolean hangs() { return closedAt == null && leftAt == null; }

    /** An objection is being looked into. */
    boolean stopped() { return hangs() && (paused || objectionId != null); }

    /** The notice has run its days and nothing stands against it. */
    boolean done(OffsetDateTime at) { return hangs() && !stopped() && !at.isBefore(endsAt); }

    boolean runs(OffsetDateTime at) { return hangs() && !stopped() && at.isBefore(endsAt); }

    /** It went on from here to the next stage. */
    boolean forwarded() { return closedAt != null && !PublicNoticeTexts.UPHELD.equals(outcome); }
}
