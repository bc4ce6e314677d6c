package org.hengcai.web.view;

import org.jspecify.annotations.Nullable;

/** One option of a select or of radio buttons. */
public record Choice(String value, String label, @Nullable String hint) {

    public Choice(String value, String label) {
        this(value, label, null);
    }
}
