package org.hengcai.application;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hengcai.account.Organisations;
import org.hengcai.account.People;
import org.hengcai.pack.Facts;
import org.hengcai.pack.Plan;
import org.hengcai.pack.Plans;
import org.hengcai.pack.Score;
import org.hengcai.pack.ScorePaper;
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

    ScoreSheets(JdbcClient db, Clock clock, Plans plans, People people, Organisations organisations, Assembly assembly, Mendings mendings) {
        this.db = db;
        this.clock = clock;
        this.plans = plans;
        this.people = people;
        this.organisations = organisations;
        this.assembly = assembly;
        this.mendings = mendings;
    }

    /**
     * A score sheet as it lies before somebody.
     *
     * @param open the applicant may change what he says
     * @param shown the archive entries that examiners see with the application
     */
    public record Sheet(long application, Plan plan, String applicant, String employer, String title, @Nullable String specialty, @Nullable String route,
                        @Nullable String receipt, @Nullable OffsetDateTime submittedAt, boolean open, Facts facts, ScoreSaid said, Set<Long> shown) {
        public ScorePaper paper() { return plan.pack().scorePaper().orElseThrow(); }

        /** With these figures for what the facts leave open. */
        public Score score(Map<String, Double> figures) { return plan.pack().score(facts.claiming(figures)).orElseThrow(); }

        /** The points that the route asks for; null: it asks for none. */
        public @Nullable Integer asked() { return route == null ? null : plan.pack().scoreAsked(title, route).orElse(null); }

        public boolean asksRecommenders() { return route != null && !paper().recommenders().isEmpty() && plan.pack().asks(title, route, "recommenders"); }
    }

    /** The applicant's own: as it is now while something of it is open, else as it was submitted. */
    public Sheet mine(Actor by, long application) {
        var draft = Draft.find(db, application, by.person());
        var plan = plans.find(draft.planId());
        if (draft.title() == null || !plan.pack().scores(draft.title())) throw new NotFound();
        if (!open(draft)) return submitted(application);
        var said = ScoreSaid.find(db, application).with(assembly.behind(draft.applicantId()));
        var facts = assembly.typed(plan.pack(), assembly.facts(draft, plan, said));
        var employer = draft.employerId() == null ? "" : organisations.find(draft.employerId()).name();
        var achievements = assembly.choosable(draft.applicantId()).stream().map(entry -> entry.id()).collect(Collectors.toSet());
        var shown = said.behind().values().stream().flatMap(List::stream).map(behind -> behind.entry()).filter(entry -> !achievements.contains(entry)).collect(Collectors.toCollection(HashSet::new));
        shown.addAll(draft.chosen(db));
        return new Sheet(application, plan, people.find(draft.applicantId()).name(), employer, draft.title(), draft.specialty(), draft.route(), draft.receipt(),
                draft.submittedAt(), true, facts, said, shown);
    }

    private boolean open(Draft draft) { return draft.free() || !draft.over() && mendings.opened(draft).opens("score"); }

    /** As it was last submitted; NotFound where it is not within reach or the plan has none for the title. */
    public Sheet submitted(long application) {
        var it = Submission.last(db, application).orElseThrow(NotFound::new);
        var plan = plans.find(it.plan());
        if (!plan.pack().scores(it.title())) throw new NotFound();
        var shown = it.items().stream().map(Submission.Item::key).filter(key -> key.startsWith("entry.")).map(key -> Long.valueOf(key.substring("entry.".length()))).collect(Collectors.toSet());
        return new Sheet(application, plan, it.applicant(), it.employer(), it.title(), it.specialty(), it.route(), it.receipt(), it.at(), false,
                assembly.typed(plan.pack(), it.facts()), it.score(), shown);
    }

    /** The points that the route of an application asks for; empty: none. */
    public Optional<Integer> asked(long application) {
        var draft = Draft.any(db, application);
        if (draft.title() == null || draft.route() == null) return Optional.empty();
        return plans.find(draft.planId()).pack().scoreAsked(draft.title(), draft.route());
    }

    /** Saves what the applicant says; two pages never overwrite each other silently. */
    public void save(Actor by, long application, ScoreSaid said) {
        var draft = Draft.lock(db, application, by.person());
        if (!open(draft)) throw new Refused(List.of(ApplicationTexts.notOpenStep()));
        if (ScoreSaid.find(db, application).version() != said.version()) throw new ChangedMeanwhile(ApplicationTexts.versionMoved());
        var now = OffsetDateTime.now(clock);
        said.save(db, application, now);
        db.sql("update application.application set changed_at = :now where id = :id").param("now", now).param("id", application).update();
    }
}
