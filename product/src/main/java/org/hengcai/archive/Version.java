package org.hengcai.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengcai.shared.ChangedMeanwhile;
import org.hengcai.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A version of an entry; the latest verified one is in force, a later one may be on its way. */
record Version(long id, long person, long entry, int number, String kind, VersionState state, int revision, Map<String, String> fields,
        String title, @Nullable LocalDate gained, OffsetDateTime changedAt, @Nullable Long request, @Nullable OffsetDateTime sentAt,
        @Nullable Long verifier, @Nullable Role verifierRole, @Nullable String applicant, @Nullable String applicantNumber,
        @Nullable String unit, @Nullable String instead, @Nullable OffsetDateTime decidedAt, @Nullable String decidedByName,
        @Nullable String decidedFor, @Nullable String reason, List<String> ticks) {

    static final String SELECT = "select v.* from archive.version v join archive.entry e on e.id = v.entry_id and e.dropped_at is null ";

    boolean is(VersionState one) { return state == one; }

    /** Who acts on it must have seen this very state of it. */
    void mustBe(long seenVersion, int seenRevision) {
        if (id != seenVersion || revision != seenRevision) throw new ChangedMeanwhile(ArchiveTexts.CHANGED);
    }

    /** All versions of a person's entries, entry by entry, newest first. */
    static List<Version> ofPerson(JdbcClient db, long person) {
        return db.sql(SELECT + "where v.subject = :person order by v.entry_id, v.number desc").param("person", person).query(Version::of).list();
    }

    static List<Version> ofEntry(JdbcClient db, long entry) {
        return db.sql(SELECT + "where v.entry_id = :entry order by v.number desc").param("entry", entry).query(Version::of).list();
    }

    /** The versions of a person that are in force: of each entry the latest verified. */
    static List<Version> inForce(JdbcClient db, long person) {
        return db.sql("""
            select distinct on (v.entry_id) v.*
              from archive.version v
             where v.subject = :person and v.state = 'VERIFIED'
             order by v.entry_id, v.number desc""").param("person", person).query(Version::of).list();
    }

    /** One version, locked: who decides on it decides alone. */
    static Optional<Version> lock(JdbcClient db, long version) {
        return db.sql("select v.* from archive.version v where v.id = :id for update").param("id", version).query(Version::of).optional();
    }

    static Optional<Version> find(JdbcClient db, long version) {
        return db.sql("select v.* from archive.version v where v.id = :id").param("id", version).query(Version::of).optional();
    }

    static Version of(ResultSet row, int n) throws SQLException {
        var role = row.getString("verifier_role");
        return new Version(row.getLong("id"), row.getLong("subject"), row.getLong("entry_id"), row.getInt("number"), row.getString("kind"),
                VersionState.valueOf(row.getString("state")), row.getInt("revision"), Fields.read(row.getString("fields")), row.getString("title"),
                row.getObject("gained", LocalDate.class), row.getObject("changed_at", OffsetDateTime.class), row.getObject("request", Long.class),
                row.getObject("sent_at", OffsetDateTime.class), row.getObject("verifier_id", Long.class), role == null ? null : Role.valueOf(role),
                row.getString("applicant"), row.getString("applicant_number"), row.getString("unit"), row.getString("instead"),
                row.getObject("decided_at", OffsetDateTime.class), row.getString("decided_by_name"), row.getString("decided_for"),
                row.getString("reason"), Arrays.asList((String[]) row.getArray("ticks").getArray()));
    }
}
