package org.hengcai.archive;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hengcai.account.Organisation;
import org.hengcai.account.Organisations;
import org.hengcai.account.People;
import org.hengcai.audit.AuditLog;
import org.hengcai.files.Files;
import org.hengcai.shared.Actor;
import org.hengcai.shared.ChangedMeanwhile;
import org.hengcai.shared.Problem;
import org.hengcai.shared.Refused;
import org.hengcai.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person sends entries to whom they are to be verified by, and takes them back. */
@Component
class Sending {
    private final JdbcClient db;
    private final Clock clock;
    private final Kinds kinds;
    private final People people;
    private final Organisations organisations;
    private final Files files;
    private final AuditLog audit;

    Sending(JdbcClient db, Clock clock, Kinds kinds, People people, Organisations organisations, Files files, AuditLog audit) {
        this.db = db;
        this.clock = clock;
        this.kinds = kinds;
        this.people = people;
        this.organisations = organisations;
        this.files = files;
        this.audit = audit;
    }

    /** What sending all came to. */
    record SentAll(int sent, int left) {}

    /** Sends one. {@code instead}: why the bureau rather than the kind's verifier [U17]; null: as usual. */
    @Transactional
    void send(Actor by, long entryId, long seenVersion, int seenRevision, @Nullable String instead) {
        var entry = Entry.lockMine(db, by, entryId);
        entry.current().mustBe(seenVersion, seenRevision);
        var problems = send(by, entry, instead);
        if (!problems.isEmpty()) throw new Refused(problems);
    }

    /** Sends every draft that lacks nothing. */
    @Transactional
    SentAll sendAll(Actor by) {
        int sent = 0;
        int left = 0;
        for (var each : Entry.ofPerson(db, by.person())) {
            if (!each.current().is(VersionState.DRAFT)) continue;
            if (send(by, Entry.lockMine(db, by, each.id()), null).isEmpty()) sent++;
            else left++;
        }
        return new SentAll(sent, left);
    }

    /** What still lacks before a draft can be sent; empty: nothing. */
    List<Problem> lacks(Version draft, List<Evidence> evidence) {
        var kind = kinds.get(draft.kind());
        var form = Form.again(kind, draft.fields(), LocalDate.now(clock), people.find(draft.person()).birth());
        var problems = new ArrayList<>(form.all());
        for (var slot : kind.evidence())
            if (slot.required() && slot.when().holds(draft.fields()) && evidence.stream().noneMatch(e -> e.slot().equals(slot.code()) && !e.blanked()))
                problems.add(ArchiveTexts.noEvidence(slot));
        return problems;
    }

    private List<Problem> send(Actor by, Entry entry, @Nullable String instead) {
        var draft = entry.current();
        if (!draft.is(VersionState.DRAFT)) throw new ChangedMeanwhile(ArchiveTexts.CHANGED);
        var evidence = Evidence.of(db, draft.id());
        var problems = lacks(draft, evidence);
        var employer = organisations.employerOf(by.person()).orElse(null);
        if (employer == null) problems.add(ArchiveTexts.noEmployer());
        if (!problems.isEmpty() || employer == null) return problems;
        var verifier = verifier(draft, employer, instead);
        if (verifier == null) return List.of(ArchiveTexts.noVerifier());
        hand(by, draft, evidence, employer, verifier, instead == null ? elsewhere(draft, verifier) : ArchiveTexts.instead(instead));
        return List.of();
    }

    private @Nullable Verifier verifier(Version draft, Organisation employer, @Nullable String instead) {
        return Verifier.of(instead == null ? kinds.get(draft.kind()).verifier() : Role.BUREAU, employer, organisations);
    }

    /** Earned elsewhere, vouched for by today's employer: said on the entry [U17]. */
    private @Nullable String elsewhere(Version draft, Verifier verifier) {
        var field = kinds.get(draft.kind()).unit();
        var unit = field == null ? null : draft.fields().get(field);
        return unit == null || !verifier.reachesPerson() || unit.equals(verifier.name()) ? null : ArchiveTexts.elsewhere(unit, verifier.name());
    }

