package org.hengcai.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part of a long text: a heading, a paragraph, a list or a table.
 *
 * @param depth a heading's level, 2 to 4; 0 for all else
 * @param anchor what an address leads to: {@code #二(一)}
 * @param rows the items of a list, one cell each; the rows of a table, the first its head
 */
public record TextPart(Kind kind, int depth, @Nullable String anchor, String text, List<Row> rows) {
    public enum Kind { HEADING, PARAGRAPH, LIST, TABLE }

    public record Row(@Nullable String anchor, List<String> cells) {}
}
