package org.hengcai.certificate.view;

import java.util.List;

/** The dry run of a confirmation, row by row. */
public record ConfirmPage(String decision, String decidedOn, String day, String committee, String office, List<Row> rows, List<Long> possible) {
    public record Row(long visit, String applicant, String employer, String title, boolean possible, String what) {}
}
