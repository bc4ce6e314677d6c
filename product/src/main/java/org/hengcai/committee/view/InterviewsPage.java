package org.hengcai.committee.view;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.Pager;
import org.hengcai.web.view.State;

/** Who waits to be interviewed, and a form that invites those chosen. */
public record InterviewsPage(List<Row> rows, Pager pager, Set<Long> chosen, Map<String, String> typed, List<Problem> problems) {

    public record Row(long visit, String applicant, String numberMasked, String employer, String title, String when, State smsState, String sms, State state, String word) {}

    public String typed(String field) { return typed.getOrDefault(field, ""); }
}
