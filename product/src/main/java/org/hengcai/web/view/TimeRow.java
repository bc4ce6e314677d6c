package org.hengcai.web.view;

import org.jspecify.annotations.Nullable;

/** What happened, or will: {@code when} in words, newest first; {@code next} for what is still to come. */
public record TimeRow(String when, String what, @Nullable String note, boolean next) {

    public TimeRow(String when, String what) {
        this(when, what, null, false);
    }
}
