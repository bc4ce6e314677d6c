package org.hengcai.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to ask a person next: only what some condition of a route that is not closed still needs, in the order in which the pack's
 * conditions name it; the score sheet last. Who doesn't know an answer isn't asked again.
 */
public final class Questions {
    private static final int ON_A_SCREEN = 3;

    private final Pack pack;
    private final Facts facts;
    private final Set<String> unanswered;
    private final Judging judging;
    private final Verdict verdict;
    private final List<String> order;

    private Questions(Pack pack, Facts facts, Set<String> unanswered) {
        this.pack = pack;
        this.facts = facts;
        this.unanswered = unanswered;
        this.judging = new Judging(pack, facts);
        this.verdict = pack.judge(facts);
        this.order = pack.vocabulary().paths();
    }

    /** @param unanswered the paths of what the person doesn't know */
    public static Questions of(Pack pack, Facts facts, Set<String> unanswered) { return new Questions(pack, facts, unanswered); }

    /** How the pack asks for one fact; empty: nobody is asked for it. */
    public static Optional<Question> ask(Pack pack, String path) { return Optional.ofNullable(Question.of(pack, path)); }

    /** Everything that anybody can be asked, in the vocabulary's order. */
    public static List<Question> all(Pack pack) {
        return pack.vocabulary().paths().stream().map(path -> Question.of(pack, path)).filter(Objects::nonNull).toList();
    }

    /** What this pack asks beside the archive's vocabulary. */
    public static List<Question> own(Pack pack) {
        return all(pack).stream().filter(question -> Objects.requireNonNull(pack.vocabulary().facts().get(key(question.path()))).own()).toList();
    }

    public Verdict verdict() { return verdict; }

    /** The next screen: questions that belong together; empty: nothing that is left matters. */
    public List<Question> next() {
        if (facts.title() == null && pack.titles().size() > 1 && !unanswered.contains("title")) return questions(List.of("title"));
        for (var condition : open()) {
            var paths = needed(condition);
            if (!paths.isEmpty()) return screen(paths);
        }
        return List.of();
    }

    /** How many questions may still come at most; a fact found out can only make it fewer. */
    public int atMost() {
        var paths = new LinkedHashSet<String>();
        for (var condition : open()) paths.addAll(askable(condition.requirement() instanceof Requirement.ByScore ? scored() : possible(condition)));
        return paths.size();
    }

    /** The conditions that keep a route undecided, common ones first; what the score decides comes last, for it asks most. */
    private List<Condition> open() {
        var open = new LinkedHashSet<Condition>();
        var scores = new LinkedHashSet<Condition>();
        for (var route : verdict.routes()) {
            if (route.outcome() == Verdict.Passable.CLOSED) continue;
            for (var judged : route.conditions()) {
                if (!(judged.outcome() instanceof Outcome.ToJudge)) continue;
                (judged.condition().requirement() instanceof Requirement.ByScore ? scores : open).add(judged.condition());
            }
        }
        var all = new ArrayList<>(open);
        all.addAll(scores);
        return all;
    }

    /** The facts for want of which a condition is undecided, in the order in which people tell them. */
    private List<String> needed(Condition condition) {
        var applies = condition.applies() == null ? null : condition.applies().eval(judging.vars());
        if (applies instanceof Expression.Unknown(var unknown) && !unknown.isEmpty()) return askable(fields(unknown, condition));
        return switch (condition.requirement()) {
            case Requirement.ByScore _ -> askable(scored());
            case Requirement.ByLack lack -> lacking(lack).stream().flatMap(other -> needed(other).stream()).distinct().toList();
            default -> askable(fields(condition.requirement().find(judging).unknown(), condition));
        };
    }

    private Collection<String> possible(Condition condition) {
        if (!(condition.requirement() instanceof Requirement.ByLack lack)) return condition.uses();
        return lacking(lack).stream().flatMap(other -> possible(other).stream()).toList();
    }

