package org.hengcai.committee;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.hengcai.pack.Committee;
import org.hengcai.pack.Plan;
import org.hengcai.pack.Plans;
import org.hengcai.pack.Stage;
import org.hengcai.web.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * committee.meeting, with who signed in last. The row policies show an office its own, the auditor all.
 *
 * @param counted how many are counted with as many as attend now
 * @param balloted whether anything was ever counted
 */
record MeetingRow(long id, long organisationId, long planId, int position, String name, LocalDate heldOn, String place, int size, String chair,
        @Nullable OffsetDateTime cancelledAt, @Nullable OffsetDateTime concludedAt, @Nullable String concludedBy,
        @Nullable Integer attending, @Nullable String experts, int people, int counted, boolean balloted) {

    private static final String SELECT = """
        select m.id, m.organisation_id, m.plan_id, m.position, m.name, m.held_on, m.place, m.size, m.chair, m.cancelled_at, m.concluded_at,
               m.concluded_by, t.attending, t.experts::text as experts,
               (select count(*) from committee.agenda a where a.meeting_id = m.id)::int as people,
               (select count(*) from (select distinct on (b.subject) b.attending from committee.ballot b where b.meeting_id = m.id order by b.subject, b.id desc) b
                 where b.attending = t.attending)::int as counted,
               exists (select from committee.ballot b where b.meeting_id = m.id) as balloted
          from committee.meeting m
          left join lateral (select t.attending, t.experts from committee.attendance t where t.meeting_id = m.id order by t.id desc limit 1) t on true
        """;

    static List<MeetingRow> all(JdbcClient db) { return db.sql(SELECT + " order by m.id desc limit 100").query(MeetingRow.class).list(); }

    static Optional<MeetingRow> find(JdbcClient db, long id) { return db.sql(SELECT + " where m.id = :id").param("id", id).query(MeetingRow.class).optional(); }

    /** The meeting that says the same of itself, from a form sent twice. */
    static Optional<Long> same(JdbcClient db, MeetingForm.Draft it) {
        return db.sql("""
            select id from committee.meeting
             where plan_id = :plan and position = :position and name = :name and held_on = :heldOn and cancelled_at is null
               and place = :place and size = :size and chair = :chair""")
            .param("plan", it.plan()).param("position", it.position()).param("name", it.name()).param("heldOn", it.heldOn())
            .param("place", it.place()).param("size", it.size()).param("chair", it.chair()).query(Long.class).optional();
    }

    /** Two deeds on one meeting follow each other. */
    static Optional<MeetingRow> lock(JdbcClient db, long id) {
        db.sql("select id from committee.meeting where id = :id for update").param("id", id).query().listOfRows();
        return find(db, id);
    }

    Plan plan(Plans plans) { return plans.find(planId); }

    Stage stage(Plans plans) { return plan(plans).pack().pipeline().get(position); }

    /** A pack with a meeting says how its committee decides; checked when it is read. */
    Committee rules(Plans plans) { return plan(plans).pack().committee().orElseThrow(); }

    List<String> names() { return experts == null ? List.of() : Json.list(experts, String.class); }

    boolean open() { return concludedAt == null && cancelledAt == null; }

    boolean quorate(Committee rules) { return attending != null && rules.quorate(attending, size); }
}
