package org.hengcai.committee;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** committee.interview: one invitation, with what was last recorded of it. */
record InterviewRow(long id, long visitId, long applicantId, OffsetDateTime heldAt, String place, OffsetDateTime invitedAt, String invitedBy,
        @Nullable Long result, @Nullable BigDecimal score, @Nullable Boolean absent, @Nullable String sms, @Nullable String note,
        @Nullable OffsetDateTime recordedAt, @Nullable String recordedBy) {

    private static final String SELECT = """
        select i.id, i.visit_id, i.applicant_id, i.held_at, i.place, i.invited_at, i.invited_by,
               r.id as result, r.score, r.absent, r.sms, r.note, r.at as recorded_at, r.recorded_by
          from committee.interview i
          left join lateral (select * from committee.interview_result r where r.interview_id = i.id order by r.id desc limit 1) r on true
        """;

    /** Latest first. */
    static List<InterviewRow> of(JdbcClient db, long visit) {
        return db.sql(SELECT + " where i.visit_id = :visit order by i.id desc").param("visit", visit).query(InterviewRow.class).list();
    }

    static Optional<InterviewRow> last(JdbcClient db, long visit) { return of(db, visit).stream().findFirst(); }

    /** What tells the applicant of this invitation once. */
    String key() { return "interview:" + id; }
}
