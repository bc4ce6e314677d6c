package org.hengcai.pack.view;

import java.util.List;
import org.hengcai.web.view.Pager;
import org.hengcai.web.view.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * A version rehearsed on existing applications: how far it is, and which come out otherwise.
 *
 * @param running how far it is, while it runs; null: done
 */
public record RehearsalPage(long rehearsal, String name, List<SummaryRow> head, @Nullable String running, boolean changes, List<Row> rows, Pager pager) {

    /** One application by its number, never by its name. */
    public record Row(String number, String version, List<Route> routes) {}

    /** @param applied whether it is the one applied by */
    public record Route(String name, boolean applied, String before, String after, List<String> by) {}
}
