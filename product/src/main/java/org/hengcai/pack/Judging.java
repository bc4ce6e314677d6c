package org.hengcai.pack;

import dev.cel.runtime.PartialVars;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One person judged by one pack: evaluates each condition once, whatever number of routes ask for it. */
final class Judging {
    private final Pack pack;
    private final Facts facts;
    private final Map<String, Object> values;
    private final PartialVars vars;
    private final Map<Condition, Outcome> outcomes;
    private final Map<String, List<Verdict.Judged>> routes;

    Judging(Pack pack, Facts facts) {
        this(pack, facts, values(pack, facts), new IdentityHashMap<>(), new HashMap<>());
    }

    private Judging(Pack pack, Facts facts, Map<String, Object> values, Map<Condition, Outcome> outcomes, Map<String, List<Verdict.Judged>> routes) {
        this.pack = pack;
        this.facts = facts;
        this.values = values;
        this.vars = PartialVars.of(name -> Optional.ofNullable(values.get(name)), facts.unknown());
        this.outcomes = outcomes;
        this.routes = routes;
    }

    private static Map<String, Object> values(Pack pack, Facts facts) {
        var values = new HashMap<>(facts.complete());
        values.put("asOf", pack.asOf(facts));
        values.put(Expressions.LISTS, pack.lists());
        values.put(Expressions.DAYS, pack.days());
        values.put(Expressions.FROM_REGISTER, facts.sources().entrySet().stream()
                .filter(source -> source.getValue() == Facts.Source.REGISTER).map(Map.Entry::getKey).toList());
        values.put(Expressions.NONE, facts.values().entrySet().stream()
                .filter(fact -> fact.getValue() == FactType.NONE).map(Map.Entry::getKey).toList());
        return values;
    }

    PartialVars vars() { return vars; }

    /** The same with a name bound: the year a condition is asked for. */
    Judging with(String name, Object value) {
        var more = new HashMap<>(values);
        more.put(name, value);
        return new Judging(pack, facts, more, outcomes, routes);
    }

    Verdict verdict() {
        var judged = new ArrayList<Verdict.RouteVerdict>();
        for (var route : pack.routesFor(facts.title())) {
            var conditions = judged(route);
            judged.add(new Verdict.RouteVerdict(route, passable(conditions), conditions));
        }
        return new Verdict(pack.id(), pack.version(), facts.title(), pack.asOf(facts), List.copyOf(judged));
    }

    private List<Verdict.Judged> judged(Route route) {
        var known = routes.get(route.title() + "/" + route.id());
        if (known != null) return known;
        var judged = route.conditions().stream().map(condition -> new Verdict.Judged(condition, outcome(condition))).toList();
        routes.put(route.title() + "/" + route.id(), judged);
        return judged;
    }

    static Verdict.Passable passable(List<Verdict.Judged> conditions) {
        var open = true;
        for (var judged : conditions) {
            if (judged.outcome() instanceof Outcome.NotMet && judged.condition().weight() == Condition.Weight.BLOCKS) return Verdict.Passable.CLOSED;
            open &= judged.outcome() instanceof Outcome.Met || judged.outcome() instanceof Outcome.NotApplicable;
        }
        return open ? Verdict.Passable.OPEN : Verdict.Passable.TO_JUDGE;
    }

    private Outcome outcome(Condition condition) {
        var known = outcomes.get(condition);
        if (known != null) return known;
        var outcome = judge(condition);
        outcomes.put(condition, outcome);
        return outcome;
    }

    private Outcome judge(Condition condition) {
        var applies = condition.applies() == null ? Truth.TRUE : condition.applies().truth(vars);
        if (applies == Truth.FALSE) return PackTexts.notApplicable(condition, used(condition));
        var finding = condition.requirement().find(this);
        var truth = applies == Truth.UNKNOWN && finding.truth() == Truth.FALSE ? Truth.UNKNOWN : finding.truth();
        return switch (truth) {
            case TRUE -> PackTexts.met(condition, finding, used(condition));
            case FALSE -> PackTexts.notMet(condition, finding, used(condition));
            case UNKNOWN -> PackTexts.toJudge(condition, finding, used(condition), labels(condition, finding.unknown()));
        };
    }

    /** Whether another route to the same title fails a condition. */
    Truth lacks(String title, String routeId, String conditionId) {
        var route = pack.routes().stream().filter(other -> other.id().equals(routeId) && other.title().equals(title)).findFirst().orElseThrow();
        for (var judged : judged(route)) {
            if (!judged.condition().id().equals(conditionId)) continue;
            return switch (judged.outcome()) {
                case Outcome.NotMet _ -> Truth.TRUE;
                case Outcome.ToJudge _ -> Truth.UNKNOWN;
                case Outcome.Met _, Outcome.NotApplicable _ -> Truth.FALSE;
            };
        }
        return Truth.UNKNOWN;
    }

    Finding scored(int least) { return score().map(score -> score.finding(least)).orElseGet(() -> Finding.unknown(this)); }

    Optional<Score> score() { return pack.scoreSheet().map(sheet -> sheet.score(this, facts, facts.claims())); }

    Evidence.Asked asked(Evidence evidence, String route) {
        var title = facts.title();
        if (!evidence.isFor(title, route)) return new Evidence.Asked(evidence, Evidence.Need.NOT_NEEDED);
        var truth = evidence.when() == null ? Truth.TRUE : evidence.when().truth(vars);
        return new Evidence.Asked(evidence, switch (truth) {
            case TRUE -> Evidence.Need.NEEDED;
            case FALSE -> Evidence.Need.NOT_NEEDED;
            case UNKNOWN -> Evidence.Need.TO_JUDGE;
        });
    }

    private List<Outcome.Used> used(Condition condition) {
        var used = new ArrayList<Outcome.Used>();
        for (var path : condition.uses()) if (isKnown(path)) used.add(new Outcome.Used(path, label(path), facts.source(key(path))));
        return List.copyOf(used);
    }

    /** What people call the unknown facts; of a single record the fields that this condition asks for. */
    private List<String> labels(Condition condition, Set<String> unknown) {
        return unknown.stream().flatMap(path -> {
            var fields = condition.uses().stream().filter(used -> used.startsWith(path + ".")).toList();
            return fields.isEmpty() ? Stream.of(path) : fields.stream();
        }).map(this::label).distinct().sorted().toList();
    }

    private boolean isKnown(String path) {
        var value = values.get(key(path));
        if (value == null || !path.contains(".")) return value != null;
        return !(value instanceof Map<?, ?> fields) || fields.containsKey(path.substring(path.indexOf('.') + 1));
    }

    private static String key(String path) { return path.contains(".") ? path.substring(0, path.indexOf('.')) : path; }

    private String label(String path) { return pack.vocabulary().label(path); }

    LocalDate asOf() { return pack.asOf(facts); }
}
