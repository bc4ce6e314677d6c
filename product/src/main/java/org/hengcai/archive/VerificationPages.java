package org.hengcai.archive;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hengcai.archive.Verification.Decision;
import org.hengcai.archive.WorkQuery.After;
import org.hengcai.archive.WorkQuery.Filter;
import org.hengcai.archive.view.WorkList;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Problem;
import org.hengcai.shared.Refused;
import org.hengcai.shared.Role;
import org.hengcai.web.MayEnter;
import org.hengcai.web.view.Choice;
import org.hengcai.web.view.Dates;
import org.hengcai.web.view.Pager;
import org.hengcai.web.view.State;
import org.hengcai.web.view.Tile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** 业绩档案审核: an employer, department or bureau verifies what was sent to it [A2.一.2]. */
@Controller
class VerificationPages {
    private final Verification verification;
    private final VerificationViews views;
    private final WorkQuery work;
    private final Kinds kinds;

    VerificationPages(Verification verification, VerificationViews views, WorkQuery work, Kinds kinds) {
        this.verification = verification;
        this.views = views;
        this.work = work;
        this.kinds = kinds;
    }

    @GetMapping("/verifications") @MayEnter({Role.EMPLOYER, Role.DEPARTMENT, Role.BUREAU})
    ModelAndView list(Actor actor, @RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after, @RequestParam(required = false) @Nullable String done) {
        return list(HttpStatus.OK, actor, filter(state, kind, q, after), ArchiveTexts.decidedDone(done), List.of());
    }

    @GetMapping("/verifications/{version}") @MayEnter({Role.EMPLOYER, Role.DEPARTMENT, Role.BUREAU})
    ModelAndView version(Actor actor, @PathVariable long version) { return views.page(HttpStatus.OK, actor, version, List.of(), null, null, List.of()); }

    @PostMapping("/verifications/{version}") @MayEnter({Role.EMPLOYER, Role.DEPARTMENT, Role.BUREAU})
    ModelAndView decide(Actor actor, @PathVariable long version, @RequestParam(defaultValue = "0") int revision, @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") List<String> ticks, @RequestParam(defaultValue = "") String reason) {
        var decided = decision(decision, ticks, reason);
        if (decided == null) return views.page(HttpStatus.UNPROCESSABLE_CONTENT, actor, version, ticks, decision, reason, List.of(ArchiveTexts.noChoice()));
        try {
            verification.decide(actor, version, revision, decided);
            return new ModelAndView("redirect:/verifications?done=" + decision);
        } catch (Refused refused) {
            return views.page(HttpStatus.UNPROCESSABLE_CONTENT, actor, version, ticks, decision, reason, refused.problems());
        }
    }

    private static @Nullable Decision decision(String decision, List<String> ticks, String reason) {
        return switch (decision) {
            case "verify" -> new Decision.Verify(ticks);
            case "return" -> new Decision.Return(reason);
            default -> null;
        };
    }

    /** A mark in the address that means nothing is left out, not answered with an error. */
    private Filter filter(String state, String kind, String q, String after) {
        var wanted = switch (state) {
            case "verified" -> VersionState.VERIFIED;
            case "returned" -> VersionState.RETURNED;
            default -> VersionState.AWAITING_VERIFIER;
        };
        var known = kinds.all().stream().anyMatch(k -> k.code().equals(kind));
        var name = Typed.clean(q);
        return new Filter(wanted, known ? kind : "", Typed.unkeepable(name, false) ? "" : name, After.of(after));
    }

    private ModelAndView list(HttpStatus status, Actor actor, Filter filter, @Nullable String done, List<Problem> problems) {
        var found = work.page(actor, filter);
        var page = found.subList(0, Math.min(found.size(), WorkQuery.PAGE));
        var counts = work.counts(actor, filter.kind(), filter.name());
        var next = found.size() > page.size() ? address(filter, filter.state(), after(page.getLast())) : null;
        var pager = new Pager("本页 %d 条，共 %d 条".formatted(page.size(), counts.getOrDefault(filter.state(), 0L)), filter.after() == null ? null : address(filter, filter.state(), null), next);
        var view = new WorkList(tiles(filter, counts), word(filter.state()), filter.kind(), filter.name(), kinds.all().stream().filter(k -> mayCome(k, actor)).map(k -> new Choice(k.code(), k.label())).toList(),
                page.stream().map(this::row).toList(), pager, filter.state() == VersionState.AWAITING_VERIFIER, !filter.kind().isEmpty() || !filter.name().isEmpty(),
                ArchiveTexts.duty(actor.role()), ArchiveTexts.comesHere(actor.role()), done, problems);
        return new ModelAndView("archive/verifications", Map.of("page", view), status);
    }

    /** A department has its own kinds; to a bureau comes what nobody below it can verify, too. */
    private static boolean mayCome(Kind kind, Actor verifier) { return kind.verifier() == verifier.role() || verifier.role() == Role.BUREAU; }

    private static After after(Version version) {
        var at = version.is(VersionState.AWAITING_VERIFIER) ? version.sentAt() : version.decidedAt();
        return new After(Objects.requireNonNull(at).toInstant(), version.id());
    }

    private static List<Tile> tiles(Filter filter, Map<VersionState, Long> counts) {
        return List.of(tile(filter, counts, VersionState.AWAITING_VERIFIER, "待核实"), tile(filter, counts, VersionState.VERIFIED, "已核实"),
                tile(filter, counts, VersionState.RETURNED, "已退回"));
    }

    private static Tile tile(Filter filter, Map<VersionState, Long> counts, VersionState state, String label) {
        return new Tile(counts.getOrDefault(state, 0L), label, address(filter, state, null), State.NONE, filter.state() == state);
    }

    private static String word(VersionState state) {
        return switch (state) {
            case VERIFIED -> "verified";
            case RETURNED -> "returned";
            default -> "";
        };
    }

    private static String address(Filter filter, VersionState state, @Nullable After after) {
        var address = UriComponentsBuilder.fromPath("/verifications");
        if (!word(state).isEmpty()) address.queryParam("state", word(state));
        if (!filter.kind().isEmpty()) address.queryParam("kind", filter.kind());
        if (!filter.name().isEmpty()) address.queryParam("q", "{q}");
        if (after != null) address.queryParam("after", after.written());
        return filter.name().isEmpty() ? address.toUriString() : address.encode().buildAndExpand(filter.name()).toUriString();
    }

    private WorkList.Row row(Version version) {
        var at = version.is(VersionState.AWAITING_VERIFIER) ? version.sentAt() : version.decidedAt();
        return new WorkList.Row(version.id(), version.revision(), "/verifications/" + version.id(), Objects.requireNonNullElse(version.applicant(), ""),
                Objects.requireNonNullElse(version.applicantNumber(), ""), Objects.requireNonNullElse(version.unit(), ""), kinds.get(version.kind()).label(), version.title(),
                kinds.get(version.kind()).tellingOf(version.fields()), version.instead(), at == null ? "" : Dates.time(at.toInstant()), VerificationViews.state(version), ArchiveTexts.wordForVerifier(version.state()));
    }
}
