package org.hengcai.fee;

import org.hengcai.shared.Actor;
import org.hengcai.shared.Role;
import org.hengcai.web.MayEnter;
import org.hengcai.web.NextPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 收费设定 [A2.二.2]. */
@Controller
class FeeSettingsPages {
    private final FeeSwitch feeSwitch;

    FeeSettingsPages(FeeSwitch feeSwitch) { this.feeSwitch = feeSwitch; }

    @GetMapping("/fee-settings") @MayEnter({Role.DEPARTMENT, Role.BUREAU})
    String settings(Actor actor, Model model) {
        model.addAttribute("page", feeSwitch.page(actor));
        return "fee/settings";
    }

    @PostMapping("/fee-settings/{plan}") @MayEnter({Role.DEPARTMENT, Role.BUREAU})
    String set(Actor actor, @PathVariable long plan, @RequestParam boolean charges) {
        feeSwitch.set(actor, plan, charges);
        NextPage.says(charges ? FeeTexts.CHARGES : FeeTexts.FREE);
        return "redirect:/fee-settings";
    }
}
