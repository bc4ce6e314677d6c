package org.hengcai.committee.view;

import java.util.List;
import java.util.Map;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.Pager;
import org.hengcai.web.view.State;
import org.hengcai.web.view.SummaryRow;

/**
 * One review meeting.
 *
 * @param keeps whether who looks may change it: the office, while the meeting is open
 * @param countable attendance is recorded and there is a quorum
 * @param concluded its results were announced: minutes can be printed
 * @param cancelled nothing is left to do on it
 * @param hindrance why the results can't be announced yet; empty when they can
 */
public record MeetingPage(long id, String name, String lead, State state, String word, List<SummaryRow> summary, String rule, boolean keeps,
        boolean countable, boolean concluded, boolean cancelled, String quorum, String attending, String experts, List<Item> items, boolean corrects,
        List<Waiting> waiting, Pager pager, String hindrance, Map<String, String> typed, List<Problem> problems) {

    /**
     * One application on the list.
     *
     * @param own the case of who looks: its count is not shown
     * @param earlier what was counted before it was corrected, oldest first, with the reason of each correction
     * @param ballot the last count's id, "" when nothing was counted
     */
    public record Item(long application, String applicant, String employer, String title, boolean own, String ballot, List<Box> boxes,
            String sum, List<String> earlier, State state, String word) {}

    /** One figure: its field, what is shown in it. */
    public record Box(String field, String label, String value, boolean bad) {}

    public record Waiting(long visit, String applicant, String numberMasked, String employer, String title) {}

    /** Whether something on the list may still be taken off. */
    public boolean strikes() { return items.stream().anyMatch(item -> item.ballot().isEmpty()); }

    public String typed(String field, String otherwise) { return typed.getOrDefault(field, otherwise); }
}
