package org.hengcai.examination.view;

import java.util.List;
import java.util.Map;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.Choice;
import org.hengcai.web.view.DueRow;
import org.hengcai.web.view.TimeRow;
import org.hengcai.web.view.VerdictRow;
import org.jspecify.annotations.Nullable;

/**
 * One application before an examiner: verdict, what was submitted, the decision.
 *
 * @param decides whether it lies before this actor now
 * @param stands where it is instead; empty while it lies before this actor
 * @param typed what was typed into the form, by field; kept when it is refused
 */
public record ExaminePage(long visit, long application, int version, String applicant, String heading, String lead, String stage,
        List<DueRow> dues, boolean decides, String stands, boolean mayReturn, boolean mayReject, boolean accepts, List<VerdictRow> verdict, List<Group> groups,
        List<Check> checklist, List<Choice> rejectReasons, List<TimeRow> timeline, List<String> returnedBefore,
        Map<String, String> typed, List<Problem> problems, boolean confirmReject, boolean revisable, @Nullable String scoreSheet) {

    public record Group(String name, List<Item> items) {}

    /**
     * @param changed what is new since it was last submitted; null: nothing, or it was submitted once
     * @param reasons of the plan's catalogue those that can be about it
     */
    public record Item(String key, String about, String text, List<File> files, @Nullable String changed, List<Choice> reasons) {}

    public record File(long id, String name) {}

    public record Check(String id, String name, String clause) {}

    public String typed(String field) { return typed.getOrDefault(field, ""); }

    public boolean is(String field, String value) { return value.equals(typed.get(field)); }
}
