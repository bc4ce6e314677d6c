package org.hengcai.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hengcai.shared.Clause;
import org.jspecify.annotations.Nullable;

/** A plan pack (计划包): everything one notice says, read and type-checked; immutable. Read by {@link Packs}. */
public final class Pack {
    /**
     * What stands at the head of a notice.
     *
     * @param office the committee office that publishes the plan and accepts
     * @param organiser the organising unit that confirms
     * @param example marked as an example, so that nobody applies under it by mistake
     */
    public record Head(String id, String version, String name, String issuer, String document, LocalDate issued, int year,
                       String series, String region, @Nullable String office, @Nullable String organiser, boolean example) {}

    /** Days before an end on which people are reminded; whether idle examiners get a weekly digest. */
    public record Reminders(List<Integer> daysBefore, boolean weeklyDigest) {}

    private final Head head;
    private final Window window;
    private final List<Title> titles;
    private final List<Stage> pipeline;
    private final Corrections corrections;
    private final Parts parts;
    private final Rules rules;
    private final Map<String, String> files;

    /** What stands in the smaller files. */
    record Parts(@Nullable Committee committee, Reminders reminders, List<Reason> reasons, List<Evidence> evidence, List<Fee> fees,
                 List<Contact> contacts, Map<String, Specialty> catalogue, Map<String, PackText> texts, @Nullable ScoreSheet scoreSheet,
                 @Nullable Form form) {}

    /** What judges. */
    record Rules(Vocabulary vocabulary, Map<String, LocalDate> days, Map<String, List<String>> lists, Map<String, DecisionTable> figures, List<Route> routes) {}

    Pack(Head head, Window window, List<Title> titles, List<Stage> pipeline, Corrections corrections, Parts parts, Rules rules,
         Map<String, String> files) {
        this.head = head;
        this.window = window;
        this.titles = List.copyOf(titles);
        this.pipeline = List.copyOf(pipeline);
        this.corrections = corrections;
        this.parts = parts;
        this.rules = rules;
        this.files = Map.copyOf(files);
    }

    public Head head() { return head; }

    public String id() { return head.id(); }

    public String version() { return head.version(); }

    public String name() { return head.name(); }

    public Window window() { return window; }

    public List<Title> titles() { return titles; }

    public Optional<Title> title(String name) { return titles.stream().filter(title -> title.name().equals(name)).findFirst(); }

    /** The stages in their order. */
    public List<Stage> pipeline() { return pipeline; }

    public Optional<Stage> stage(String id) { return pipeline.stream().filter(stage -> stage.id().equals(id)).findFirst(); }

    public Corrections corrections() { return corrections; }

    public Optional<Committee> committee() { return Optional.ofNullable(parts.committee()); }

    public Reminders reminders() { return parts.reminders(); }

    /** What the application's form asks for. */
    public Form form() { return Objects.requireNonNull(parts.form()); }

    public List<Reason> reasons() { return parts.reasons(); }

    public Optional<Reason> reason(String code) { return reasons().stream().filter(reason -> reason.code().equals(code)).findFirst(); }

    public List<Contact> contacts() { return parts.contacts(); }

    /** The catalogue in the order printed. */
    public List<Specialty> specialties() { return List.copyOf(parts.catalogue().values()); }

    public Optional<Specialty> specialty(String name) { return Optional.ofNullable(parts.catalogue().get(name)); }

    /** A text in Markdown by its file name without ending: {@code notice}, {@code pledge}. */
    public Optional<PackText> text(String name) { return Optional.ofNullable(parts.texts().get(name)); }

    public Map<String, PackText> texts() { return parts.texts(); }

    /** The sentence of the notice that a clause stands for. */
    public Optional<String> sentence(Clause clause) { return text("notice").flatMap(notice -> notice.clause(clause.text())); }

    /** Clauses as people read them: 二(一)、有关规定; a whole section by its number. */
    public static String spoken(List<Clause> clauses) {
        return clauses.stream().map(clause -> PackTexts.spoken(clause.text())).map(text -> text.length() == 1 ? "第" + text + "部分" : text)
                .distinct().collect(Collectors.joining("、"));
    }

    public Optional<Fee> fee(String title) { return parts.fees().stream().filter(fee -> fee.title().equals(title)).findFirst(); }

