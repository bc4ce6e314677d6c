package org.hengcai.application;

import java.util.List;
import java.util.Optional;
import org.hengcai.pack.Outcome;
import org.hengcai.pack.Pack;
import org.hengcai.pack.Plan;
import org.hengcai.pack.Verdict;
import org.hengcai.web.view.State;
import org.hengcai.web.view.VerdictRow;

/** A verdict as everybody reads it: one wording for visitor, applicant and examiner. */
final class VerdictView {
    private VerdictView() {}

    static List<VerdictRow> rows(Optional<Verdict.RouteVerdict> route, Plan plan) {
        return route.stream().flatMap(one -> one.conditions().stream()).map(judged -> row(judged, plan)).toList();
    }

    private static VerdictRow row(Verdict.Judged judged, Plan plan) {
        var outcome = judged.outcome();
        var condition = judged.condition();
        return new VerdictRow(state(outcome), condition.says(), outcome.shortfall() == null ? null : "还差 " + outcome.shortfall(), Pack.spoken(condition.clauses()),
                plan.clauseUrl(condition.clauses()), outcome.fact());
    }

    static State state(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Met _ -> State.DONE;
            case Outcome.NotMet _ -> State.STOP;
            case Outcome.ToJudge _ -> State.JUDGE;
            case Outcome.NotApplicable _ -> State.NONE;
        };
    }
}
