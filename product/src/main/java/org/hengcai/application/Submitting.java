package org.hengcai.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hengcai.account.Organisations;
import org.hengcai.account.People;
import org.hengcai.audit.AuditLog;
import org.hengcai.files.Files;
import org.hengcai.pack.Plan;
import org.hengcai.pack.Plans;
import org.hengcai.shared.Actor;
import org.hengcai.web.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Submits: once, however often it is asked for (U58); freezes what was submitted and gives the receipt. */
@Component
class Submitting {
    private final JdbcClient db;
    private final Clock clock;
    private final Plans plans;
    private final People people;
    private final Organisations organisations;
    private final Wizard wizard;
    private final Assembly assembly;
    private final Files files;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Submitting(JdbcClient db, Clock clock, Plans plans, People people, Organisations organisations, Wizard wizard, Assembly assembly,
            Files files, AuditLog audit, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.plans = plans;
        this.people = people;
        this.organisations = organisations;
        this.wizard = wizard;
        this.assembly = assembly;
        this.files = files;
        this.audit = audit;
        this.events = events;
    }

    /** What came of pressing 提交. */
    sealed interface Answer {
        /** @param before when it had been submitted already, by an earlier press or from another page; null: it was now */
        record Done(String receipt, @Nullable OffsetDateTime before) implements Answer {}

        /** Everything that still keeps it from being submitted. */
        record NotYet(List<Wizard.Missing> missing) implements Answer {}
    }

    @Transactional
    Answer submit(Actor by, long application) {
        var draft = Draft.lock(db, application, by.person());
        var plan = plans.find(draft.planId());
        var mending = wizard.mending(draft, plan);
        var again = !draft.free();
        if (draft.over()) return new Answer.NotYet(List.of(new Wizard.Missing(Step.PREVIEW, ApplicationTexts.over())));
        if (again && mending.isEmpty()) return new Answer.Done(Objects.requireNonNull(draft.receipt()), Submission.last(db, application).orElseThrow().at());
        var missing = missing(draft, plan, again, mending);
        if (!missing.isEmpty()) return new Answer.NotYet(missing);
        var receipt = freeze(by, draft, plan, again ? mending : Mending.NONE);
        audit.record(by, "application.submit", application, Map.of("again", again));
        events.publishEvent(new ApplicationSubmitted(application, again));
        return new Answer.Done(receipt, null);
    }

    private List<Wizard.Missing> missing(Draft draft, Plan plan, boolean again, Mending mending) {
        var missing = new ArrayList<Wizard.Missing>();
        if (!again) for (var problem : wizard.windowProblems(plan.pack())) missing.add(new Wizard.Missing(Step.PREVIEW, problem));
        if (organisations.employerOf(draft.applicantId()).isEmpty()) missing.add(new Wizard.Missing(Step.PREVIEW, ApplicationTexts.noEmployer()));
        missing.addAll(wizard.missing(draft, plan, wizard.judge(draft, plan)));
        for (var item : mending.items())
            if (mending.waiting().contains(item.key()))
                missing.add(new Wizard.Missing(item.step(), mending.verifying().contains(item.key()) ? ApplicationTexts.verifyFirst(item.about()) : ApplicationTexts.mendFirst(item.about())));
        return missing;
    }

