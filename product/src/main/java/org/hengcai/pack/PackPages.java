package org.hengcai.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hengcai.pack.view.PacksPage;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Problem;
import org.hengcai.shared.Refused;
import org.hengcai.shared.Role;
import org.hengcai.web.MayEnter;
import org.hengcai.web.MenuEntry;
import org.hengcai.web.view.Dates;
import org.hengcai.web.view.State;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 计划包: a system administrator uploads one, reads what is wrong with it, looks at it, and opens it as a plan. */
@Controller
class PackPages {
    private final Uploads uploads;
    private final UploadView view;
    private final Plans plans;
    private final Rehearsals rehearsals;
    private final Clock clock;

    PackPages(Uploads uploads, UploadView view, Plans plans, Rehearsals rehearsals, Clock clock) {
        this.uploads = uploads;
        this.view = view;
        this.plans = plans;
        this.rehearsals = rehearsals;
        this.clock = clock;
    }

    @Bean static MenuEntry packsMenu() { return new MenuEntry("计划包", "/packs", Set.of(Role.SYSTEM_ADMIN), 50); }

    @GetMapping("/packs") @MayEnter(Role.SYSTEM_ADMIN) @Transactional(readOnly = true)
    ModelAndView list(Actor actor, @RequestParam(required = false) @Nullable String done) {
        return list(HttpStatus.OK, actor, null, List.of(), List.of(), "opened".equals(done) ? PackTexts.opened() : null);
    }

    @PostMapping("/packs") @MayEnter(Role.SYSTEM_ADMIN)
    ModelAndView upload(Actor actor, @RequestParam(required = false) @Nullable MultipartFile pack) {
        var fault = org.hengcai.web.Upload.fault(pack, PackTexts.noFile());
        if (pack == null || fault.isPresent()) return list(HttpStatus.UNPROCESSABLE_CONTENT, actor, null, List.of(), fault.stream().toList(), null);
        try (var in = pack.getInputStream()) {
            return new ModelAndView("redirect:/packs/uploads/" + uploads.keep(actor, Uploads.checked(in)));
        } catch (FaultyPack e) {
            return list(HttpStatus.UNPROCESSABLE_CONTENT, actor, pack.getOriginalFilename(), e.faults(), List.of(), null);
        } catch (Refused e) {
            return list(HttpStatus.UNPROCESSABLE_CONTENT, actor, null, List.of(), e.problems(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/packs/uploads/{upload}") @MayEnter(Role.SYSTEM_ADMIN)
    ModelAndView preview(Actor actor, @PathVariable long upload, @RequestParam(required = false) @Nullable String against) { return preview(HttpStatus.OK, actor, upload, against, "", "", false, List.of()); }

    /** The first time it asks again, the second time it opens. */
    @PostMapping("/packs/uploads/{upload}/open") @MayEnter(Role.SYSTEM_ADMIN)
    ModelAndView open(Actor actor, @PathVariable long upload, @RequestParam(defaultValue = "") String office, @RequestParam(defaultValue = "") String organiser,
            @RequestParam(defaultValue = "false") boolean confirmed) {
        var problems = new ArrayList<Problem>();
        if (!office.matches("[0-9]{1,18}")) problems.add(PackTexts.noOffice());
        if (!organiser.matches("[0-9]{1,18}")) problems.add(PackTexts.noOrganiser());
        if (problems.isEmpty()) problems.addAll(uploads.wrong(Long.parseLong(office), Long.parseLong(organiser)));
        if (!problems.isEmpty()) return preview(HttpStatus.UNPROCESSABLE_CONTENT, actor, upload, null, office, organiser, false, problems);
        if (!confirmed) return preview(HttpStatus.OK, actor, upload, null, office, organiser, true, List.of());
        try {
            uploads.open(actor, upload, Long.parseLong(office), Long.parseLong(organiser));
            return new ModelAndView("redirect:/packs?done=opened");
        } catch (Refused e) {
            return preview(HttpStatus.UNPROCESSABLE_CONTENT, actor, upload, null, office, organiser, false, e.problems());
        }
    }

    @PostMapping("/packs/uploads/{upload}/remove") @MayEnter(Role.SYSTEM_ADMIN)
    String remove(Actor actor, @PathVariable long upload) {
        uploads.remove(actor, upload);
        return "redirect:/packs";
    }

    private ModelAndView preview(HttpStatus status, Actor actor, long upload, @Nullable String against, String office, String organiser, boolean asking, List<Problem> problems) {
        var pack = uploads.find(actor, upload).read();
        var differences = PackView.differences("/packs/uploads/" + upload, pack.files(), plans.of(pack.id()), VersionPages.number(against));
        return new ModelAndView("pack/upload", Map.of("page", view.of(upload, pack, differences, office, organiser, asking, problems)), status);
    }

    private ModelAndView list(HttpStatus status, Actor actor, @Nullable String faulty, List<Fault> faults, List<Problem> problems, @Nullable String said) {
        var page = new PacksPage(rows(), uploads.of(actor).stream().map(one -> new PacksPage.Upload("/packs/uploads/" + one.id(),
                one.name(), one.version(), Dates.time(one.uploadedAt().toInstant()))).toList(), rehearsed(actor), faults.stream().map(PackPages::row).toList(), faulty, problems, said);
        return new ModelAndView("pack/packs", Map.of("page", page), status);
    }

    private List<PacksPage.Rehearsed> rehearsed(Actor actor) {
        return rehearsals.of(actor).stream().map(one -> new PacksPage.Rehearsed("/packs/rehearsals/" + one.id(), one.name() + "，第 " + one.version() + " 版", Dates.time(one.askedAt().toInstant()),
                one.doneAt() == null ? State.DOING : State.DONE, one.doneAt() == null ? "正在预演" : "共 " + one.lookedAt() + " 件，" + one.changed() + " 件有变化")).toList();
    }

    private List<PacksPage.Row> rows() {
        var all = plans.all();
        var newest = all.stream().collect(Collectors.toMap(plan -> plan.pack().id(), plan -> plan, (newer, _) -> newer));       // newest first
        return all.stream().map(plan -> row(plan, Objects.requireNonNull(newest.get(plan.pack().id())))).toList();
    }

    private PacksPage.Row row(Plan plan, Plan newest) {
        if (plan.id() != newest.id()) return row(plan, State.NONE, PackTexts.superseded(newest.pack().version()));
        var window = plan.pack().window();
        var open = window.isOpen(clock.instant());
        var ended = !clock.instant().isBefore(window.closed());
        return row(plan, open ? State.DOING : ended ? State.NONE : State.TODO, open ? "正在申报" : ended ? "已截止" : "尚未开始");
    }

    private static PacksPage.Row row(Plan plan, State state, String word) {
        return new PacksPage.Row("/packs/versions/" + plan.id(), plan.pack().name(), plan.pack().id(), plan.pack().version(), Dates.time(plan.openedAt().toInstant()), state, word);
    }

    private static PacksPage.FaultRow row(Fault fault) {
        return new PacksPage.FaultRow(fault.file(), fault.line() == 0 ? "" : "第 " + fault.line() + " 行第 " + fault.column() + " 列", fault.what(), fault.right());
    }
}
