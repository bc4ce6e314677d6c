package org.hengcai.score;

import java.time.OffsetDateTime;
import java.util.List;
import org.hengcai.application.ScoreSaid;
import org.hengcai.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** score.figure: what an examiner said of one item, and what the applicant had said of it then. */
record Figure(long id, long visitId, String stage, Role role, String item, @Nullable Double claimed, double points, String reason, String organisation, String person, OffsetDateTime at) {

    static List<Figure> of(JdbcClient db, long application) {
        return db.sql("""
            select id, visit_id, stage, role, item, claimed::float8, points::float8, reason, organisation, person, at
              from score.figure where subject = :id order by id""").param("id", application).query(Figure.class).list();
    }

    boolean confirms() { return role == Role.EMPLOYER; }

    /** The applicant has said something else since. */
    boolean isBehind(ScoreSaid.@Nullable Claim claim) { return claim != null && (claimed == null || claimed != claim.points()); }
}
