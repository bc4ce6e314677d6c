package org.hengcai.delivery;

import org.hengcai.files.FileResponse;
import org.hengcai.files.Files;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Role;
import org.hengcai.web.MayEnter;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 评审表 of the applicant: after payment, to download, print and have stamped [A1.二.7]. */
@Controller
class ReviewFormPages {
    private final FormView view;
    private final Files files;

    ReviewFormPages(FormView view, Files files) {
        this.view = view;
        this.files = files;
    }

    @GetMapping("/review-forms") @MayEnter(Role.APPLICANT)
    String forms(Actor actor, Model model) {
        model.addAttribute("page", view.mine(actor));
        return "delivery/forms";
    }

    @GetMapping("/review-forms/{application}") @MayEnter(Role.APPLICANT)
    String form(Actor actor, @PathVariable long application, Model model) {
        model.addAttribute("page", view.page(actor, application));
        return "delivery/form";
    }

    @GetMapping("/review-forms/{application}/download") @MayEnter(Role.APPLICANT)
    ResponseEntity<InputStreamResource> download(Actor actor, @PathVariable long application) {
        var file = view.download(actor, application);
        return FileResponse.attachment(file, files.open(file));
    }
}
