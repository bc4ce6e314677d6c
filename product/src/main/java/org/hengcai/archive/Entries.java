package org.hengcai.archive;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hengcai.account.People;
import org.hengcai.audit.AuditLog;
import org.hengcai.shared.Actor;
import org.hengcai.shared.ChangedMeanwhile;
import org.hengcai.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A person keeps his own entries: made, changed, given up. A verified version is never changed; editing makes a new one. */
@Component
class Entries {
    private final JdbcClient db;
    private final Clock clock;
    private final Kinds kinds;
    private final AuditLog audit;
    private final People people;

    Entries(JdbcClient db, Clock clock, Kinds kinds, AuditLog audit, People people) {
        this.people = people;
        this.db = db;
        this.clock = clock;
        this.kinds = kinds;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    Form judge(Actor by, Kind kind, Map<String, String> typed) { return Form.of(kind, typed, LocalDate.now(clock), people.find(by.person()).birth()); }

    @Transactional
    long create(Actor by, Form form) {
        var kind = form.kind();
        db.sql("select pg_advisory_xact_lock(:me)").param("me", by.person()).query().singleRow();  // pressed twice at once is made once
        var there = sameDraft(by, form);
        if (there.isPresent()) return there.get();
        if (kind.once() && db.sql("select count(*) from archive.entry where subject = :me and kind = :kind and dropped_at is null")
                .param("me", by.person()).param("kind", kind.code()).query(Integer.class).single() > 0) throw new Refused(List.of(ArchiveTexts.onlyOnce(kind)));
        mustBeAlone(by, null, form);
        long entry = db.sql("insert into archive.entry (subject, kind, created_at) values (:me, :kind, :now) returning id")
            .param("me", by.person()).param("kind", kind.code()).param("now", now()).query(Long.class).single();
        insertVersion(by.person(), entry, 1, form);
        return entry;
    }

    /** Of a year's assessment, say, there is one; a second is told where the first stands. */
    private void mustBeAlone(Actor by, @Nullable Long itself, Form form) {
        var per = form.kind().per();
        var value = per == null ? null : form.values().get(per);
        if (value == null) return;
        Entry.ofPerson(db, by.person()).stream().filter(e -> e.kind().equals(form.kind().code()) && !Objects.equals(e.id(), itself)).map(Entry::current)
                .filter(v -> value.equals(v.fields().get(per))).findFirst().ifPresent(there -> {
                    throw new Refused(List.of(ArchiveTexts.alreadyThere(form.kind().field(Objects.requireNonNull(per)), there)));
                });
    }

    /** The same form was sent a moment ago, and nothing came of it yet. */
    private Optional<Long> sameDraft(Actor by, Form form) {
        return db.sql("""
            select e.id
              from archive.entry e
              join archive.version v on v.entry_id = e.id
             where e.subject = :me and e.kind = :kind and e.dropped_at is null
               and v.number = 1 and v.revision = 1 and v.state = 'DRAFT' and v.fields = :fields::jsonb
               and not exists (select from archive.evidence x where x.version_id = v.id)
             order by e.id limit 1""")
            .param("me", by.person()).param("kind", form.kind().code()).param("fields", Fields.write(form.values())).query(Long.class).optional();
    }

    /** Keeps what was typed: in the draft that is open, or in a new version beside the decided one. */
    @Transactional
    void save(Actor by, long entryId, long seenVersion, int seenRevision, Form form) {
        var entry = Entry.lockMine(db, by, entryId);
        var current = entry.current();
        current.mustBe(seenVersion, seenRevision);
        mustBeAlone(by, entryId, form);
        switch (current.state()) {
            case DRAFT -> update(current, form);
            case AWAITING_VERIFIER -> throw new ChangedMeanwhile(ArchiveTexts.WAITS);
            case VERIFIED, RETURNED, CLEARED -> copyEvidence(current, insertVersion(by.person(), entryId, current.number() + 1, form));
        }
    }

    /** The draft that takes a change; what was returned, or lost its evidence, is opened again as it was. */
    @Transactional(propagation = Propagation.MANDATORY)
    Version openDraft(Actor by, long entryId) {
        var entry = Entry.lockMine(db, by, entryId);
        var current = entry.current();
        if (current.is(VersionState.DRAFT)) return current;
        if (!current.state().toMend()) throw new ChangedMeanwhile(ArchiveTexts.CHANGED);
        var form = new Form(kinds.get(current.kind()), current.fields(), List.of(), List.of());
        copyEvidence(current, insertVersion(by.person(), entryId, current.number() + 1, form));
        return Entry.findMine(db, by, entryId).current();
    }

    /** An open draft goes; so does an entry that was never verified. What was verified stays. */
    @Transactional
    void remove(Actor by, long entryId, long seenVersion, int seenRevision) {
        var entry = Entry.lockMine(db, by, entryId);
        var current = entry.current();
        current.mustBe(seenVersion, seenRevision);
        if (!entry.removable()) throw new ChangedMeanwhile(ArchiveTexts.CHANGED);
        if (current.is(VersionState.DRAFT) && entry.versions().size() > 1) deleteDraft(current);
        else db.sql("update archive.entry set dropped_at = :now where id = :id").param("now", now()).param("id", entryId).update();
        audit.record(by, "archive.remove", by.person(), Map.of("entry", entryId, "version", current.number(), "title", current.title()));
    }

    private void deleteDraft(Version draft) {
        db.sql("delete from archive.evidence where version_id = :id").param("id", draft.id()).update();
        if (db.sql("delete from archive.version where id = :id and state = 'DRAFT' and revision = :revision")
                .param("id", draft.id()).param("revision", draft.revision()).update() == 0) throw new ChangedMeanwhile(ArchiveTexts.CHANGED);
    }

    private long insertVersion(long person, long entry, int number, Form form) {
        return values(db.sql("""
            insert into archive.version (subject, entry_id, number, kind, state, fields, title, gained, created_at, changed_at)
            values (:person, :entry, :number, :kind, 'DRAFT', :fields::jsonb, :title, :gained::date, :now, :now)
            returning id"""), form).param("person", person).param("entry", entry).param("number", number)
            .param("kind", form.kind().code()).query(Long.class).single();
    }

    private void update(Version draft, Form form) {
        int rows = values(db.sql("""
            update archive.version
               set fields = :fields::jsonb, title = :title, gained = :gained::date, changed_at = :now, revision = revision + 1
             where id = :id and state = 'DRAFT' and revision = :revision"""), form)
            .param("id", draft.id()).param("revision", draft.revision()).update();
        if (rows == 0) throw new ChangedMeanwhile(ArchiveTexts.CHANGED);
    }

    private JdbcClient.StatementSpec values(JdbcClient.StatementSpec sql, Form form) {
        var kind = form.kind();
        return sql.param("fields", Fields.write(form.values())).param("title", kind.titleOf(form.values()))
            .param("gained", kind.gained() == null ? null : form.values().get(kind.gained())).param("now", now());
    }

    private void copyEvidence(Version from, long to) {
        db.sql("""
            insert into archive.evidence (subject, version_id, slot, file_id, name, size, type, sha256, is_copy, added_at)
            select subject, :to, slot, file_id, name, size, type, sha256, is_copy, added_at
              from archive.evidence where version_id = :from and blanked_at is null
             order by id""").param("from", from.id()).param("to", to).update();
    }

    /** Everything of a person, for his own list. */
    @Transactional(readOnly = true)
    List<Entry> mine(Actor by) { return Entry.ofPerson(db, by.person()); }

    @Transactional(readOnly = true)
    Entry mine(Actor by, long entryId) { return Entry.findMine(db, by, entryId); }

    @Transactional(readOnly = true)
    List<Decided> decided(Entry entry) { return Decided.ofEntry(db, entry.id()); }

    @Transactional(readOnly = true)
    Map<Long, List<Evidence>> evidence(List<Version> versions) { return Evidence.of(db, versions.stream().map(Version::id).toList()); }

    Kind kind(Entry entry) { return kinds.get(entry.kind()); }

    private OffsetDateTime now() { return OffsetDateTime.now(clock); }
}
