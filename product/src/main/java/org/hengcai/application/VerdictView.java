package org.hengcai.application;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hengcai.pack.Outcome;
import org.hengcai.pack.Pack;
import org.hengcai.pack.Plan;
import org.hengcai.pack.Verdict;
import org.hengcai.shared.Clause;
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
        return new VerdictRow(state(outcome), condition.says(), missing(outcome), Pack.spoken(condition.clauses()),
                plan.clauseUrl(condition.clauses()), outcome.fact(), isUnanswered(judged) ? ApplicationTexts.NOT_KNOWN : null);
    }

    /** Nobody has said it yet; what the employer vouches for is not for the applicant to say. */
    static boolean isUnanswered(Verdict.Judged judged) {
        return judged.outcome() instanceof Outcome.ToJudge toJudge && !toJudge.unknown().isEmpty() && !judged.condition().vouched();
    }

    /** In figures, and from which day it would be met, if only time is missing; null: it isn't unmet, or no figure says by how much. */
    static @Nullable String missing(Outcome outcome) {
        return outcome instanceof Outcome.NotMet notMet ? ApplicationTexts.missing(notMet.missing(), notMet.metOn()) : null;
    }

    /** A condition as a snapshot keeps it. */
    static VerdictRow kept(Map<String, Object> condition, Plan plan) {
        var clauses = Arrays.stream(text(condition, "clause").split("、")).map(Clause::new).toList();
        var missing = ApplicationTexts.missing((String) condition.get("missing"), condition.get("metOn") instanceof String day ? LocalDate.parse(day) : null);
        return new VerdictRow(state(text(condition, "outcome")), condition.containsKey("says") ? text(condition, "says") : text(condition, "text"), missing,
                Pack.spoken(clauses), plan.clauseUrl(clauses), (String) condition.get("fact"), null);
    }

    /** The same once examiners have said figures. */
    static VerdictRow standing(VerdictRow row, Outcome now, double total) {
        var said = ApplicationTexts.standing(total);
        return new VerdictRow(state(now), row.text(), missing(now), row.clause(), row.clauseUrl(), row.fact() == null ? said : said + "；申报时" + row.fact());
    }

    static String text(Map<String, Object> condition, String key) { return Objects.requireNonNull((String) condition.get(key)); }

    private static State state(String outcome) {
        return switch (outcome) {
            case "MET" -> State.DONE;
            case "NOT_MET" -> State.STOP;
            case "TO_JUDGE" -> State.JUDGE;
            default -> State.NONE;
        };
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
