package org.hengcai.pack.view;

import java.util.List;
import org.hengcai.web.view.Choice;
import org.jspecify.annotations.Nullable;

/**
 * How a version differs from another, in words.
 *
 * @param action where another version is chosen
 * @param versions those that it can be compared with; empty: there is no other
 * @param against the one it is compared with; null: none
 */
public record Differences(String action, List<Choice> versions, @Nullable String against, List<Row> rows) {

    public record Row(String file, String of, String what) {}
}