    public List<Fee> fees() { return parts.fees(); }

    public List<Route> routes() { return rules.routes(); }

    /** The routes to a title, in the order in which they are proposed. */
    public List<Route> routes(String title) { return routes().stream().filter(route -> route.title().equals(title)).toList(); }

    List<Route> routesFor(@Nullable String title) { return title == null ? routes() : routes(title); }

    public List<Evidence> evidence() { return parts.evidence(); }

    /** What this person would have to attach on this route: the needed and the doubtful ones, the others left out. */
    public List<Evidence.Asked> evidence(Facts facts, String route) {
        var judging = new Judging(this, facts);
        return evidence().stream().map(evidence -> judging.asked(evidence, route))
                .filter(asked -> asked.need() != Evidence.Need.NOT_NEEDED).toList();
    }

    /** Every route to the title the facts name (to all titles, where they name none), with every condition. */
    public Verdict judge(Facts facts) { return new Judging(this, facts).verdict(); }

    /** The score sheet filled in, with what the facts {@linkplain Facts#claiming claim}; empty when the pack has none. */
    public Optional<Score> score(Facts facts) { return new Judging(this, facts).score(); }

    public boolean hasScoreSheet() { return parts.scoreSheet() != null; }

    /** Whether the score sheet is filled in for this title. */
    public boolean scores(String title) { return parts.scoreSheet() != null && parts.scoreSheet().isFor(title); }

    /** What is printed around the items of the score sheet. */
    public Optional<ScorePaper> scorePaper() { return scoreSheet().map(ScoreSheet::paper); }

    /** The points that a route to a title asks for on the score sheet; empty when it asks for none. */
    public Optional<Integer> scoreAsked(String title, String route) {
        return conditions(title, route).map(Condition::requirement).filter(Requirement.ByScore.class::isInstance).map(one -> ((Requirement.ByScore) one).least()).findFirst();
    }

    /** Whether a route to a title asks for a fact. */
    public boolean asks(String title, String route, String fact) { return conditions(title, route).anyMatch(condition -> condition.uses().contains(fact)); }

    private Stream<Condition> conditions(String title, String route) {
        return routes(title).stream().filter(one -> one.id().equals(route)).flatMap(one -> one.conditions().stream());
    }

    /** What people call a fact. */
    public String label(String fact) { return vocabulary().label(fact); }

    Optional<ScoreSheet> scoreSheet() { return Optional.ofNullable(parts.scoreSheet()); }

    /** Facts from plain values: texts, numbers, {@code LocalDate} or ISO text for days, lists and maps; keys as the vocabulary has them. */
    public Facts facts(Map<String, ?> values, Map<String, Facts.Source> sources) {
        try {
            return readFacts("facts", Json.of(values), sources);
        } catch (FaultyPack e) {
            throw new IllegalArgumentException(e.faults().toString());
        }
    }

    public Facts facts(Map<String, ?> values) { return facts(values, Map.of()); }

    /** Facts from a YAML or JSON text; every fault at once. */
    public Facts readFacts(String file, String text) throws FaultyPack { return readFacts(file, text, Map.of()); }

    public Facts readFacts(String file, String text, Map<String, Facts.Source> sources) throws FaultyPack {
        var faults = new Faults();
        var map = YamlSource.read(file, text, faults);
        var facts = map == null ? null : Facts.read(map, vocabulary(), sources);
        if (map != null && facts != null && facts.title() != null && title(facts.title()).isEmpty()) {
            faults.add(map.at("title"), PackTexts.notOffered(facts.title()), PackTexts.oneOf(titles.stream().map(Title::name).toList()));
        }
        faults.orThrow();
        return Objects.requireNonNull(facts);
    }

    /** The files it was read from, by name: to keep it, and to read it again with {@link Packs#read(Map)}. */
    public Map<String, String> files() { return files; }

    Vocabulary vocabulary() { return rules.vocabulary(); }

    Map<String, LocalDate> days() { return rules.days(); }

    Map<String, List<String>> lists() { return rules.lists(); }

    /** The tables that give a number. */
    Map<String, DecisionTable> figures() { return rules.figures(); }

    /** The day of submission; left out it is the last day of the window. */
    LocalDate asOf(Facts facts) { return facts.asOf() == null ? window.lastDay() : facts.asOf(); }
}
