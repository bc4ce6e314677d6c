package org.hengcai.pack;

import com.google.common.collect.ImmutableList;
import dev.cel.runtime.CelAttribute;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.PartialVars;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One person judged by one pack: evaluates each condition once, whatever number of routes ask for it. */
final class Judging {
    private final Pack pack;
    private final Facts facts;
    private final Map<String, Object> values;
    private final @Nullable Bound bound;
    private ImmutableList<CelAttributePattern> unknown;
    private PartialVars vars;
    private final Map<Condition, Outcome> outcomes;
    private final Map<String, List<Verdict.Judged>> routes;

    Judging(Pack pack, Facts facts) {
        this(pack, facts, values(pack, facts), null, facts.unknown(), new IdentityHashMap<>(), new HashMap<>());
        if (!pack.figures().isEmpty()) lookUp();
    }

    private Judging(Pack pack, Facts facts, Map<String, Object> values, @Nullable Bound bound, ImmutableList<CelAttributePattern> unknown,
                    Map<Condition, Outcome> outcomes, Map<String, List<Verdict.Judged>> routes) {
        this.pack = pack;
        this.facts = facts;
        this.values = values;
        this.bound = bound;
        this.unknown = unknown;
        this.vars = PartialVars.of(this::value, unknown);
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

    /** The numbers of the tables, which expressions may speak of; one that isn't certain is unknown there. */
    private void lookUp() {
        var figures = new HashMap<String, Object>();
        var more = ImmutableList.<CelAttributePattern>builder().addAll(unknown);
        pack.figures().forEach((id, table) -> {
            if (table.number(this) instanceof Double number) figures.put(id, number);
            else more.add(CelAttributePattern.create(Expressions.TABLES).qualify(CelAttribute.Qualifier.ofString(id)));
        });
        values.put(Expressions.TABLES, figures);
        unknown = more.build();
        vars = PartialVars.of(this::value, unknown);
    }

    PartialVars vars() { return vars; }

    @Nullable Object fact(String key) { return values.get(key); }

    /** The same with a name bound: the year a condition is asked for. */
    Judging with(String name, Object value) {
        return new Judging(pack, facts, values, new Bound(name, value, bound), unknown, outcomes, routes);
    }

    /** A name bound for a while: one year, one item of a list; before what was bound earlier and before the facts. */
    private record Bound(String name, Object value, @Nullable Bound earlier) {}

    private Optional<Object> value(String name) {
        for (var one = bound; one != null; one = one.earlier()) if (one.name().equals(name)) return Optional.of(one.value());
        return Optional.ofNullable(values.get(name));
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
        if (condition.isOff()) return PackTexts.notApplicable(condition, List.of());
        var applies = condition.applies() == null ? Truth.TRUE : condition.applies().truth(vars);
        if (applies == Truth.FALSE) return PackTexts.notApplicable(condition, used(condition));
        var finding = condition.requirement().find(this);
        var truth = applies == Truth.UNKNOWN && finding.truth() == Truth.FALSE ? Truth.UNKNOWN : finding.truth();
        return switch (truth) {
            case TRUE -> PackTexts.met(condition, finding, used(condition));
            case FALSE -> PackTexts.notMet(condition, finding.metOn() == null ? finding.metFrom(laterDay(condition)) : finding, used(condition));
            case UNKNOWN -> PackTexts.toJudge(condition, finding, used(condition), labels(condition, finding.unknown()));
        };
    }

    private static final int MOST_DAYS = 60;

    /** If only time is missing: the first day after which everything known is as it is now, and the condition met. Clocks say so themselves. */
    private @Nullable LocalDate laterDay(Condition condition) {
        if (!condition.uses().contains(AS_OF) || condition.requirement() instanceof Requirement.ByClock) return null;
        var days = new TreeSet<LocalDate>();
        for (var path : condition.uses()) collect(facts.values().get(key(path)), days);
        return days.stream().flatMap(day -> Stream.of(day, day.plusDays(1))).filter(day -> day.isAfter(asOf())).distinct().sorted().limit(MOST_DAYS)
                .filter(day -> condition.requirement().find(with(AS_OF, day)).truth() == Truth.TRUE).findFirst().orElse(null);
    }

    private static final String AS_OF = "asOf";

    private static void collect(@Nullable Object value, Set<LocalDate> days) {
        switch (value) {
            case LocalDate day -> days.add(day);
            case List<?> list -> list.forEach(one -> collect(one, days));
            case Map<?, ?> map -> map.values().forEach(one -> collect(one, days));
            case null, default -> { }
        }
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

    /** What nobody knows of the conditions that other routes to the title may fail. */
    Set<String> unknownTo(String title, Map<String, List<String>> lacking) {
        return pack.routes().stream().filter(route -> route.title().equals(title) && lacking.containsKey(route.id()))
                .flatMap(route -> route.conditions().stream().filter(condition -> Objects.requireNonNull(lacking.get(route.id())).contains(condition.id())))
                .flatMap(condition -> condition.requirement().find(this).unknown().stream()).collect(Collectors.toSet());
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
        return unknown.stream().flatMap(path -> path.startsWith(Expressions.TABLES + ".") ? figure(path).stream() : Stream.of(path)).flatMap(path -> {
            var fields = condition.uses().stream().filter(used -> used.startsWith(path + ".")).toList();
            return fields.isEmpty() ? Stream.of(path) : fields.stream();
        }).map(this::label).distinct().sorted().toList();
    }

    /** What the table looks at and nobody knows. */
    private List<String> figure(String path) {
        var table = pack.figures().get(path.substring(path.indexOf('.') + 1));
        return table == null ? List.of() : table.uses().stream().filter(fact -> !isKnown(fact)).toList();
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
