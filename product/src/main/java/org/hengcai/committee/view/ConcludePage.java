package org.hengcai.committee.view;

import java.util.List;

/** Asked a second time: what announcing the results will do, row by row. */
public record ConcludePage(long id, String name, long seen, int passed, int notPassed, List<Row> rows) {
    public record Row(String applicant, String employer, String title, String votes, boolean passed, String what) {}
}
