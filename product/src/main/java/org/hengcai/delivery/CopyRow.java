package org.hengcai.delivery;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hengcai.web.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** delivery.copy: one printed copy, its stamps, when it came in. */
record CopyRow(int number, String stamps, @Nullable OffsetDateTime receivedAt, @Nullable String receivedBy) {

    static List<CopyRow> of(JdbcClient db, long form) {
        return db.sql("select number, stamps::text, received_at, received_by from delivery.copy where form_id = :form order by number").param("form", form)
                .query(CopyRow.class).list();
    }

    /** Sets its stamps and whether it came in; who took it in first stays written. */
    static void tick(JdbcClient db, FormRow form, int number, Collection<String> stamps, boolean received, String by, OffsetDateTime at) {
        db.sql("""
            insert into delivery.copy (form_id, subject, number, stamps, received_at, received_by)
            values (:form, :subject, :number, :stamps::jsonb, case when :received then :at::timestamptz end, case when :received then :by end)
            on conflict (form_id, number) do update
               set stamps = excluded.stamps,
                   received_at = case when :received then coalesce(copy.received_at, excluded.received_at) end,
                   received_by = case when :received then coalesce(copy.received_by, excluded.received_by) end""")
            .param("form", form.id()).param("subject", form.subject()).param("number", number).param("stamps", Json.write(new TreeSet<>(stamps)))
            .param("received", received).param("at", at).param("by", by).update();
    }

    private record Count(long subject, int version, int received, int copies) {}

    /** "第2版，已收 1/3 份" for each application's newest form. */
    static Map<Long, String> counts(JdbcClient db, Collection<Long> applications) {
        var words = new TreeMap<Long, String>();
        if (applications.isEmpty()) return words;
        db.sql("""
            select distinct on (f.subject) f.subject, f.version, f.copies,
                   (select count(*) from delivery.copy c where c.form_id = f.id and c.received_at is not null)::int as received
              from delivery.form f
             where f.subject in (:applications)
             order by f.subject, f.version desc""").param("applications", applications).query(Count.class).list()
            .forEach(count -> words.put(count.subject(), "第 " + count.version() + " 版，已收 " + count.received() + " / " + count.copies() + " 份"));
        return words;
    }

    /** Something is ticked on it. */
    boolean ticked() { return receivedAt != null || !stamped().isEmpty(); }

    List<String> stamped() { return Json.list(stamps, String.class); }
}
