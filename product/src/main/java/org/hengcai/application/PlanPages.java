package org.hengcai.application;

import java.util.Set;
import org.hengcai.shared.Actor;
import org.hengcai.web.MayEnter;
import org.hengcai.web.MenuEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The plans (评审工作计划), for everybody: what is open, what each asks, its notice in full. */
@Controller
class PlanPages {
    private final PlanView view;

    PlanPages(PlanView view) { this.view = view; }

    @Bean static MenuEntry plansMenu() { return new MenuEntry("评审计划", "/plans", Set.of(), 10); }

    @GetMapping("/plans") @MayEnter(everyone = true)
    String plans(@Nullable Actor actor, Model model) {
        model.addAttribute("page", view.plans(actor));
        return "application/plans";
    }

    @GetMapping("/plans/{plan}") @MayEnter(everyone = true)
    String plan(@Nullable Actor actor, @PathVariable long plan, Model model) {
        model.addAttribute("page", view.plan(actor, plan));
        return "application/plan";
    }

    @GetMapping("/plans/{plan}/notice") @MayEnter(everyone = true)
    String notice(@PathVariable long plan, Model model) {
        model.addAttribute("page", view.notice(plan));
        return "application/notice";
    }
}
