package org.hengcai.archive.view;

import java.util.List;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.Choice;
import org.hengcai.web.view.State;

/** The dry run of a batch: what will happen to each, or why nothing. {@code seen}: the rows' keys, sent again to confirm. */
public record BatchPage(List<Row> rows, int willVerify, boolean asksTicks, List<Choice> ticks, List<String> ticked, List<Problem> problems) {

    public record Row(String seen, String applicant, String kindLabel, String title, String telling, State state, String word, String why) {}
}
