package org.hengcai.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hengcai.application.view.PlanPage;
import org.hengcai.pack.Condition;
import org.hengcai.pack.Outcome;
import org.hengcai.pack.Pack;
import org.hengcai.pack.Plan;
import org.hengcai.pack.Verdict;
import org.hengcai.pack.Verdict.RouteVerdict;
import org.hengcai.web.view.State;

/** 预检: which routes to a title are open, and how far the others are [spec 3.3]; or the conditions as sentences. */
final class PreCheck {
    private PreCheck() {}

    static PlanPage.Check check(Plan plan, String title, Verdict verdict, String lead) {
        var best = best(verdict);
        return new PlanPage.Check(title, best.map(route -> heading(title, route)).orElse(title), lead, compared(verdict), VerdictView.rows(best, plan),
                verdict.routes().stream().filter(route -> best.isEmpty() || route != best.get()).map(route -> other(plan, best, route)).toList());
    }

    /** All routes in one sentence, those that stand alike together: 正常申报、职业资格申报还差 10个月3天；转评有 1 项未满足. */
    static String compared(Verdict verdict) {
        var alike = verdict.routes().stream().collect(Collectors.groupingBy(PreCheck::standing, LinkedHashMap::new, Collectors.mapping(route -> route.route().name(), Collectors.joining("、"))));
        return alike.entrySet().stream().map(one -> one.getValue() + one.getKey()).collect(Collectors.joining("；")) + "。";
    }

    private static String standing(RouteVerdict route) {
        var missing = route.conditions().stream().map(Verdict.Judged::outcome).filter(outcome -> outcome instanceof Outcome.NotMet).toList();
        if (missing.size() == 1 && missing.getFirst().shortfall() != null) return "还差 " + missing.getFirst().shortfall();
        return switch (route.outcome()) {
            case OPEN -> "的条件都符合";
            case CLOSED -> "有 " + missing.size() + " 项未满足";
            case TO_JUDGE -> unanswered(route) == 0 ? "没有未满足的条件，待单位或审查人确认" : "还不能断定";
        };
    }

    /** What nobody answered; what the employer vouches for is not for the applicant to answer. */
    private static long unanswered(RouteVerdict route) {
        return route.conditions().stream().filter(VerdictView::isUnanswered).count();
    }

    /** Who has to say what is open: the employer or an examiner; or it was not answered. */
    private static String toJudge(RouteVerdict route) {
        var open = route.conditions().stream().filter(judged -> judged.outcome() instanceof Outcome.ToJudge).count();
        var unanswered = unanswered(route);
        if (unanswered == 0) return open + " 项由单位或审查人确认";
        return unanswered + " 项还不知道" + (open == unanswered ? "" : "，" + (open - unanswered) + " 项由单位或审查人确认");
    }

    /** The first route that is open; else the one of which the archive shows most and lacks least. */
    static Optional<RouteVerdict> best(Verdict verdict) {
        var open = verdict.routes().stream().filter(RouteVerdict::isOpen).findFirst();
        if (open.isPresent()) return open;
        var common = common(verdict.routes().stream().map(route -> route.route().conditions()).toList());
        var shown = verdict.routes().stream().anyMatch(route -> own(route, common).anyMatch(judged -> shown(judged) || lacksTimeOnly(judged)));
        if (!shown) return verdict.routes().stream().findFirst();
        return verdict.routes().stream().reduce((one, next) -> closeness(next, common) > closeness(one, common) ? next : one);
    }

    /** What is met counts for a route, what isn't against it; what has begun and lacks only time, for neither. */
    private static int closeness(RouteVerdict route, List<Condition> common) {
        return own(route, common).mapToInt(judged -> shown(judged) ? 1 : judged.outcome() instanceof Outcome.NotMet && !lacksTimeOnly(judged) ? -1 : 0).sum();
    }

    private static boolean lacksTimeOnly(Verdict.Judged judged) { return judged.outcome() instanceof Outcome.NotMet notMet && notMet.metOn() != null; }

    /** Met by what stands in the archive, not for want of something. */
    private static boolean shown(Verdict.Judged judged) { return judged.outcome() instanceof Outcome.Met met && !met.used().isEmpty(); }

    private static Stream<Verdict.Judged> own(RouteVerdict route, List<Condition> common) {
        return route.conditions().stream().filter(judged -> !has(common, judged.condition()));
    }

