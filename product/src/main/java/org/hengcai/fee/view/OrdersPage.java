package org.hengcai.fee.view;

import java.util.List;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.Choice;
import org.hengcai.web.view.Pager;
import org.hengcai.web.view.State;
import org.jspecify.annotations.Nullable;

/** What an office's finance collects: money that was no payment first, then the orders. */
public record OrdersPage(List<Odd> odd, @Nullable List<Odd> handled, List<Row> rows, List<Choice> states, String state, String number, Pager pager, long failed, String typed,
        List<Problem> problems) {

    public record Odd(long receipt, String kind, String number, String applicant, String transaction, String amount, String due, String at,
            boolean callsAgain, String handling) {}

    public record Row(long order, String number, String applicant, String title, String amount, String called, String due, State state, String word,
            @Nullable String paid, @Nullable String ticket) {}
}
