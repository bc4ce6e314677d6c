package org.hengcai.archive;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A verified entry as it is in force: what an application may take [A2.一.2].
 *
 * @param version the version's id: an application that took it keeps pointing at it, however the entry goes on
 * @param title   what it is called in lists
 * @param gained  when it was gained, where its kind says so
 * @param fields  by their names in {@code archive/kinds.yaml}; dates as 2020-09-10
 * @param lines   the same for a reader: label and value
 * @param note    what a reader must know of how it was verified: from other evidence, by another; or null
 */
public record EntryRow(long id, long version, int number, String kind, String kindLabel, String title, @Nullable LocalDate gained,
        Map<String, String> fields, List<Line> lines, List<EvidenceFile> files, String verifiedBy, OffsetDateTime verifiedAt,
        @Nullable String note) {

    public record Line(String label, String value) {}

    /** A file behind an entry; {@code label} says as what. */
    public record EvidenceFile(long file, String label, String name, boolean copy) {}
}
