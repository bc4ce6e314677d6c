package org.hengcai.web.view;

import org.jspecify.annotations.Nullable;

/** One thing to do, with where it stands; without a url it cannot be begun yet. */
public record TaskRow(String label, @Nullable String url, @Nullable String note, State state, @Nullable String word) {

    public TaskRow(String label, @Nullable String url, @Nullable String note, State state) {
        this(label, url, note, state, null);
    }
}
