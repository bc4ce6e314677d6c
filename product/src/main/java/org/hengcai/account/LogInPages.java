package org.hengcai.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hengcai.account.view.LogInPage;
import org.hengcai.shared.Refused;
import org.hengcai.shared.Scope;
import org.hengcai.web.MayEnter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Logging in; who decides about others is led on to the second factor. */
@Controller
class LogInPages {
    private final LogIn logIn;
    private final SignIn signIn;
    private final Grants grants;

    LogInPages(LogIn logIn, SignIn signIn, Grants grants) {
        this.logIn = logIn;
        this.signIn = signIn;
        this.grants = grants;
    }

    @GetMapping("/log-in") @MayEnter(everyone = true)
    ModelAndView ask(@RequestParam(defaultValue = "/") String next) {
        if (Scope.actor() != null) return Shown.to(Next.local(next));
        return Shown.page("logIn", new LogInPage("", Next.local(next), List.of()));
    }

    @PostMapping("/log-in") @MayEnter(everyone = true)
    ModelAndView enter(HttpServletRequest request, HttpServletResponse response, @RequestParam(defaultValue = "") String identifier,
            @RequestParam(defaultValue = "") String password, @RequestParam(defaultValue = "/") String next) {
        long person;
        try {
            person = logIn.personOf(identifier, password, request.getRemoteAddr());
        } catch (Refused e) {
            return Shown.wrong("logIn", new LogInPage(identifier, Next.local(next), e.problems()));
        }
        signIn.begin(person, false, 0, request, response);
        if (grants.of(person).stream().noneMatch(g -> g.role().decides())) return Shown.to(Next.local(next));
        return Shown.to("/second-factor?next=" + URLEncoder.encode(Next.local(next), StandardCharsets.UTF_8));
    }
}
