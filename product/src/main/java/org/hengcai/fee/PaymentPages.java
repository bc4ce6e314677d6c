package org.hengcai.fee;

import java.util.List;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Problem;
import org.hengcai.shared.Refused;
import org.hengcai.shared.Role;
import org.hengcai.web.MayEnter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 缴费: an applicant's orders, going to pay, asking how it stands [A1.二.6]. */
@Controller
class PaymentPages {
    private final PaymentView view;
    private final Settlement settlement;

    PaymentPages(PaymentView view, Settlement settlement) {
        this.view = view;
        this.settlement = settlement;
    }

    @GetMapping("/payments") @MayEnter(Role.APPLICANT)
    String payments(Actor actor, Model model) {
        model.addAttribute("page", view.mine(actor));
        return "fee/payments";
    }

    @GetMapping("/payments/{order}") @MayEnter(Role.APPLICANT)
    String payment(Actor actor, @PathVariable long order, @RequestParam(defaultValue = "false") boolean cancelled, Model model) {
        model.addAttribute("page", view.order(actor, order, cancelled, List.of()));
        return "fee/payment";
    }

    /** Leads back to the order, which then links to the provider's page: our policy lets no form lead elsewhere. */
    @PostMapping("/payments/{order}/pay") @MayEnter(Role.APPLICANT)
    ModelAndView pay(Actor actor, @PathVariable long order) {
        try {
            settlement.pay(actor, order);
            return new ModelAndView("redirect:/payments/" + order);
        } catch (Refused refused) {
            return again(actor, order, refused.problems());
        }
    }

    @PostMapping("/payments/{order}/check") @MayEnter(Role.APPLICANT)
    ModelAndView check(Actor actor, @PathVariable long order) {
        var problem = settlement.check(actor, order);
        return problem.isEmpty() ? new ModelAndView("redirect:/payments/" + order) : again(actor, order, List.of(problem.get()));
    }

    private ModelAndView again(Actor actor, long order, List<Problem> problems) {
        return new ModelAndView("fee/payment", HttpStatus.UNPROCESSABLE_CONTENT).addObject("page", view.order(actor, order, false, problems));
    }
}
