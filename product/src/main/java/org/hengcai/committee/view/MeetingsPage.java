package org.hengcai.committee.view;

import java.util.List;
import java.util.Map;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.Choice;
import org.hengcai.web.view.State;

/** The review meetings, and a form for the next; the auditor only looks. */
public record MeetingsPage(long waiting, List<Choice> stages, List<Row> meetings, boolean keeps, Map<String, String> typed, List<Problem> problems) {

    public record Row(long id, String name, String plan, String heldOn, int people, State state, String word) {}

    public String typed(String field) { return typed.getOrDefault(field, ""); }
}
