package org.hengcai.examination.view;

import java.util.List;

/** The dry run of forwarding: row by row what will happen, or why not. */
public record ForwardPage(String label, List<Row> rows, List<Long> possible) {

    public record Row(long visit, String applicant, String employer, String title, boolean possible, String what) {}
}
