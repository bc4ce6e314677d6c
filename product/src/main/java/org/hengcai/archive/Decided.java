package org.hengcai.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.hengcai.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One decision of a verifier on a version, as it was taken; {@code reason}: why it was returned, null when verified. */
record Decided(long version, @Nullable String reason, List<String> ticks, OffsetDateTime at, String byName, String forName) {

    boolean verified() { return reason == null; }

    static void keep(JdbcClient db, Actor by, Version version, @Nullable String reason, List<String> ticks, OffsetDateTime at, String forName) {
        db.sql("""
            insert into archive.decision (subject, request, version_id, verified, reason, ticks, decided_at, decided_by, decided_by_name, decided_for)
            values (:subject, :request, :version, :verified, :reason, :ticks, :at, :by, :name, :for)""")
            .param("subject", version.person()).param("request", version.request()).param("version", version.id()).param("verified", reason == null)
            .param("reason", reason).param("ticks", ticks.toArray(String[]::new)).param("at", at).param("by", by.person()).param("name", by.name()).param("for", forName)
            .update();
    }

    /** Of all versions of an entry, the latest first. */
    static List<Decided> ofEntry(JdbcClient db, long entry) {
        return db.sql("""
            select d.* from archive.decision d join archive.version v on v.id = d.version_id
             where v.entry_id = :entry order by d.decided_at desc, d.id desc""").param("entry", entry).query(Decided::of).list();
    }

    private static Decided of(ResultSet row, int n) throws SQLException {
        return new Decided(row.getLong("version_id"), row.getString("reason"), Arrays.asList((String[]) row.getArray("ticks").getArray()),
                row.getObject("decided_at", OffsetDateTime.class), row.getString("decided_by_name"), row.getString("decided_for"));
    }
}
