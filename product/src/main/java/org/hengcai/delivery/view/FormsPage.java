package org.hengcai.delivery.view;

import java.util.List;
import org.hengcai.web.view.State;

/** An applicant's review forms. */
public record FormsPage(List<Row> rows) {
    public record Row(long application, String plan, String title, int version, State state, String word) {}
}
