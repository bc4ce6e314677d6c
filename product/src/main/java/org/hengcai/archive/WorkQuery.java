package org.hengcai.archive;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hengcai.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What lies before an organisation to verify, and what it decided; page by page, by the last row of the page before. */
@Component
@Transactional(readOnly = true)
class WorkQuery {
    static final int PAGE = 50;

    private final JdbcClient db;

    WorkQuery(JdbcClient db) { this.db = db; }

    /**
     * @param state AWAITING_VERIFIER, VERIFIED or RETURNED
     * @param kind  a kind's code; empty: all
     * @param name  part of the applicant's name; empty: all
     * @param after the last row of the page before
     */
    record Filter(VersionState state, String kind, String name, @Nullable After after) {}

    record After(Instant at, long version) {
        /** "1600243200000000-1234"; null: not one. */
        static @Nullable After of(String written) {
            if (!written.matches("[0-9]{1,18}-[0-9]{1,18}")) return null;
            var parts = written.split("-");
            long micros = Long.parseLong(parts[0]);
            return new After(Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1000), Long.parseLong(parts[1]));
        }

        String written() { return at.getEpochSecond() * 1_000_000 + at.getNano() / 1000 + "-" + version; }
    }

    /** One more than a page, so that one knows whether it goes on. */
    List<Version> page(Actor by, Filter filter) {
        var waits = filter.state() == VersionState.AWAITING_VERIFIER;
        var sql = """
            select v.* from archive.version v
             where v.verifier_id = :here and v.verifier_role = :role and v.state in (:states)
               and (:kind = '' or v.kind = :kind) and (:name = '' or position(:name in v.applicant) > 0)
            """ + (waits ? """
               and (v.sent_at, v.id) > (:at, :id)
             order by v.sent_at, v.id limit\s""" : """
               and (v.decided_at, v.id) < (:at, :id)
             order by v.decided_at desc, v.id desc limit\s""") + (PAGE + 1);
        var after = filter.after() != null ? filter.after() : waits ? new After(Instant.EPOCH, 0) : new After(Instant.parse("2200-01-01T00:00:00Z"), Long.MAX_VALUE);
        return db.sql(sql).param("here", by.here()).param("role", by.role().name()).param("states", states(filter.state()))
            .param("kind", filter.kind()).param("name", filter.name()).param("at", after.at().atOffset(ZoneOffset.UTC)).param("id", after.version())
            .query(Version::of).list();
    }

    Map<VersionState, Long> counts(Actor by, String kind, String name) {
        var counts = new EnumMap<VersionState, Long>(VersionState.class);
        db.sql("""
            select v.state, count(*) as n from archive.version v
             where v.verifier_id = :here and v.verifier_role = :role and v.state <> 'DRAFT'
               and (:kind = '' or v.kind = :kind) and (:name = '' or position(:name in v.applicant) > 0)
             group by v.state""").param("here", by.here()).param("role", by.role().name()).param("kind", kind).param("name", name)
            .query((row, _) -> counts.merge(shownAs(VersionState.valueOf(row.getString("state"))), row.getLong("n"), Long::sum)).list();
        return counts;
    }

    /** What was verified stays among what was verified, whatever its owner did with it since. */
    private static VersionState shownAs(VersionState state) { return state == VersionState.CLEARED ? VersionState.VERIFIED : state; }

    private static List<String> states(VersionState shown) { return Stream.of(VersionState.values()).filter(state -> shownAs(state) == shown).map(Enum::name).toList(); }

    /** The verified version before this one, if the verifier reaches it: for what changed. */
    @Nullable Version before(Version version) {
        return db.sql("""
            select v.* from archive.version v
             where v.entry_id = :entry and v.number < :number and v.state in ('VERIFIED', 'CLEARED')
             order by v.number desc limit 1""").param("entry", version.entry()).param("number", version.number()).query(Version::of).optional().orElse(null);
    }
}
