package org.hengcai.archive;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hengcai.account.Organisation;
import org.hengcai.account.Organisations;
import org.hengcai.archive.view.EntryPage;
import org.hengcai.archive.view.EntryPage.SlotView;
import org.hengcai.archive.view.EvidenceView;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Problem;
import org.hengcai.shared.Role;
import org.hengcai.web.view.Dates;
import org.hengcai.web.view.SummaryRow;
import org.hengcai.web.view.TimeRow;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the page of one entry, for its owner. */
@Component
class EntryViews {
    private final Entries entries;
    private final Sending sending;
    private final Kinds kinds;
    private final Organisations organisations;

    private final ObjectProvider<EntryAsked> asked;

    EntryViews(Entries entries, Sending sending, Kinds kinds, Organisations organisations, ObjectProvider<EntryAsked> asked) {
        this.asked = asked;
        this.entries = entries;
        this.sending = sending;
        this.kinds = kinds;
        this.organisations = organisations;
    }

    ModelAndView page(HttpStatus status, Actor actor, long entryId, List<Problem> problems, @Nullable String why, @Nullable String done) {
        var entry = entries.mine(actor, entryId);
        return new ModelAndView("archive/entry", Map.of("page", view(actor, entry, problems, why, done)), status);
    }

    private EntryPage view(Actor actor, Entry entry, List<Problem> problems, @Nullable String why, @Nullable String done) {
        var current = entry.current();
        var kind = kinds.get(entry.kind());
        var evidence = entries.evidence(entry.versions());
        var mine = evidence.getOrDefault(current.id(), List.of());
        var draft = current.is(VersionState.DRAFT);
        var open = draft || current.state().toMend();
        var employer = organisations.employerOf(actor.person()).orElse(null);
        return new EntryPage(entry.id(), current.id(), current.revision(), kind.label(), current.title(), ArchivePages.state(current.state()),
                ArchiveTexts.word(current.state()), lead(current), rows(kind, current.fields()), slots(kind, entry, evidence, open),
                draft ? sending.lacks(current, mine).stream().map(Problem::sentence).toList() : List.of(), problems,
                current.is(VersionState.RETURNED) ? current.reason() : asked(actor, entry), current.is(VersionState.CLEARED) ? ArchiveTexts.CLEARED : null, inForce(entry), current.instead(), sendTo(kind, employer),
                bureauTo(kind, employer), why, !current.is(VersionState.AWAITING_VERIFIER), open, draft, current.is(VersionState.AWAITING_VERIFIER),
                entry.removable(), history(actor, kind, entry, evidence), done);
    }

    private @Nullable String asked(Actor actor, Entry entry) {
        return asked.stream().flatMap(above -> above.asked(actor.person(), entry.id()).stream()).findFirst().orElse(null);
    }

    private static @Nullable String lead(Version version) {
        return switch (version.state()) {
            case DRAFT -> null;
            case AWAITING_VERIFIER -> ArchiveTexts.waitsFor(version);
            case CLEARED -> null;
            case VERIFIED, RETURNED -> version.decidedAt() == null ? null : version.decidedFor() + " · " + version.decidedByName() + " · " + Dates.time(version.decidedAt().toInstant());
        };
    }

    private static @Nullable String inForce(Entry entry) {
        var current = entry.current();
        if (current.is(VersionState.VERIFIED)) return null;
        return entry.inForce().map(v -> ArchiveTexts.staysInForce(v.number(), v.title())).orElse(null);
    }

    static List<SummaryRow> rows(Kind kind, Map<String, String> fields) {
        return Lines.of(kind, fields).stream().map(l -> new SummaryRow(l.label(), l.value())).toList();
    }

