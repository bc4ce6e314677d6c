package org.hengcai.application;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hengcai.account.Organisations;
import org.hengcai.account.People;
import org.hengcai.archive.Behind;
import org.hengcai.archive.EntryRow;
import org.hengcai.pack.Facts;
import org.hengcai.pack.Plan;
import org.hengcai.pack.Plans;
import org.hengcai.pack.Score;
import org.hengcai.pack.ScorePaper;
import org.hengcai.pack.Verdict;
import org.hengcai.shared.Actor;
import org.hengcai.shared.ChangedMeanwhile;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The score sheet (自评表) of an application: what the facts come to, and what the applicant says of the rest [A1.二.3(2), A4]. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ScoreSheets {
    private final JdbcClient db;
    private final Clock clock;
    private final Plans plans;
    private final People people;
    private final Organisations organisations;
    private final Assembly assembly;
    private final Mendings mendings;
    private final StandingFigures standing;

    ScoreSheets(JdbcClient db, Clock clock, Plans plans, People people, Organisations organisations, Assembly assembly, Mendings mendings, StandingFigures standing) {
        this.db = db;
        this.clock = clock;
        this.plans = plans;
        this.people = people;
        this.organisations = organisations;
        this.assembly = assembly;
        this.mendings = mendings;
        this.standing = standing;
    }

    /**
     * A score sheet as it lies before somebody.
     *
     * @param open the applicant may change what he says
     * @param shown the archive entries that examiners see with the application
     * @param left what is not chosen and would bring points
     */
    public record Sheet(long application, Plan plan, String applicant, String employer, String title, @Nullable String specialty, @Nullable String route,
                        @Nullable String receipt, @Nullable OffsetDateTime submittedAt, boolean open, Facts facts, ScoreSaid said, Set<Long> shown, List<Left> left) {
        public ScorePaper paper() { return plan.pack().scorePaper().orElseThrow(); }

        /** With these figures for what the facts leave open. */
        public Score score(Map<String, Double> figures) { return plan.pack().score(facts.claiming(figures)).orElseThrow(); }

        /** The points that the route asks for; null: it asks for none. */
        public @Nullable Integer asked() { return route == null ? null : plan.pack().scoreAsked(title, route).orElse(null); }

        public boolean asksRecommenders() { return route != null && !paper().recommenders().isEmpty() && plan.pack().asks(title, route, "recommenders"); }
    }

    /** Achievements that are verified and not chosen, and to which group they would bring how many points; more, once somebody judges them. */
    public record Left(String group, double points, boolean judged, List<String> entries) {}

    /** The applicant's own: as it is now while something of it is open, else as it was submitted. */
    public Sheet mine(Actor by, long application) {
        var draft = Draft.find(db, application, by.person());
        var plan = plans.find(draft.planId());
        if (draft.title() == null || !plan.pack().scores(draft.title())) throw new NotFound();
        if (!open(draft)) return submitted(application);
        var said = ScoreSaid.find(db, application).with(assembly.behind(draft));
        var facts = assembly.typed(plan.pack(), assembly.facts(draft, plan, said));
        var employer = draft.employerId() == null ? "" : organisations.find(draft.employerId()).name();
        var shown = said.behind().values().stream().flatMap(List::stream).map(Behind::entry).collect(Collectors.toSet());
        return new Sheet(application, plan, people.find(draft.applicantId()).name(), employer, draft.title(), draft.specialty(), draft.route(), draft.receipt(),
                draft.submittedAt(), true, facts, said, shown, left(draft, plan, facts, said));
    }

    private List<Left> left(Draft draft, Plan plan, Facts facts, ScoreSaid said) {
        var chosen = draft.chosen(db);
        if (!draft.free() && !mendings.opened(draft).opens("entry.")) return List.of();
        var all = assembly.choosable(draft.applicantId()).stream().map(EntryRow::id).collect(Collectors.toCollection(HashSet::new));
        all.addAll(chosen);
        if (all.size() == chosen.size()) return List.of();
        var now = plan.pack().score(facts.claiming(said.points())).orElseThrow().groups();
        var then = plan.pack().score(assembly.typed(plan.pack(), assembly.facts(draft, plan, said, all)).claiming(said.points())).orElseThrow().groups();
        var behind = assembly.behind(draft, all);
        var left = new ArrayList<Left>();
        for (int i = 0; i < then.size(); i++) {
            var more = BigDecimal.valueOf(then.get(i).points()).subtract(BigDecimal.valueOf(now.get(i).points())).doubleValue();
            var judged = then.get(i).upTo() > Math.max(now.get(i).upTo(), then.get(i).points());
            if (more > 0 || judged) left.add(new Left(then.get(i).name(), more, judged, entries(then.get(i), behind, chosen)));
        }
        return left;
    }

    /** What brings a group its points and is not chosen yet. */
    private static List<String> entries(Score.Group group, Map<String, List<Behind>> behind, Set<Long> chosen) {
        return group.items().stream().flatMap(Score.Item::all).flatMap(item -> item.lines().stream().flatMap(line -> line.backing().stream())
                .flatMap(backing -> Behind.of(behind.getOrDefault(backing.fact(), List.of()), backing.index(), item.name()).stream()))
                .filter(entry -> !chosen.contains(entry.entry())).map(Behind::title).distinct().toList();
    }

    private boolean open(Draft draft) { return draft.free() || !draft.over() && mendings.opened(draft).opens("score"); }

    /** As it was last submitted; NotFound where it is not within reach or the plan has none for the title. */
    public Sheet submitted(long application) {
        var it = Submission.last(db, application).orElseThrow(NotFound::new);
        var plan = plans.find(it.plan());
        if (!plan.pack().scores(it.title())) throw new NotFound();
        var shown = it.items().stream().map(Submission.Item::key).filter(key -> key.startsWith("entry.")).map(key -> Long.valueOf(key.substring("entry.".length()))).collect(Collectors.toSet());
        return new Sheet(application, plan, it.applicant(), it.employer(), it.title(), it.specialty(), it.route(), it.receipt(), it.at(), false,
                assembly.typed(plan.pack(), it.facts()), it.score(), shown, List.of());
    }

    /** The conditions of its route before an examiner: what rests on the score goes by the figures that stand, so that every page has the same. */
    public List<Submission.Judged> conditions(Submission it, Plan plan) {
        var kept = it.conditions(plan);
        var figures = standing.of(it.application(), it.score());
        if (figures.isEmpty() || !plan.pack().scores(it.title())) return kept;
        var facts = assembly.typed(plan.pack(), it.facts()).claiming(figures);
        var total = plan.pack().score(facts).orElseThrow().total();
        var now = plan.pack().judge(facts).route(it.route()).stream().flatMap(route -> route.conditions().stream()).filter(judged -> judged.condition().asksScore())
                .collect(Collectors.toMap(judged -> judged.condition().id(), Verdict.Judged::outcome));
        return kept.stream().map(one -> now.containsKey(one.id()) ? new Submission.Judged(one.id(), VerdictView.standing(one.row(), now.get(one.id()), total)) : one).toList();
    }

    /** The points that the route of an application asks for; empty: none. */
    public Optional<Integer> asked(long application) {
        var draft = Draft.any(db, application);
        if (draft.title() == null || draft.route() == null) return Optional.empty();
        return plans.find(draft.planId()).pack().scoreAsked(draft.title(), draft.route());
    }

    /** Whether he may save what he saw in that version; two pages never overwrite each other silently. */
    public void mustBeOpen(Actor by, long application, long version) {
        var draft = Draft.lock(db, application, by.person());
        if (!open(draft)) throw new Refused(List.of(ApplicationTexts.notOpenStep()));
        if (ScoreSaid.find(db, application).version() != version) throw new ChangedMeanwhile(ApplicationTexts.versionMoved());
    }

    /** Saves what the applicant says. */
    public void save(Actor by, long application, ScoreSaid said) {
        mustBeOpen(by, application, said.version());
        var now = OffsetDateTime.now(clock);
        said.save(db, application, now);
        db.sql("update application.application set changed_at = :now where id = :id").param("now", now).param("id", application).update();
    }
}
