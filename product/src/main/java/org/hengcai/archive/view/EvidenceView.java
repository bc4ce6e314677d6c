package org.hengcai.archive.view;

import org.jspecify.annotations.Nullable;

/**
 * A file behind an entry.
 *
 * @param viewUrl   shown in a sandboxed frame; null once it was blanked
 * @param removeUrl takes it out of a draft
 * @param blankUrl  a wrong upload: its bytes go
 */
public record EvidenceView(long file, String label, String name, String note, @Nullable String url, @Nullable String viewUrl,
        @Nullable String removeUrl, @Nullable String blankUrl) {}
