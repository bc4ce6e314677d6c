package org.hengcai.archive;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hengcai.audit.AuditLog;
import org.hengcai.messaging.Messages;
import org.hengcai.shared.Actor;
import org.hengcai.shared.ChangedMeanwhile;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Problem;
import org.hengcai.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An employer, department or bureau verifies what was sent to it, or returns it with a reason [A2.一.2, 三(五)]. */
@Component
class Verification {
    /** What 五(二) asks of a copy, each ticked by who compared it with the original. */
    static final List<String> TICKS = List.of("核对无误", "验证人签名", "验证时间", "单位公章");

    private static final int REASON = 300;

    private final JdbcClient db;
    private final Clock clock;
    private final Messages messages;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Verification(JdbcClient db, Clock clock, Messages messages, AuditLog audit, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.messages = messages;
        this.audit = audit;
        this.events = events;
    }

    sealed interface Decision {
        record Verify(List<String> ticks) implements Decision {}

        record Return(String reason) implements Decision {}
    }

    /** One of a batch: which version, as seen. */
    record Seen(long version, int revision) {}

    /** What would happen to one of a batch; {@code wrong}: why nothing. */
    record Fate(Seen seen, @Nullable Version version, boolean copies, @Nullable Problem wrong) {}

    /** One version as it lies before this verifier; opening it is recorded. */
    @Transactional
    Version open(Actor by, long versionId) {
        var version = Version.find(db, versionId).filter(v -> liesBefore(v, by)).orElseThrow(() -> gone(by, versionId));
        audit.read(by, version.person(), ArchiveTexts.read(version));
        return version;
    }

    @Transactional(readOnly = true)
    boolean returnable(Actor by, Version version) { return liesBefore(version, by) && returnable(version); }

    @Transactional(readOnly = true)
    List<Evidence> evidence(Version version) { return Evidence.of(db, version.id()); }

    @Transactional
    void decide(Actor by, long versionId, int seenRevision, Decision decision) {
        var version = Version.lock(db, versionId).filter(v -> liesBefore(v, by)).orElseThrow(() -> gone(by, versionId));
        if (version.revision() != seenRevision) throw new ChangedMeanwhile(ArchiveTexts.DECIDED);
        var problem = problem(by, version, decision);
        if (problem != null) throw new Refused(List.of(problem));
        keep(by, version, decision);
        if (decision instanceof Decision.Return(var reason)) tellReturned(by, version, Typed.clean(reason));
        else tellVerified(by, List.of(version));
    }

    /** Who had it before him reads why it went; to everybody else it is nothing. */
    private RuntimeException gone(Actor by, long version) {
        return Sending.wasWithdrawn(db, by, version) ? new ChangedMeanwhile(ArchiveTexts.WITHDRAWN) : new NotFound();
    }

    private static boolean liesBefore(Version version, Actor by) {
        return version.verifier() != null && version.verifier().equals(by.organisation()) && version.verifierRole() == by.role()
                && !version.is(VersionState.DRAFT);
    }

    private @Nullable Problem problem(Actor by, Version version, Decision decision) {
        if (version.person() == by.person()) return ArchiveTexts.ownEntry();
        return switch (decision) {
            case Decision.Verify(var ticks) -> {
                if (!version.is(VersionState.AWAITING_VERIFIER)) throw new ChangedMeanwhile(ArchiveTexts.DECIDED);
                yield hasCopies(version) && !ticks.containsAll(TICKS) ? ArchiveTexts.ticks() : null;
            }
            case Decision.Return(var reason) -> {
                if (!returnable(version)) throw new ChangedMeanwhile(ArchiveTexts.DECIDED);
                yield reasonProblem(Typed.clean(reason));
            }
        };
    }

    private static @Nullable Problem reasonProblem(String reason) {
        if (reason.isEmpty()) return ArchiveTexts.noReason();
        if (Typed.unkeepable(reason, true)) return ArchiveTexts.unkeepableReason("reason");
        return Typed.length(reason) > REASON ? ArchiveTexts.reasonTooLong(Typed.length(reason)) : null;
    }

    /** What waits; and what was verified, until its owner has gone on from it: a mistake is mended by a further decision. */
    private boolean returnable(Version version) {
        return version.is(VersionState.AWAITING_VERIFIER) || version.is(VersionState.VERIFIED) && db.sql("""
            select count(*) from archive.version where entry_id = :entry and number > :number""")
            .param("entry", version.entry()).param("number", version.number()).query(Integer.class).single() == 0;
    }

