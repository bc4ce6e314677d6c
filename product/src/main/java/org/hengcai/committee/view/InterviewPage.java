package org.hengcai.committee.view;

import java.util.List;
import java.util.Map;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.Choice;
import org.hengcai.web.view.State;

/**
 * One applicant's interview.
 *
 * @param recordable the last invitation's time has come
 * @param decidable something is recorded
 */
public record InterviewPage(long visit, String heading, String lead, List<Invitation> invitations, boolean recordable, boolean decidable,
        List<Choice> outcomes, List<Choice> decisions, Map<String, String> typed, List<Problem> problems) {

    public record Invitation(String when, String place, String told, State smsState, String sms, String result, String note) {}

    public String typed(String field) { return typed.getOrDefault(field, ""); }
}
