package org.hengcai.files;

import java.util.Set;

/**
 * What one upload may be; the figures come from the plan or the kind of entry.
 *
 * @param field the form's field, so that a problem stands beside it
 */
public record FileRule(String field, Set<FileType> types, long maxBytes) {

    /** PDF, JPEG or PNG, as all evidence [spec 3.2]. */
    public static FileRule evidence(String field, long maxBytes) { return new FileRule(field, Set.of(FileType.values()), maxBytes); }
}
