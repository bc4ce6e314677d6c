package org.hengcai.certificate;

import java.util.List;
import org.hengcai.files.FileResponse;
import org.hengcai.files.Files;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Refused;
import org.hengcai.shared.Role;
import org.hengcai.web.MayEnter;
import org.hengcai.web.NextPage;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 职称证书: the holder's, and the organiser's who revokes. */
@Controller
class CertificatePages {
    private final Certificates certificates;
    private final CertificateView view;
    private final Papers papers;
    private final Files files;

    CertificatePages(Certificates certificates, CertificateView view, Papers papers, Files files) {
        this.certificates = certificates;
        this.view = view;
        this.papers = papers;
        this.files = files;
    }

    @GetMapping("/certificates") @MayEnter(Role.APPLICANT)
    String certificates(Actor actor, Model model) {
        model.addAttribute("page", view.mine(certificates.mine(actor)));
        return "certificate/certificates";
    }

    @GetMapping("/certificates/{certificate}") @MayEnter({Role.APPLICANT, Role.BUREAU})
    String certificate(Actor actor, @PathVariable long certificate, Model model) {
        model.addAttribute("page", view.one(actor, certificates.find(actor, certificate)));
        return "certificate/show";
    }

    @GetMapping("/certificates/{certificate}/file") @MayEnter({Role.APPLICANT, Role.BUREAU})
    ResponseEntity<InputStreamResource> file(Actor actor, @PathVariable long certificate) {
        if (certificates.find(actor, certificate).fileId() == null) papers.makeNow(certificate);
        var file = certificates.file(actor, certificate);
        return FileResponse.attachment(file, files.open(file));
    }

    @GetMapping("/certificates/{certificate}/revoke") @MayEnter(Role.BUREAU)
    String revoke(Actor actor, @PathVariable long certificate, Model model) {
        var found = certificates.find(actor, certificate);
        if (found.revokedAt() != null) return "redirect:/certificates/" + certificate;             // its page says when and why
        model.addAttribute("page", view.revoke(found, "", false, List.of()));
        return "certificate/revoke";
    }

    @PostMapping("/certificates/{certificate}/revoke") @MayEnter(Role.BUREAU)
    ModelAndView revoke(Actor actor, @PathVariable long certificate, @RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "false") boolean confirmed) {
        try {
            if (!confirmed) return new ModelAndView("certificate/revoke").addObject("page", view.revoke(certificates.find(actor, certificate), Certificates.reason(reason), true, List.of()));
            certificates.revoke(actor, certificate, reason);
            NextPage.says(CertificateTexts.REVOKED_NOW);
            return new ModelAndView("redirect:/certificates/" + certificate);
        } catch (Refused refused) {
            return new ModelAndView("certificate/revoke", HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("page", view.revoke(certificates.find(actor, certificate), reason, false, refused.problems()));
        }
    }
}
