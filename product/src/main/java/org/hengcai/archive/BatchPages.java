package org.hengcai.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hengcai.archive.Verification.Fate;
import org.hengcai.archive.Verification.Seen;
import org.hengcai.archive.view.BatchPage;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Role;
import org.hengcai.web.MayEnter;
import org.hengcai.web.view.State;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Verifying many at once: first row by row what will happen or why not, then the confirmation [spec 3.4]. */
@Controller
class BatchPages {
    private static final int MOST = 200;

    private final Verification verification;
    private final Kinds kinds;

    BatchPages(Verification verification, Kinds kinds) {
        this.verification = verification;
        this.kinds = kinds;
    }

    @PostMapping("/verifications/batch") @MayEnter({Role.EMPLOYER, Role.DEPARTMENT, Role.BUREAU})
    ModelAndView dryRun(Actor actor, @RequestParam(defaultValue = "") List<String> seen, @RequestParam(defaultValue = "") List<String> ticks) {
        var batch = seen(seen);
        if (batch.isEmpty()) return new ModelAndView("redirect:/verifications?done=none");
        return page(HttpStatus.OK, verification.dryRun(actor, batch, Verification.TICKS), ticks);
    }

    @PostMapping("/verifications/batch/confirm") @MayEnter({Role.EMPLOYER, Role.DEPARTMENT, Role.BUREAU})
    ModelAndView confirm(Actor actor, @RequestParam(defaultValue = "") List<String> seen, @RequestParam(defaultValue = "") List<String> ticks) {
        var batch = seen(seen);
        if (batch.isEmpty()) return new ModelAndView("redirect:/verifications?done=none");
        var fates = verification.dryRun(actor, batch, ticks);
        if (fates.stream().anyMatch(f -> f.copies() && f.wrong() != null && f.wrong().field().equals("ticks"))) return page(HttpStatus.UNPROCESSABLE_CONTENT, fates, ticks);
        var done = verification.verifyAll(actor, batch, ticks);
        var verified = done.stream().filter(f -> f.wrong() == null).count();
        return new ModelAndView("redirect:/verifications?done=batch-" + verified + "-" + (done.size() - verified));
    }

    private ModelAndView page(HttpStatus status, List<Fate> fates, List<String> ticked) {
        var asksTicks = fates.stream().anyMatch(f -> f.copies() && (f.wrong() == null || f.wrong().field().equals("ticks")));
        var page = new BatchPage(fates.stream().map(this::row).toList(), (int) fates.stream().filter(f -> f.wrong() == null || f.wrong().field().equals("ticks")).count(),
                asksTicks, VerificationViews.TICKS, ticked, status == HttpStatus.OK ? List.of() : List.of(ArchiveTexts.ticks()));
        return new ModelAndView("archive/batch", Map.of("page", page), status);
    }

    private BatchPage.Row row(Fate fate) {
        var version = fate.version();
        var will = fate.wrong() == null;
        return new BatchPage.Row(fate.seen().version() + ":" + fate.seen().revision(), version == null ? "" : Objects.requireNonNullElse(version.applicant(), ""),
                version == null ? "" : kinds.get(version.kind()).label(), version == null ? "编号 " + fate.seen().version() : version.title(), version == null ? "" : kinds.get(version.kind()).tellingOf(version.fields()),
                will ? State.DONE : State.STOP, will ? "将核实" : "不处理", fate.wrong() == null ? (fate.copies() ? "含复印件，须勾选下面四项" : "") : fate.wrong().sentence());
    }

    /** "version:revision"; what is none of these is left out. */
    private static List<Seen> seen(List<String> written) {
        var seen = new ArrayList<Seen>();
        for (var each : written) {
            if (!each.matches("[0-9]{1,18}:[0-9]{1,9}")) continue;
            var parts = each.split(":");
            var one = new Seen(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
            if (!seen.contains(one)) seen.add(one);
        }
        return seen.subList(0, Math.min(seen.size(), MOST));
    }
}
