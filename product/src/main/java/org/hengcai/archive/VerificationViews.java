package org.hengcai.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hengcai.archive.view.EvidenceView;
import org.hengcai.archive.view.VerificationPage;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.Choice;
import org.hengcai.web.view.Dates;
import org.hengcai.web.view.State;
import org.hengcai.web.view.SummaryRow;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the page on which one entry is verified: the claim beside the evidence, and what changed since it was last verified. */
@Component
class VerificationViews {
    static final List<Choice> TICKS = Verification.TICKS.stream().map(t -> new Choice(t, t)).toList();

    private final Verification verification;
    private final WorkQuery work;
    private final Kinds kinds;

    VerificationViews(Verification verification, WorkQuery work, Kinds kinds) {
        this.verification = verification;
        this.work = work;
        this.kinds = kinds;
    }

    ModelAndView page(HttpStatus status, Actor actor, long versionId, List<String> ticked, @Nullable String decision, @Nullable String reason, List<Problem> problems) {
        var version = verification.open(actor, versionId);
        var kind = kinds.get(version.kind());
        var evidence = verification.evidence(version);
        var waits = version.is(VersionState.AWAITING_VERIFIER);
        var page = new VerificationPage(version.id(), version.revision(), text(version.applicant()), text(version.applicantNumber()), text(version.unit()), kind.label(),
                version.title(), state(version), ArchiveTexts.wordForVerifier(version.state()),
                version.sentAt() == null ? "" : Dates.time(version.sentAt().toInstant()), version.instead(), rows(kind, version),
                evidence.stream().map(e -> view(kind, e)).toList(), evidence.stream().anyMatch(e -> e.copy() && !e.blanked()), TICKS, ticked, decision, reason, problems, waits,
                !waits && verification.returnable(actor, version), version.person() == actor.person(), decided(version, evidence), "/verifications");
        return new ModelAndView("archive/verification", Map.of("page", page), status);
    }

    static State state(Version version) { return version.is(VersionState.CLEARED) ? State.NONE : ArchivePages.state(version.state()); }

    private static String text(@Nullable String text) { return Objects.requireNonNullElse(text, ""); }

    private List<SummaryRow> rows(Kind kind, Version version) {
        var before = work.before(version);
        var rows = new ArrayList<SummaryRow>();
        for (var field : kind.fields()) {
            var value = version.fields().get(field.name());
            var was = before == null ? value : before.fields().get(field.name());
            if (value != null || was != null) rows.add(new SummaryRow(field.label(), Differences.shown(field, value), Objects.equals(value, was) ? null : "上次核实为：" + Differences.shown(field, was)));
        }
        return rows;
    }

    private static EvidenceView view(Kind kind, Evidence evidence) {
        long file = evidence.shownId() == null ? evidence.fileId() : evidence.shownId();
        return new EvidenceView(file, evidence.type().startsWith("image/"), Lines.slotLabel(kind, evidence.slot()), evidence.name(), EntryViews.note(evidence), evidence.blanked() ? null : "/files/" + file,
                evidence.blanked() ? null : "/files/" + file + "/view", null, null);
    }

    private static List<SummaryRow> decided(Version version, List<Evidence> evidence) {
        if (version.decidedAt() == null || version.is(VersionState.AWAITING_VERIFIER)) return List.of();
        var rows = new ArrayList<SummaryRow>();
        rows.add(new SummaryRow("结论", version.is(VersionState.RETURNED) ? "退回修改" : "核实无误"));
        rows.add(new SummaryRow("核实人", version.decidedByName() + "（" + version.decidedFor() + "）"));
        rows.add(new SummaryRow("时间", Dates.time(version.decidedAt().toInstant())));
        if (!version.ticks().isEmpty()) rows.add(new SummaryRow("复印件核对", String.join("、", version.ticks())));
        if (version.reason() != null) rows.add(new SummaryRow("退回原因", version.reason()));
        evidence.stream().filter(Evidence::blanked).forEach(e -> rows.add(new SummaryRow("其后", ArchiveTexts.clearedNote(e))));
        return rows;
    }
}