    /** The conditions of other routes that are undecided and of which it hangs whether those routes lack something. */
    private List<Condition> lacking(Requirement.ByLack lack) {
        return verdict.routes().stream().filter(route -> lack.lacking().containsKey(route.route().id()))
                .flatMap(route -> route.conditions().stream().filter(judged -> Objects.requireNonNull(lack.lacking().get(route.route().id())).contains(judged.condition().id())))
                .filter(judged -> judged.outcome() instanceof Outcome.ToJudge).map(Verdict.Judged::condition).distinct().toList();
    }

    /** Of a single record that is unknown as a whole the fields that the condition speaks of;. */
    private static Collection<String> fields(Set<String> unknown, Condition condition) {
        var paths = new LinkedHashSet<String>();
        for (var path : unknown) {
            var fields = condition.uses().stream().filter(used -> used.startsWith(path + ".")).toList();
            paths.addAll(fields.isEmpty() ? List.of(path) : fields);
        }
        return paths;
    }

    /** The facts on which a group of the score sheet hangs that is not decided yet. */
    private List<String> scored() {
        var score = judging.score().orElse(null);
        if (score == null) return List.of();
        return order.stream().filter(path -> !isKnown(path) && Question.of(pack, path) != null).filter(path -> changes(score, path)).toList();
    }

    /** Known as none, would it move a group that still can move? */
    private boolean changes(Score score, String path) {
        var other = pack.score(facts.without(path, pack.vocabulary())).orElse(score);
        for (int i = 0; i < score.groups().size(); i++) {
            var group = score.groups().get(i);
            if (group.points() < group.upTo() && !group.equals(other.groups().get(i))) return true;
        }
        return false;
    }

    private List<String> askable(Collection<String> paths) {
        return order.stream().filter(paths::contains).filter(path -> !isKnown(path) && !unanswered.contains(path)).filter(path -> Question.of(pack, path) != null).toList();
    }

    private boolean isKnown(String path) {
        var value = facts.values().get(key(path));
        return value != null && (!path.contains(".") || !(value instanceof Map<?, ?> fields) || fields.containsKey(path.substring(path.indexOf('.') + 1)));
    }

    /** A few questions of one condition, at most one of them long; the fields of the same record that other conditions need stand with them. */
    private List<Question> screen(List<String> paths) {
        var screen = new LinkedHashMap<String, Question>();
        var together = new ArrayList<>(paths);
        var records = paths.stream().filter(Questions::isField).map(Questions::key).toList();
        for (var condition : open()) needed(condition).stream().filter(path -> isField(path) && records.contains(key(path))).forEach(together::add);
        for (var path : together) {
            var question = Objects.requireNonNull(Question.of(pack, path));
            if (screen.size() == ON_A_SCREEN) break;
            if (!screen.containsKey(path) && question.isLong() && screen.values().stream().anyMatch(Question::isLong)) break;
            screen.put(path, question);
            counted(path).forEach(other -> screen.putIfAbsent(other.path(), other));
        }
        return List.copyOf(screen.values());
    }

    /** The fields of the same record that count as a figure of their own unless told: they are asked beside it, once. */
    private List<Question> counted(String path) {
        if (!isField(path) || facts.knows(key(path)) || !(Objects.requireNonNull(pack.vocabulary().facts().get(key(path))).type() instanceof FactType.Fields record)) return List.of();
        return record.fields().entrySet().stream().filter(field -> field.getValue().otherwise() != null).map(field -> question(key(path) + "." + field.getKey()))
                .filter(Objects::nonNull).toList();
    }

    private @Nullable Question question(String path) { return unanswered.contains(path) ? null : Question.of(pack, path); }

    private List<Question> questions(List<String> paths) { return paths.stream().map(path -> Question.of(pack, path)).filter(Objects::nonNull).toList(); }

    private static boolean isField(String path) { return path.contains("."); }

    private static String key(String path) { return isField(path) ? path.substring(0, path.indexOf('.')) : path; }
}