    private void hand(Actor by, Version draft, List<Evidence> evidence, Organisation employer, Verifier verifier, @Nullable String note) {
        Long request = verifier.reachesPerson() ? null : request(verifier);
        int rows = db.sql("""
            update archive.version
               set state = 'AWAITING_VERIFIER', revision = revision + 1, request = :request, sent_at = :now, verifier_id = :verifier,
                   verifier_role = :role, applicant = :applicant, applicant_number = :number, unit = :unit, instead = :note
             where id = :id and state = 'DRAFT' and revision = :revision""")
            .param("request", request).param("now", OffsetDateTime.now(clock)).param("verifier", verifier.organisation())
            .param("role", verifier.role().name()).param("applicant", by.name()).param("number", people.find(by.person()).numberMasked())
            .param("unit", employer.name()).param("note", note).param("id", draft.id()).param("revision", draft.revision()).update();
        if (rows == 0) throw new ChangedMeanwhile(ArchiveTexts.CHANGED);
        if (request != null) for (var each : evidence) show(each, request);
        audit.record(by, "archive.send", by.person(), Map.of("entry", draft.entry(), "title", draft.title(), "version", draft.number(), "to", verifier.organisation()));
    }

    private long request(Verifier verifier) {
        long request = db.sql("select account.new_subject()").query(Long.class).single();
        db.sql("select account.let_reach(:request, :holder)").param("request", request).param("holder", verifier.organisation()).query((_, _) -> true).single();
        return request;
    }

    /** The verifier opens a copy that is about the request alone. */
    private void show(Evidence evidence, long request) {
        if (evidence.blanked()) return;
        db.sql("update archive.evidence set request = :request, shown_id = :shown where id = :id")
            .param("request", request).param("shown", files.copyTo(evidence.fileId(), request).id()).param("id", evidence.id()).update();
    }

    /** Takes an entry back from its verifier, to mend it. */
    @Transactional
    void withdraw(Actor by, long entryId, long seenVersion, int seenRevision) {
        var sent = Entry.lockMine(db, by, entryId).current();
        sent.mustBe(seenVersion, seenRevision);
        int rows = db.sql("""
            update archive.version
               set state = 'DRAFT', revision = revision + 1, request = null, sent_at = null, verifier_id = null, verifier_role = null, instead = null
             where id = :id and state = 'AWAITING_VERIFIER'""").param("id", sent.id()).update();
        if (rows == 0) throw new ChangedMeanwhile(ArchiveTexts.CHANGED);
        db.sql("insert into archive.withdrawn (subject, version_id, verifier_id, verifier_role, withdrawn_at) values (:me, :version, :verifier, :role, :now)")
            .param("me", by.person()).param("version", sent.id()).param("verifier", sent.verifier())
            .param("role", Objects.requireNonNull(sent.verifierRole()).name()).param("now", OffsetDateTime.now(clock)).update();
        if (sent.request() != null && sent.verifier() != null) endReach(sent.request(), sent.verifier(), sent.id());
        audit.record(by, "archive.withdraw", by.person(), Map.of("entry", entryId, "title", sent.title(), "version", sent.number()));
    }

    /** Did this verifier have it before him, until its owner took it back? */
    static boolean wasWithdrawn(JdbcClient db, Actor verifier, long version) {
        return verifier.organisation() != null && db.sql("select count(*) from archive.withdrawn where version_id = :version and verifier_id = :here and verifier_role = :role")
            .param("version", version).param("here", verifier.here()).param("role", verifier.role().name()).query(Integer.class).single() > 0;
    }

    private void endReach(long request, long verifier, long version) {
        db.sql("select account.end_reach(:request, :verifier)").param("request", request).param("verifier", verifier).query((_, _) -> true).single();
        db.sql("update archive.evidence set request = null, shown_id = null where version_id = :version").param("version", version).update();
    }
}
