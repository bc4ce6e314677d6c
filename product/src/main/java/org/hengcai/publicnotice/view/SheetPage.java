package org.hengcai.publicnotice.view;

import java.util.List;
import java.util.Map;
import org.hengcai.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One sheet before the organisation that posted it.
 *
 * @param ready who can be forwarded now
 * @param waiting who can from when, who not before what is done
 * @param outcomes 公示情况 to enter: for all against whom nothing came, and for each who was objected to
 * @param opinion what is usually the final opinion here
 */
public record SheetPage(long id, String heading, String lead, String place, List<Line> lines,
        String ready, int forwardable, List<String> waiting, List<Outcome> outcomes, String opinion, Map<String, String> typed, List<Problem> problems) {

    public record Line(long application, String applicant, String title, String specialty, String facts, String state, String kind,
            String endsAt, boolean objected, List<Objection> objections) {}

    public record Outcome(String field, String label, String value) {}

    /** @param found what was found, in one sentence; null while it is open */
    public record Objection(long id, String raisedBy, String text, String raisedAt, @Nullable String found) {}

    /** Whether all on it were forwarded or ended. */
    public boolean closed() { return lines.stream().allMatch(line -> line.kind().equals("done")); }

    /** What was typed for this application and refused. */
    public String typed(long application, String field) { return typed("application").equals(Long.toString(application)) ? typed(field) : ""; }

    public String typed(String field) { return typed.getOrDefault(field, ""); }
}
