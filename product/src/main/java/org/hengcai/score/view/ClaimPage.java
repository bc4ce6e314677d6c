package org.hengcai.score.view;

import java.util.List;
import java.util.Map;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.Choice;

/**
 * The applicant's score sheet.
 *
 * @param goesOn it is one of the steps of applying: the next one follows
 */
public record ClaimPage(long application, String heading, String lead, boolean open, int version, ScoreTable table, String controlHint, boolean goesOn, List<Choice> controls, List<String> ticked,
                        List<Block> recommenders, List<Problem> problems) {

    /** A recommender's block: its heading and what stands in its fields. */
    public record Block(String label, String field, Map<String, String> typed) {
        public String typed(String name) { return typed.getOrDefault(name, ""); }
    }
}
