package org.hengcai.workflow;

import java.util.Set;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Role;
import org.hengcai.web.MayEnter;
import org.hengcai.web.MenuEntry;
import org.hengcai.web.NextPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 我的申报: all of mine, how one stands, drawing it back. */
@Controller
class ProgressPages {
    private final Progress progress;

    ProgressPages(Progress progress) { this.progress = progress; }

    @GetMapping("/applications") @MayEnter(Role.APPLICANT)
    String mine(Actor actor, Model model) {
        model.addAttribute("page", progress.mine(actor));
        return "workflow/applications";
    }

    @GetMapping("/applications/{application}/progress") @MayEnter(Role.APPLICANT)
    String progress(Actor actor, @PathVariable long application, Model model) {
        model.addAttribute("page", progress.page(actor, application));
        return "workflow/progress";
    }

    @PostMapping("/applications/{application}/withdraw") @MayEnter(Role.APPLICANT)
    String withdraw(Actor actor, @PathVariable long application) {
        progress.withdraw(actor, application);
        NextPage.says(WorkflowTexts.WITHDRAWN_NOW);
        return "redirect:/applications/" + application + "/progress";
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {
        @Bean MenuEntry applications() { return new MenuEntry("我的申报", "/applications", Set.of(Role.APPLICANT), 20); }
    }
}
