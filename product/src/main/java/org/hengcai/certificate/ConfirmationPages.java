package org.hengcai.certificate;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Refused;
import org.hengcai.shared.Role;
import org.hengcai.web.MayEnter;
import org.hengcai.web.NextPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 确认发证: a numbered decision for a batch, looked at before it is done. */
@Controller
class ConfirmationPages {
    private final Confirmation confirmation;
    private final ConfirmationView view;

    ConfirmationPages(Confirmation confirmation, ConfirmationView view) {
        this.confirmation = confirmation;
        this.view = view;
    }

    @GetMapping("/confirmations") @MayEnter(Role.BUREAU)
    String confirmations(Actor actor, @RequestParam(required = false) @Nullable Long after, @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Long before, Model model) {
        model.addAttribute("page", view.list(actor, new ConfirmationView.Place(after, q, before), Set.of(), Map.of(), List.of()));
        return "certificate/confirmations";
    }

    @PostMapping("/confirmations") @MayEnter(Role.BUREAU)
    ModelAndView confirm(Actor actor, @RequestParam(required = false) @Nullable List<Long> visit, @RequestParam Map<String, String> typed) {
        var chosen = visit == null ? List.<Long>of() : visit;
        try {
            var decision = confirmation.decision(actor, chosen, typed);
            if (!"true".equals(typed.get("confirmed"))) return new ModelAndView("certificate/confirm").addObject("page", view.dryRun(actor, chosen, typed, decision));
            confirmation.confirm(actor, chosen, decision);
            NextPage.says(CertificateTexts.confirmed(chosen.size()));
            return new ModelAndView("redirect:/confirmations");
        } catch (Refused refused) {
            return new ModelAndView("certificate/confirmations", HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("page", view.list(actor, ConfirmationView.Place.START, new HashSet<>(chosen), typed, refused.problems()));
        }
    }
}
