package org.hengcai.application;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hengcai.pack.Outcome;
import org.hengcai.pack.Verdict;
import org.hengcai.web.view.State;
import org.hengcai.web.view.VerdictRow;

/** A verdict as everybody reads it: one wording for visitor, applicant and examiner. */
final class VerdictView {
    private VerdictView() {}

    static List<VerdictRow> rows(Optional<Verdict.RouteVerdict> route, long plan) {
        return route.stream().flatMap(one -> one.conditions().stream()).map(judged -> {
            var outcome = judged.outcome();
            var clause = judged.condition().clause();
            return new VerdictRow(state(outcome), outcome.text(), outcome.shortfall() == null ? null : "还差 " + outcome.shortfall(), clause,
                    "/plans/" + plan + "/notice#" + clause.split("、")[0], facts(outcome));
        }).toList();
    }

    static State state(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Met _ -> State.DONE;
            case Outcome.NotMet _ -> State.STOP;
            case Outcome.ToJudge _ -> State.JUDGE;
            case Outcome.NotApplicable _ -> State.NONE;
        };
    }

    private static String facts(Outcome outcome) {
        return outcome.used().stream().map(used -> used.label() + "（" + used.source().label() + "）").distinct().collect(Collectors.joining("、"));
    }
}
