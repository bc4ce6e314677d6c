package org.hengcai.certificate.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dry run of a confirmation, row by row; with what makes one doubt the decision's number. */
public record ConfirmPage(String decision, String decidedOn, String day, String committee, String office, List<Row> rows, List<Long> possible, @Nullable String doubt) {
    public record Row(long visit, String applicant, String employer, String title, boolean possible, String what) {}
}
