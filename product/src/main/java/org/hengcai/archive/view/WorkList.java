package org.hengcai.archive.view;

import java.util.List;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.Choice;
import org.hengcai.web.view.Pager;
import org.hengcai.web.view.State;
import org.hengcai.web.view.Tile;
import org.jspecify.annotations.Nullable;

/**
 * What lies before an organisation to verify, longest waiting first, or what it decided, latest first.
 *
 * @param duty what this role verifies, and by which clause
 * @param comesHere how something comes to lie here
 */
public record WorkList(List<Tile> tiles, String state, String kind, String q, List<Choice> kinds, List<Row> rows, Pager pager, boolean waiting,
        boolean filtered, String duty, String comesHere, @Nullable String done, List<Problem> problems) {

    public record Row(long version, int revision, String url, String applicant, String number, String unit, String kindLabel, String title,
            String telling, @Nullable String note, String when, State state, String word) {}
}
