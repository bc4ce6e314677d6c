package org.hengcai.archive;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A file behind a version, in one of its kind's slots.
 *
 * @param shownId the copy that a verifier who does not reach the person opens
 * @param copy    a scan of a copy: 五(二) asks four things of it
 */
record Evidence(long id, long versionId, String slot, long fileId, @Nullable Long shownId, String name, long size, String type, String sha256,
        boolean copy, OffsetDateTime addedAt, @Nullable OffsetDateTime blankedAt, @Nullable String blankedWhy, @Nullable String scan) {

    private static final String SELECT = """
        select e.id, e.version_id, e.slot, e.file_id, e.shown_id, e.name, e.size, e.type, e.sha256, e.is_copy as copy, e.added_at,
               e.blanked_at, e.blanked_why, f.scan
          from archive.evidence e
          left join files.file f on f.id = coalesce(e.shown_id, e.file_id)
        """;

    boolean blanked() { return blankedAt != null; }

    static List<Evidence> of(JdbcClient db, long version) {
        return db.sql(SELECT + "where e.version_id = :version order by e.id").param("version", version).query(Evidence.class).list();
    }

    static Map<Long, List<Evidence>> of(JdbcClient db, Collection<Long> versions) {
        if (versions.isEmpty()) return Map.of();
        return db.sql(SELECT + "where e.version_id in (:versions) order by e.id").param("versions", versions).query(Evidence.class).stream()
            .collect(Collectors.groupingBy(Evidence::versionId));
    }

    static List<Evidence> ofFile(JdbcClient db, long file) {
        return db.sql(SELECT + "where e.file_id = :file order by e.id").param("file", file).query(Evidence.class).list();
    }
}
