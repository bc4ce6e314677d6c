package org.hengcai.committee;

import java.util.List;
import java.util.Optional;
import org.hengcai.workflow.view.Waiting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** committee.agenda: one application on a meeting's list, with its last count. The own case's count is not within reach. */
record AgendaRow(long meetingId, long subject, long visitId, long applicantId, String applicant, String employer, String title, String specialty,
        @Nullable Long ballot, @Nullable Integer attending, @Nullable Integer votesFor, @Nullable Integer votesAgainst,
        @Nullable Integer abstained, @Nullable Integer recused, @Nullable Integer needed, @Nullable Boolean passed) {

    private static final String SELECT = """
        select a.meeting_id, a.subject, a.visit_id, a.applicant_id, a.applicant, a.employer, a.title, a.specialty,
               b.id as ballot, b.attending, b.votes_for, b.votes_against, b.abstained, b.recused, b.needed, b.passed
          from committee.agenda a
          left join lateral (select * from committee.ballot b where b.meeting_id = a.meeting_id and b.subject = a.subject
                              order by b.id desc limit 1) b on true
        """;

    static List<AgendaRow> of(JdbcClient db, long meeting) {
        return db.sql(SELECT + " where a.meeting_id = :meeting order by a.visit_id").param("meeting", meeting).query(AgendaRow.class).list();
    }

    static void insert(JdbcClient db, MeetingRow meeting, Waiting it, long applicant) {
        db.sql("""
            insert into committee.agenda (organisation_id, meeting_id, subject, visit_id, applicant_id, applicant, employer, title, specialty)
            values (:organisation, :meeting, :subject, :visit, :applicantId, :applicant, :employer, :title, :specialty)""")
            .param("organisation", meeting.organisationId()).param("meeting", meeting.id()).param("subject", it.application()).param("visit", it.visit())
            .param("applicantId", applicant).param("applicant", it.applicant()).param("employer", it.employer()).param("title", it.title())
            .param("specialty", it.specialty() == null ? "" : it.specialty()).update();
    }

    Optional<Count> last() {
        if (votesFor == null || votesAgainst == null || abstained == null || recused == null) return Optional.empty();
        return Optional.of(new Count(votesFor, votesAgainst, abstained, recused));
    }

    /** Counted with as many as attend now. */
    boolean countedWith(MeetingRow meeting) { return attending != null && attending.equals(meeting.attending()); }

    boolean isPassed() { return Boolean.TRUE.equals(passed); }

    boolean sameAs(Count count, int present) { return last().filter(count::equals).isPresent() && attending != null && attending == present; }
}
