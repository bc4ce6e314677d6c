package org.hengcai.application;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.hengcai.shared.Actor;
import org.hengcai.shared.ChangedMeanwhile;
import org.hengcai.shared.Problem;
import org.hengcai.shared.Refused;
import org.hengcai.shared.Role;
import org.hengcai.web.MayEnter;
import org.hengcai.web.NextPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Applying in six steps [A1.二]: each a page, each saved by itself. */
@Controller
class WizardPages {
    private final Wizard wizard;
    private final Submitting submitting;
    private final StepView view;

    WizardPages(Wizard wizard, Submitting submitting, StepView view) {
        this.wizard = wizard;
        this.submitting = submitting;
        this.view = view;
    }

    @PostMapping("/applications") @MayEnter(Role.APPLICANT)
    String begin(Actor actor, @RequestParam(defaultValue = "0") long plan) { return "redirect:/applications/" + wizard.begin(actor, plan); }

    @GetMapping("/applications/{application}") @MayEnter(Role.APPLICANT)
    String tasks(Actor actor, @PathVariable long application, Model model) {
        model.addAttribute("page", view.of(actor, application, Step.PHOTO, List.of(), null, List.of()));
        return "application/tasks";
    }

    @GetMapping("/applications/{application}/photo") @MayEnter(Role.APPLICANT)
    String photo(Actor actor, @PathVariable long application, Model model) { return show(actor, application, Step.PHOTO, model); }

    @PostMapping("/applications/{application}/photo") @MayEnter(Role.APPLICANT)
    ModelAndView photo(Actor actor, @PathVariable long application, @RequestParam(required = false) @Nullable MultipartFile photo) {
        return save(actor, application, Step.PHOTO, null, () -> wizard.photo(actor, application, photo));
    }

    @GetMapping("/applications/{application}/pledge") @MayEnter(Role.APPLICANT)
    String pledge(Actor actor, @PathVariable long application, Model model) { return show(actor, application, Step.PLEDGE, model); }

    @PostMapping("/applications/{application}/pledge") @MayEnter(Role.APPLICANT)
    ModelAndView pledge(Actor actor, @PathVariable long application, @RequestParam(defaultValue = "") String signature,
            @RequestHeader(value = "User-Agent", defaultValue = "") String device) {
        return save(actor, application, Step.PLEDGE, null, () -> wizard.pledge(actor, application, signature, device));
    }

    @GetMapping("/applications/{application}/form") @MayEnter(Role.APPLICANT)
    String form(Actor actor, @PathVariable long application, Model model) { return show(actor, application, Step.FORM, model); }

    @PostMapping("/applications/{application}/form") @MayEnter(Role.APPLICANT)
    ModelAndView form(Actor actor, @PathVariable long application, @RequestParam(defaultValue = "0") int version, @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String specialty, @RequestParam(defaultValue = "") String route, @RequestParam(defaultValue = "") String statement,
            @RequestParam MultiValueMap<String, String> form) {
        var typed = new Wizard.Typed(version, title, specialty, route, statement, wizard.claims(application, actor, form));
        return save(actor, application, Step.FORM, typed, () -> wizard.form(actor, application, typed));
    }

    /** What was typed so far, kept while one types [spec 3.3]; what is wrong with it is told when the step is saved. */
    @PostMapping("/applications/{application}/form/draft") @MayEnter(Role.APPLICANT)
    ResponseEntity<Map<String, Object>> keep(Actor actor, @PathVariable long application, @RequestParam(defaultValue = "0") int version, @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String specialty, @RequestParam(defaultValue = "") String route, @RequestParam(defaultValue = "") String statement,
            @RequestParam MultiValueMap<String, String> form) {
        try {
            wizard.form(actor, application, new Wizard.Typed(version, title, specialty, route, statement, wizard.claims(application, actor, form)));
            return ResponseEntity.ok(Map.of("version", version + 1, "saved", view.clock()));
        } catch (ChangedMeanwhile changed) {
            return ResponseEntity.status(HttpStatus.CONFLICT).build();
        }
    }

