package org.hengcai.archive.view;

import org.jspecify.annotations.Nullable;

/**
 * A file behind an entry.
 *
 * @param image     shown as it is; a PDF in a frame under a policy of its own
 * @param viewUrl   null once it was blanked
 * @param removeUrl takes it out of a draft
 * @param blankUrl  a wrong upload: its bytes go
 */
public record EvidenceView(long file, boolean image, String label, String name, String note, @Nullable String url, @Nullable String viewUrl,
        @Nullable String removeUrl, @Nullable String blankUrl) {}