    /** Freezes facts, verdict and items; of a mended application only what was reopened is taken anew. */
    private String freeze(Actor by, Draft draft, Plan plan, Mending mending) {
        var before = mending.isEmpty() ? null : Submission.last(db, draft.id()).orElseThrow();
        var entries = before == null || mending.keys().stream().anyMatch(key -> key.startsWith("entry.") || key.equals("achievements"));
        var said = ScoreSaid.find(db, draft.id());
        var facts = entries ? assembly.facts(draft, plan, said) : changed(Objects.requireNonNull(before).facts(), draft);
        facts.putAll(assembly.saidFacts(draft, plan, said));
        var verdict = assembly.verdict(plan.pack(), facts, said);
        var behind = entries ? assembly.behind(draft) : Objects.requireNonNull(before).score().behind();
        var receipt = draft.receipt() == null ? plan.pack().head().year() + "-" + "%06d".formatted(draft.id()) : draft.receipt();
        keep(by, draft, receipt);
        db.sql("""
            insert into application.snapshot (subject, round, at, facts, verdict, items, score)
            values (:id, 1 + (select count(*) from application.snapshot where subject = :id), :now, :facts::jsonb, :verdict::jsonb, :items::jsonb, :score::jsonb)""")
            .param("id", draft.id()).param("now", now()).param("facts", Json.write(Objects.requireNonNull(plain(facts)))).param("verdict", verdict.kept())
            .param("items", Json.write(items(draft, plan, before, mending))).param("score", said.with(behind).frozen()).update();
        db.sql("delete from application.reopened where subject = :id").param("id", draft.id()).update();
        return receipt;
    }

    private static Map<String, Object> changed(Map<String, Object> facts, Draft draft) {
        var now = new LinkedHashMap<>(facts);
        if (draft.title() != null) now.put("title", draft.title());
        if (draft.specialty() != null) now.put("specialty", draft.specialty());
        return now;
    }

    private void keep(Actor by, Draft draft, String receipt) {
        var person = people.find(by.person());
        var employer = organisations.employerOf(by.person()).orElseThrow();
        db.sql("""
            update application.application
               set applicant = :name, number_masked = :number, employer = :employer, employer_id = :employerId, receipt = :receipt,
                   submitted_at = coalesce(submitted_at, :now), counts = true, ended = false, version = version + 1, changed_at = :now
             where id = :id""")
            .param("name", person.name()).param("number", person.numberMasked()).param("employer", employer.name())
            .param("employerId", employer.id()).param("receipt", receipt).param("now", now()).param("id", draft.id()).update();
    }

    /**
     * What is frozen now. Of a mended application the archive's entries are taken anew only where they were reopened; what did not
     * change, its files by what is in them, is the item of last time, so that the next examiner sees what did: also when it was drawn
     * back and is submitted once more.
     */
    List<Submission.Item> items(Draft draft, Plan plan, @Nullable Submission before, Mending mending) {
        var last = new LinkedHashMap<String, Submission.Item>();
        Submission.last(db, draft.id()).ifPresent(submitted -> submitted.items().forEach(item -> last.put(item.key(), item)));
        var items = new ArrayList<Submission.Item>();
        for (var pending : assembly.items(draft, plan)) {
            var kept = last.remove(pending.key());
            var closed = before != null && pending.kind() != null && !mending.opens(pending.key());
            if (kept != null && (closed || same(kept, pending))) items.add(kept);
            else if (!closed) items.add(frozen(draft.id(), pending));
        }
        if (before != null) last.values().stream().filter(item -> item.kind() != null && !mending.opens(item.key())).forEach(items::add);
        return items;
    }

    private boolean same(Submission.Item last, Assembly.Pending now) {
        return last.text().equals(now.text()) && last.about().equals(now.about()) && sums(last.files()).equals(sums(now.files()));
    }

    private List<String> sums(List<Submission.FileRef> refs) { return refs.stream().map(file -> files.find(file.id()).sha256()).toList(); }

    private Submission.Item frozen(long application, Assembly.Pending item) {
        var frozen = item.copied() ? item.files().stream().map(file -> new Submission.FileRef(files.copyTo(file.id(), application).id(), file.name())).toList() : item.files();
        return new Submission.Item(item.key(), item.group(), item.about(), item.text(), frozen, item.kind());
    }

    /** Days as ISO text, so that the snapshot reads like a case file. */
    static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var plain = new LinkedHashMap<String, @Nullable Object>();
                map.forEach((key, one) -> plain.put(String.valueOf(key), one == null ? null : plain(one)));
                yield plain;
            }
            case List<?> list -> list.stream().map(Submitting::plain).toList();
            case LocalDate day -> day.toString();
            case null -> null;
            default -> value;
        };
    }

    private OffsetDateTime now() { return OffsetDateTime.now(clock); }

}
