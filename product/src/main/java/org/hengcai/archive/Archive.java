package org.hengcai.archive;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hengcai.account.Organisations;
import org.hengcai.account.People;
import org.hengcai.archive.EntryRow.EvidenceFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is verified of a person: the only thing an application can take [A2.一.2]. */
@Component
@Transactional(readOnly = true)
public class Archive {
    private final JdbcClient db;
    private final Kinds kinds;
    private final People people;
    private final Organisations organisations;

    Archive(JdbcClient db, Kinds kinds, People people, Organisations organisations) {
        this.db = db;
        this.kinds = kinds;
        this.people = people;
        this.organisations = organisations;
    }

    /** All verified entries, each as it is in force, in the order of the kinds and by when they were gained. */
    public List<EntryRow> verified(long person) {
        var inForce = Version.inForce(db, person);
        var evidence = Evidence.of(db, inForce.stream().map(Version::id).toList());
        return kinds.all().stream().flatMap(kind -> inForce.stream().filter(v -> v.kind().equals(kind.code()))
                .map(v -> row(kind, v, evidence.getOrDefault(v.id(), List.of())))
                .sorted((a, b) -> Objects.compare(a.gained(), b.gained(), java.util.Comparator.nullsFirst(java.util.Comparator.naturalOrder())))).toList();
    }

    /** Of these kinds, what was gained on or after a day (任现职以来; null: no lower bound) [A1.二.4]; a kind that says no such day counts always. */
    public List<EntryRow> entriesFor(long person, Collection<String> ofKinds, @Nullable LocalDate since) {
        return verified(person).stream().filter(e -> ofKinds.contains(e.kind()))
                .filter(e -> since == null || e.gained() == null || !e.gained().isBefore(since)).toList();
    }

    /** The kinds of entry that are achievements (业绩), among which an applicant chooses; all else is taken as it stands. */
    public Set<String> achievementKinds() {
        return kinds.all().stream().filter(kind -> kind.group().equals("业绩")).map(Kind::code).collect(Collectors.toSet());
    }

    /** The facts of a case, keyed as spec 4.9 has them; what the archive cannot tell is left out. Dates are {@link LocalDate}s. */
    public Map<String, Object> facts(long person) { return facts(person, _ -> true); }

    /** Those of an application: of the achievements only these entries count, all else as it stands. */
    public Map<String, Object> facts(long person, Set<Long> achievements) { return facts(person, among(achievements)); }

    private Predicate<Version> among(Set<Long> achievements) {
        var chosen = achievementKinds();
        return version -> !chosen.contains(version.kind()) || achievements.contains(version.entry());
    }

    private Map<String, Object> facts(long person, Predicate<Version> counts) {
        var inForce = Version.inForce(db, person);
        var facts = new LinkedHashMap<String, Object>();
        facts.put("person", aboutPerson(person));
        aboutEmployer(person, inForce, facts);
        facts.putAll(FactsOf.verified(kinds, inForce, awaiting(person), counts));
        return facts;
    }

    /** By the key of each fact of an application the entries it comes from; of a list in the order of {@link #facts(long, Set)}. */
    public Map<String, List<Behind>> behind(long person, Set<Long> achievements) { return FactsOf.behind(kinds, Version.inForce(db, person), among(achievements)); }

    private Map<String, Object> aboutPerson(long person) {
        var one = people.find(person);
        var about = new LinkedHashMap<String, Object>();
        if (one.birth() != null) about.put("birth", one.birth());
        about.put("retired", one.retired());
        return about;
    }

    private void aboutEmployer(long person, List<Version> inForce, Map<String, Object> facts) {
        var employer = organisations.employerOf(person).orElse(null);
        if (employer == null) return;
        var about = new LinkedHashMap<String, Object>();
        if (employer.employerKind() != null) about.put("kind", employer.employerKind());
        if (employer.region() != null) about.put("region", employer.region());
        inForce.stream().filter(v -> v.kind().equals("employment") && employer.name().equals(v.fields().get("unit")) && !v.fields().containsKey("to"))
                .map(v -> LocalDate.parse(v.fields().get("from"))).min(LocalDate::compareTo).ifPresent(day -> about.put("since", day));
        facts.put("employer", about);
    }

    /** The entries of which a newer version waits to be verified. */
    public Set<Long> beingVerified(long person) {
        return Set.copyOf(db.sql("select distinct entry_id from archive.version where subject = :person and state = 'AWAITING_VERIFIER'")
                .param("person", person).query(Long.class).list());
    }

    private Set<String> awaiting(long person) {
        return db.sql("select distinct v.kind from archive.version v where v.subject = :person and v.state = 'AWAITING_VERIFIER'")
            .param("person", person).query(String.class).list().stream().collect(Collectors.toSet());
    }

    private static EntryRow row(Kind kind, Version version, List<Evidence> evidence) {
        var files = evidence.stream().filter(e -> !e.blanked())
                .map(e -> new EvidenceFile(e.fileId(), Lines.slotLabel(kind, e.slot()), e.name(), e.copy())).toList();
        return new EntryRow(version.entry(), version.id(), version.number(), kind.code(), kind.label(), version.title(), version.gained(),
                version.fields(), Lines.of(kind, version.fields()), files, Objects.requireNonNull(version.decidedFor()),
                Objects.requireNonNull(version.decidedAt()), version.instead());
    }
}
