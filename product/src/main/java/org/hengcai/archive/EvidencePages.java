package org.hengcai.archive;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.hengcai.archive.view.BlankPage;
import org.hengcai.shared.Actor;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Problem;
import org.hengcai.shared.Refused;
import org.hengcai.shared.Role;
import org.hengcai.web.MayEnter;
import org.hengcai.web.Upload;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Uploading evidence to one's own entry, taking it out again, blanking what was uploaded by mistake. */
@Controller
class EvidencePages {
    private final Entries entries;
    private final EvidenceKeeping keeping;
    private final EntryViews views;
    private final Kinds kinds;

    EvidencePages(Entries entries, EvidenceKeeping keeping, EntryViews views, Kinds kinds) {
        this.entries = entries;
        this.keeping = keeping;
        this.views = views;
        this.kinds = kinds;
    }

    @PostMapping("/archive/entries/{entry}/evidence") @MayEnter(Role.APPLICANT)
    ModelAndView upload(Actor actor, @PathVariable long entry, @RequestParam(defaultValue = "") String slot, @RequestParam(defaultValue = "original") String copy,
            @RequestParam Map<String, MultipartFile> uploads) throws IOException {
        var kind = kinds.get(entries.mine(actor, entry).kind());
        var wanted = kind.evidence().stream().filter(s -> s.code().equals(slot)).findFirst().orElseThrow(NotFound::new);
        var file = uploads.get(ArchiveTexts.fileInput(wanted));
        var fault = Upload.fault(file, ArchiveTexts.noFile(wanted));
        if (file == null || fault.isPresent()) return again(actor, entry, fault.stream().toList());
        try (var bytes = file.getInputStream()) {
            keeping.add(actor, entry, slot, copy.equals("copy"), file.getOriginalFilename() == null ? "" : file.getOriginalFilename(), bytes);
            return back(entry, "uploaded");
        } catch (Refused refused) {
            return again(actor, entry, refused.problems());
        }
    }

    @PostMapping("/archive/entries/{entry}/evidence/{file}/remove") @MayEnter(Role.APPLICANT)
    ModelAndView remove(Actor actor, @PathVariable long entry, @PathVariable long file) {
        keeping.remove(actor, entry, file);
        return back(entry, "taken");
    }

    @GetMapping("/archive/entries/{entry}/evidence/{file}/blank") @MayEnter(Role.APPLICANT)
    ModelAndView askBlank(Actor actor, @PathVariable long entry, @PathVariable long file) { return ask(HttpStatus.OK, actor, entry, file, null, List.of()); }

    @PostMapping("/archive/entries/{entry}/evidence/{file}/blank") @MayEnter(Role.APPLICANT)
    ModelAndView blank(Actor actor, @PathVariable long entry, @PathVariable long file, @RequestParam(defaultValue = "") String why) {
        var reason = Typed.clean(why);
        var problem = reason.isEmpty() ? ArchiveTexts.noBlankReason() : ArchiveTexts.why(reason);
        if (problem != null) return ask(HttpStatus.UNPROCESSABLE_CONTENT, actor, entry, file, why, List.of(problem));
        keeping.blank(actor, entry, file, reason);
        return back(entry, "blanked");
    }

    private ModelAndView ask(HttpStatus status, Actor actor, long entry, long file, @Nullable String why, List<Problem> problems) {
        var page = new BlankPage(entry, file, keeping.toBlank(actor, entry, file).name(), keeping.verifiedBy(actor, entry, file), why, problems);
        return new ModelAndView("archive/blank", Map.of("page", page), status);
    }

    private ModelAndView again(Actor actor, long entry, List<Problem> problems) {
        return views.page(HttpStatus.UNPROCESSABLE_CONTENT, actor, entry, problems, null, null);
    }

    private static ModelAndView back(long entry, String done) { return new ModelAndView("redirect:/archive/entries/" + entry + "?done=" + done); }
}
