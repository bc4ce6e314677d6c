package org.hengcai.publicnotice;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** publicnotice.objection with what was found; one at a time is open against an application on a sheet. */
record ObjectionRow(long id, long subject, String raisedBy, String text, OffsetDateTime raisedAt, @Nullable String finding, @Nullable String found,
        @Nullable OffsetDateTime foundAt) {

    static long insert(JdbcClient db, long sheet, long application, String raisedBy, String text, OffsetDateTime at, String by) {
        return db.sql("""
            insert into publicnotice.objection (subject, sheet_id, raised_by, text, raised_at, recorded_by)
            values (:application, :sheet, :raisedBy, :text, :at, :by) returning id""")
            .param("application", application).param("sheet", sheet).param("raisedBy", raisedBy).param("text", text).param("at", at).param("by", by).query(Long.class).single();
    }

    static void close(JdbcClient db, long id, boolean upheld, String found, OffsetDateTime at) {
        db.sql("update publicnotice.objection set finding = :finding, found = :found, found_at = :at where id = :id and finding is null")
                .param("finding", upheld ? "UPHELD" : "UNFOUNDED").param("found", found).param("at", at).param("id", id).update();
    }

    /** Whether something was found on an objection against this application. */
    static boolean found(JdbcClient db, long sheet, long application) {
        return of(db, sheet).stream().anyMatch(one -> one.subject() == application && one.finding() != null);
    }

    static List<ObjectionRow> of(JdbcClient db, long sheet) {
        return db.sql("""
            select o.id, o.subject, o.raised_by, o.text, o.raised_at, o.finding, o.found, o.found_at
              from publicnotice.objection o
             where o.sheet_id = :sheet
             order by o.id""").param("sheet", sheet).query(ObjectionRow.class).list();
    }
}
