package org.hengcai.publicnotice;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** publicnotice.sheet. */
record SheetRow(long id, long organisationId, String organisation, long planId, int position, String stage, String place, LocalDate postedOn,
        OffsetDateTime postedAt, int workingDays, String calendar, OffsetDateTime endsAt, boolean open, @Nullable String contact, @Nullable String phone) {

    private static final String SELECT = """
        select s.id, s.organisation_id, s.organisation, s.plan_id, s.position, s.stage, s.place, s.posted_on, s.posted_at, s.working_days,
               s.calendar, s.ends_at, s.open, s.contact, s.phone
          from publicnotice.sheet s
        """;

    static long insert(JdbcClient db, long organisation, String name, long plan, int position, String stage, Posting posting, LocalDate on,
            OffsetDateTime at, String by, int days, String calendar, OffsetDateTime ends, boolean open) {
        return db.sql("""
            insert into publicnotice.sheet (organisation_id, organisation, plan_id, position, stage, place, posted_on, posted_at, posted_by,
                                            working_days, calendar, ends_at, open, contact, phone)
            values (:organisation, :name, :plan, :position, :stage, :place, :on, :at, :by, :days, :calendar, :ends, :open, :contact, :phone)
            returning id""")
            .param("organisation", organisation).param("name", name).param("plan", plan).param("position", position).param("stage", stage)
            .param("place", posting.place()).param("on", on).param("at", at).param("by", by).param("days", days).param("calendar", calendar)
            .param("ends", ends).param("open", open).param("contact", posting.contact()).param("phone", posting.phone()).query(Long.class).single();
    }

    static List<SheetRow> of(JdbcClient db, long organisation) {
        return db.sql(SELECT + " where s.organisation_id = :here order by s.id desc limit 100").param("here", organisation).query(SheetRow.class).list();
    }

    static Optional<SheetRow> find(JdbcClient db, long id, long organisation) {
        return db.sql(SELECT + " where s.id = :id and s.organisation_id = :here").param("id", id).param("here", organisation).query(SheetRow.class).optional();
    }

    static List<SheetRow> open(JdbcClient db, @Nullable Long after) {
        return db.sql(SELECT + " where s.open and (:after::bigint is null or s.id < :after) order by s.id desc limit 50").param("after", after).query(SheetRow.class).list();
    }

    static Optional<SheetRow> findOpen(JdbcClient db, long id) {
        return db.sql(SELECT + " where s.id = :id and s.open").param("id", id).query(SheetRow.class).optional();
    }
}