    private static List<Condition> common(List<List<Condition>> routes) {
        return routes.isEmpty() ? List.of() : routes.getFirst().stream().filter(condition -> routes.stream().allMatch(route -> has(route, condition))).toList();
    }

    private static String heading(String title, RouteVerdict route) {
        var name = title + "：" + route.route().name();
        return switch (route.outcome()) {
            case OPEN -> name + "的条件都符合";
            case CLOSED -> name + standing(route);
            case TO_JUDGE -> name + (unanswered(route) == 0 ? "没有未满足的条件，" : "还不能断定，") + toJudge(route);
        };
    }

    /** What the proposed route lacks too is only counted. */
    private static PlanPage.Other other(Plan plan, Optional<RouteVerdict> best, RouteVerdict route) {
        var closed = route.outcome() == Verdict.Passable.CLOSED;
        var unmet = route.unmet().stream().filter(judged -> !closed || judged.outcome() instanceof Outcome.NotMet).toList();
        var theirs = best.map(RouteVerdict::unmet).orElse(List.of()).stream().map(Verdict.Judged::condition).toList();
        var own = unmet.stream().filter(judged -> !has(theirs, judged.condition())).map(PreCheck::missing).toList();
        var shared = unmet.size() - own.size();
        var says = Stream.concat(own.stream(), shared == 0 ? Stream.of() : Stream.of(ApplicationTexts.shared(shared, own.isEmpty(), closed))).collect(Collectors.joining("；"));
        var clauses = route.route().clauses();
        return new PlanPage.Other(state(route), word(route), route.route().name(), says.isEmpty() ? null : says,
                clauses.isEmpty() ? null : Pack.spoken(clauses), plan.clauseUrl(clauses), VerdictView.rows(Optional.of(route), plan));
    }

    private static String missing(Verdict.Judged judged) {
        var shortfall = judged.outcome().shortfall();
        return judged.condition().says() + (shortfall == null ? "" : "（还差" + shortfall + "）");
    }

    private static State state(RouteVerdict route) {
        return switch (route.outcome()) {
            case OPEN -> State.DONE;
            case CLOSED -> State.STOP;
            case TO_JUDGE -> State.JUDGE;
        };
    }

    private static String word(RouteVerdict route) {
        return switch (route.outcome()) {
            case OPEN -> "可以申报";
            case CLOSED -> "不可用";
            case TO_JUDGE -> "待人工确认";
        };
    }

    /** Without an archive: what all routes to a title ask, then what each asks beside; what is asked of nobody for this title is left out. */
    static PlanPage.Requirements requirements(Plan plan, String title) {
        var routes = plan.pack().judge(plan.pack().facts(Map.of("title", title))).routes();
        var common = common(routes.stream().map(PreCheck::asked).toList());
        return new PlanPage.Requirements(title, lines(plan, common.stream()), routes.stream()
                .map(route -> new PlanPage.Route(route.route().name(), lines(plan, asked(route).stream().filter(condition -> !has(common, condition))))).toList());
    }

    private static List<Condition> asked(RouteVerdict route) {
        return route.conditions().stream().filter(judged -> !(judged.outcome() instanceof Outcome.NotApplicable)).map(Verdict.Judged::condition).toList();
    }

    private static boolean has(List<Condition> conditions, Condition one) {
        return conditions.stream().anyMatch(other -> other.id().equals(one.id()) && other.says().equals(one.says()));
    }

    private static List<PlanPage.Line> lines(Plan plan, Stream<Condition> conditions) {
        return conditions.map(condition -> new PlanPage.Line(condition.says(), Pack.spoken(condition.clauses()), plan.clauseUrl(condition.clauses()))).toList();
    }

    /** The paragraphs of the notice that say who may apply: those of the first clause that any condition cites. */
    static List<PlanPage.Line> scopes(Plan plan) {
        Pack pack = plan.pack();
        return pack.routes().stream().flatMap(route -> route.conditions().stream()).flatMap(condition -> condition.clauses().stream())
                .filter(clause -> pack.sentence(clause).isPresent()).findFirst().stream()
                .map(clause -> new PlanPage.Line(pack.sentence(clause).orElseThrow(), Pack.spoken(List.of(clause)), plan.clauseUrl(List.of(clause)))).toList();
    }
}
