package org.hengcai.portal;

import org.hengcai.shared.Actor;
import org.hengcai.web.MayEnter;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The home page: for a stranger what is public, for somebody signed in what waits; and the manuals. */
@Controller
class HomePages {
    private final HomeView view;
    private final DeskView desk;
    private final Manuals manuals;

    HomePages(HomeView view, DeskView desk, Manuals manuals) {
        this.view = view;
        this.desk = desk;
        this.manuals = manuals;
    }

    @GetMapping("/") @MayEnter(everyone = true)
    String home(@Nullable Actor actor, Model model) {
        model.addAttribute("page", actor == null ? view.page() : desk.page(actor));
        return actor == null ? "portal/home" : "portal/desk";
    }

    @GetMapping("/help/{role}") @MayEnter(everyone = true)
    String help(@PathVariable String role, Model model) {
        model.addAttribute("page", manuals.page(role));
        return "portal/help";
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(Site.class)
    static class Setup {}
}