    private boolean hasCopies(Version version) {
        return Evidence.of(db, version.id()).stream().anyMatch(e -> e.copy() && !e.blanked());
    }

    private void keep(Actor by, Version version, Decision decision) {
        var verified = decision instanceof Decision.Verify;
        var reason = decision instanceof Decision.Return(var why) ? Typed.clean(why) : null;
        var ticks = decision instanceof Decision.Verify(var given) ? TICKS.stream().filter(given::contains).toList() : List.<String>of();
        var at = OffsetDateTime.now(clock);
        int rows = db.sql("""
            update archive.version
               set state = :state, revision = revision + 1, decided_at = :now, decided_by = :by, decided_by_name = :name,
                   decided_for = :organisation, reason = :reason, ticks = :ticks
             where id = :id and revision = :revision""")
            .param("state", verified ? "VERIFIED" : "RETURNED").param("now", at).param("by", by.person())
            .param("name", by.name()).param("organisation", place(by)).param("reason", reason)
            .param("ticks", ticks.toArray(String[]::new)).param("id", version.id()).param("revision", version.revision()).update();
        if (rows == 0) throw new ChangedMeanwhile(ArchiveTexts.DECIDED);
        Decided.keep(db, by, version, reason, ticks, at, place(by));
        record(by, version, reason, ticks);
        if (verified) events.publishEvent(new EntryVerified(version.person(), version.entry(), version.id(), version.kind()));
    }

    private void tellReturned(Actor by, Version version, String reason) {
        messages.tell(version.person(), "entry-returned", Map.of("entry", version.title(), "by", place(by), "reason", reason), "entry-returned:" + key(version));
    }

    /** One message a person and deed, however many of his entries were verified by it. */
    private void tellVerified(Actor by, List<Version> ofOnePerson) {
        var first = ofOnePerson.getFirst();
        if (ofOnePerson.size() == 1) messages.tell(first.person(), "entry-verified", Map.of("entry", first.title(), "by", place(by)), "entry-verified:" + key(first));
        else messages.tell(first.person(), "entries-verified", Map.of("count", Integer.toString(ofOnePerson.size()), "by", place(by)), "entries-verified:" + key(first));
    }

    private static String place(Actor by) { return Objects.requireNonNull(by.organisationName()); }

    private static String key(Version version) { return version.id() + ":" + version.revision(); }

    private void record(Actor by, Version version, @Nullable String reason, List<String> ticks) {
        var what = new LinkedHashMap<String, Object>();
        what.put("entry", version.entry());
        what.put("title", version.title());
        what.put("version", version.number());
        if (reason == null) what.put("ticks", ticks);
        else what.put("reason", reason);
        audit.record(by, reason == null ? "archive.verify" : "archive.return", version.person(), what);
    }

    /** The dry run of a batch: row by row what verifying would do, and why not. */
    @Transactional(readOnly = true)
    List<Fate> dryRun(Actor by, List<Seen> batch, List<String> ticks) {
        return batch.stream().map(seen -> fate(by, seen, Version.find(db, seen.version()).orElse(null), ticks)).toList();
    }

    /** Verifies all of a batch that still can be; the others stay as they are and are told. */
    @Transactional
    List<Fate> verifyAll(Actor by, List<Seen> batch, List<String> ticks) {
        var fates = new ArrayList<Fate>();
        var verified = new LinkedHashMap<Long, List<Version>>();
        for (var seen : batch) {
            var fate = fate(by, seen, Version.lock(db, seen.version()).orElse(null), ticks);
            if (fate.wrong() == null && fate.version() != null) {
                keep(by, fate.version(), new Decision.Verify(fate.copies() ? ticks : List.of()));
                verified.computeIfAbsent(fate.version().person(), _ -> new ArrayList<>()).add(fate.version());
            }
            fates.add(fate);
        }
        verified.values().forEach(ofOne -> tellVerified(by, ofOne));
        return fates;
    }

    private Fate fate(Actor by, Seen seen, @Nullable Version version, List<String> ticks) {
        if (version == null || !liesBefore(version, by)) return new Fate(seen, null, false, Sending.wasWithdrawn(db, by, seen.version()) ? ArchiveTexts.moved() : ArchiveTexts.gone());
        boolean copies = hasCopies(version);
        if (!version.is(VersionState.AWAITING_VERIFIER) || version.revision() != seen.revision()) return new Fate(seen, version, copies, ArchiveTexts.moved());
        return new Fate(seen, version, copies, problem(by, version, new Decision.Verify(ticks)));
    }
}
