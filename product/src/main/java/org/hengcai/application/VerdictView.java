package org.hengcai.application;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hengcai.pack.Outcome;
import org.hengcai.pack.Pack;
import org.hengcai.pack.Plan;
import org.hengcai.pack.Verdict;
import org.hengcai.web.view.State;
import org.hengcai.web.view.VerdictRow;
import org.jspecify.annotations.Nullable;

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
                plan.clauseUrl(condition.clauses()), fact(condition.says(), outcome));
    }

    static State state(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Met _ -> State.DONE;
            case Outcome.NotMet _ -> State.STOP;
            case Outcome.ToJudge _ -> State.JUDGE;
            case Outcome.NotApplicable _ -> State.NONE;
        };
    }

    private static final Pattern STATE_WORD = Pattern.compile("^(符合|未达到|待判断|不适用)[，。]?");

    /** What the sentence of an outcome says beyond the condition, its state and what is missing; and where the facts come from. */
    private static @Nullable String fact(String says, Outcome outcome) {
        var text = outcome.text();
        var found = text.startsWith(says) && text.indexOf("）：", says.length()) > 0 ? text.substring(text.indexOf("）：", says.length()) + 2) : text;
        if (outcome.shortfall() != null) found = found.replace("，还差" + outcome.shortfall(), "");
        found = STATE_WORD.matcher(found).replaceFirst("").replaceFirst("。$", "");
        if (found.isEmpty()) return null;
        var sources = outcome.used().stream().map(used -> used.source().label()).distinct().collect(Collectors.joining("、"));
        return sources.isEmpty() ? found : found + "（" + sources + "）";
    }
}
