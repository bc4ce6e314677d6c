package org.hengcai.fee.view;

import java.util.List;
import org.hengcai.web.view.State;

/** An applicant's orders to pay. */
public record PaymentsPage(List<Row> rows) {
    public record Row(long order, String plan, String title, String number, String amount, String due, State state, String word) {}
}
