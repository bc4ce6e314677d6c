package org.hengcai.web.view;

import org.jspecify.annotations.Nullable;

/** One line of a summary: what, its value, where it comes from, and a link that leads to changing or seeing it. */
public record SummaryRow(String key, @Nullable String value, @Nullable String note, @Nullable String url, @Nullable String action) {

    public SummaryRow(String key, @Nullable String value) {
        this(key, value, null, null, null);
    }

    public SummaryRow(String key, @Nullable String value, @Nullable String note) {
        this(key, value, note, null, null);
    }
}