    @GetMapping("/applications/{application}/achievements") @MayEnter(Role.APPLICANT)
    String achievements(Actor actor, @PathVariable long application, Model model) { return show(actor, application, Step.ACHIEVEMENTS, model); }

    @PostMapping("/applications/{application}/achievements") @MayEnter(Role.APPLICANT)
    ModelAndView achievements(Actor actor, @PathVariable long application, @RequestParam(required = false) @Nullable List<Long> entry) {
        return save(actor, application, Step.ACHIEVEMENTS, null, () -> wizard.achievements(actor, application, entry == null ? List.of() : entry));
    }

    @GetMapping("/applications/{application}/attachments") @MayEnter(Role.APPLICANT)
    String attachments(Actor actor, @PathVariable long application, Model model) { return show(actor, application, Step.ATTACHMENTS, model); }

    @PostMapping("/applications/{application}/attachments") @MayEnter(Role.APPLICANT)
    ModelAndView attach(Actor actor, @PathVariable long application, @RequestParam(defaultValue = "") String evidence, @RequestParam(required = false) @Nullable MultipartFile file) {
        return save(actor, application, Step.ATTACHMENTS, null, () -> wizard.attach(actor, application, evidence, file));
    }

    @PostMapping("/applications/{application}/attachments/{attachment}/remove") @MayEnter(Role.APPLICANT)
    String detach(Actor actor, @PathVariable long application, @PathVariable long attachment) {
        wizard.detach(actor, application, attachment);
        return "redirect:/applications/" + application + "/" + Step.ATTACHMENTS.path;
    }

    @GetMapping("/applications/{application}/preview") @MayEnter(Role.APPLICANT)
    String preview(Actor actor, @PathVariable long application, Model model) { return show(actor, application, Step.PREVIEW, model); }

    @PostMapping("/applications/{application}/submit") @MayEnter(Role.APPLICANT)
    ModelAndView submit(Actor actor, @PathVariable long application) {
        return switch (submitting.submit(actor, application)) {
            case Submitting.Answer.Done(var receipt, var before) -> {
                NextPage.says(before == null ? ApplicationTexts.submitted(receipt) : ApplicationTexts.submittedBefore(receipt, before));
                yield new ModelAndView("redirect:/applications/" + application + "/progress");
            }
            case Submitting.Answer.NotYet(var missing) -> new ModelAndView("application/preview", HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("page", view.of(actor, application, Step.PREVIEW, List.of(), null, missing));
        };
    }

    private String show(Actor actor, long application, Step step, Model model) {
        model.addAttribute("page", view.of(actor, application, step, List.of(), null, List.of()));
        return "application/" + step.path;
    }

    /** Saves a step: on to the next when all is well, else the same page with every problem and all that was typed. */
    private ModelAndView save(Actor actor, long application, Step step, Wizard.@Nullable Typed typed, Supplier<List<Problem>> deed) {
        List<Problem> problems;
        var status = HttpStatus.UNPROCESSABLE_CONTENT;
        try {
            problems = deed.get();
        } catch (Refused refused) {
            problems = refused.problems();
        } catch (ChangedMeanwhile changed) {
            if (typed == null) throw changed;
            problems = List.of(new Problem("statement", ApplicationTexts.versionMoved(), "下面是您这一页填写的内容，核对后再保存一次即以这一页为准"));
            status = HttpStatus.CONFLICT;
        }
        if (problems.isEmpty()) return new ModelAndView("redirect:/applications/" + application + "/" + after(actor, application, step));
        return new ModelAndView("application/" + step.path, status).addObject("page", view.of(actor, application, step, problems, typed, List.of()));
    }

    /** Attachments are several: one stays until one has gone on. */
    private String after(Actor actor, long application, Step step) { return step == Step.ATTACHMENTS ? step.path : wizard.after(actor, application, step); }
}
