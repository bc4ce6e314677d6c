package org.hengcai.workflow.view;

import java.util.List;
import org.hengcai.web.view.State;

/** An applicant's applications, newest first. */
public record MyApplicationsPage(List<Row> rows) {

    public record Row(long application, String plan, String title, String receipt, State state, String word, String note, String url) {}
}