    /** Slots that the entry asks for, and those that hold a file. */
    private static List<SlotView> slots(Kind kind, Entry entry, Map<Long, List<Evidence>> evidence, boolean open) {
        var current = entry.current().id();
        var earlier = evidence.values().stream().flatMap(List::stream).filter(e -> e.versionId() != current).map(Evidence::fileId).collect(Collectors.toSet());
        var bySlot = evidence.getOrDefault(current, List.of()).stream().collect(Collectors.groupingBy(Evidence::slot));
        return kind.evidence().stream().filter(s -> s.when().holds(entry.current().fields()) || bySlot.containsKey(s.code()))
                .map(s -> new SlotView(s.code(), ArchiveTexts.fileInput(s), s.label(), s.hint(), s.required(), s.limit(),
                        bySlot.getOrDefault(s.code(), List.of()).stream().map(e -> evidenceView(kind, entry, e, open, earlier.contains(e.fileId()))).toList())).toList();
    }

    private static EvidenceView evidenceView(Kind kind, Entry entry, Evidence evidence, boolean open, boolean earlier) {
        var base = "/archive/entries/" + entry.id() + "/evidence/" + evidence.fileId();
        var blankable = !evidence.blanked() && (earlier || !entry.current().is(VersionState.DRAFT)) && !entry.current().is(VersionState.AWAITING_VERIFIER);
        return new EvidenceView(evidence.fileId(), evidence.type().startsWith("image/"), Lines.slotLabel(kind, evidence.slot()), evidence.name(), note(evidence),
                evidence.blanked() ? null : "/files/" + evidence.fileId(), null, open && !evidence.blanked() ? base + "/remove" : null, blankable ? base + "/blank" : null);
    }

    static String note(Evidence evidence) {
        if (evidence.blanked()) return ArchiveTexts.blanked(evidence);
        return (evidence.copy() ? "复印件扫描" : "原件扫描") + " · " + ArchiveTexts.size(evidence.size()) + " · " + day(evidence.addedAt())
                + ("CLEAN".equals(evidence.scan()) ? "" : " · 未经病毒扫描");
    }

    private static String day(OffsetDateTime at) { return Dates.time(at.toInstant()); }

    private @Nullable String sendTo(Kind kind, @Nullable Organisation employer) {
        var verifier = employer == null ? null : Verifier.of(kind.verifier(), employer, organisations);
        return verifier == null ? null : verifier.name();
    }

    private @Nullable String bureauTo(Kind kind, @Nullable Organisation employer) {
        if (employer == null || kind.verifier() != Role.EMPLOYER) return null;
        var bureau = Verifier.of(Role.BUREAU, employer, organisations);
        return bureau == null ? null : bureau.name();
    }

    private record Happened(OffsetDateTime at, TimeRow row) {
        static Happened of(OffsetDateTime at, String what, @Nullable String note) { return new Happened(at, new TimeRow(day(at), what, note, false)); }
    }

    /** Everything that was done with it, each by whom and when it was done; what was done later changes nothing of it. */
    private List<TimeRow> history(Actor owner, Kind kind, Entry entry, Map<Long, List<Evidence>> evidence) {
        var all = new ArrayList<Happened>();
        var numbers = entry.versions().stream().collect(Collectors.toMap(Version::id, Version::number));
        evidence.values().stream().flatMap(List::stream).filter(Evidence::blanked).collect(Collectors.toMap(Evidence::fileId, e -> e, (one, _) -> one)).values()
                .forEach(e -> all.add(Happened.of(Objects.requireNonNull(e.blankedAt()), ArchiveTexts.clearedBy(owner.name(), e), e.blankedWhy())));
        for (var decided : entries.decided(entry)) all.add(Happened.of(decided.at(), ArchiveTexts.decided(numbers.getOrDefault(decided.version(), 0), decided), ArchiveTexts.decidedNote(decided)));
        for (int i = 0; i < entry.versions().size(); i++) {
            var version = entry.versions().get(i);
            var before = i + 1 < entry.versions().size() ? entry.versions().get(i + 1) : null;
            if (version.sentAt() != null) all.add(Happened.of(version.sentAt(), "第 " + version.number() + " 版送核", null));
            all.add(Happened.of(version.changedAt(), "填写第 " + version.number() + " 版", before == null ? null : Differences.of(kind, before, version)));
        }
        return all.stream().sorted(Comparator.comparing(Happened::at).reversed()).map(Happened::row).toList();
    }
}
