package org.hengcai.fee;

import java.util.List;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 缴款单 before the office's finance, and money that was no payment. */
@Controller
class FinancePages {
    private final PaymentView view;
    private final Payments payments;

    FinancePages(PaymentView view, Payments payments) {
        this.view = view;
        this.payments = payments;
    }

    @GetMapping("/finance/orders") @MayEnter(Role.FINANCE)
    String orders(Actor actor, @RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String receipts,            @RequestParam(required = false) @Nullable Long after, Model model) {
        model.addAttribute("page", view.orders(actor, state, number, receipts, after, 0, "", List.of()));
        return "fee/orders";
    }

    @PostMapping("/finance/receipts/{receipt}/handled") @MayEnter(Role.FINANCE)
    ModelAndView handled(Actor actor, @PathVariable long receipt, @RequestParam(defaultValue = "") String handling) {
        try {
            payments.handle(actor, receipt, handling);
            NextPage.says(FeeTexts.HANDLED);
            return new ModelAndView("redirect:/finance/orders");
        } catch (Refused refused) {
            var answer = new ModelAndView("fee/orders", HttpStatus.UNPROCESSABLE_CONTENT);
            return answer.addObject("page", view.orders(actor, "", "", "", null, receipt, handling, refused.problems()));
        }
    }
}
