package org.hengcai.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.hengcai.shared.NotFound;
import org.hengcai.web.MayEnter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Switching to another of one's grants, and leaving. */
@Controller
class PlacePages {
    private final SignIn signIn;

    PlacePages(SignIn signIn) { this.signIn = signIn; }

    @PostMapping("/places/{grant}") @MayEnter(signedIn = true)
    String switchTo(@PathVariable long grant, HttpServletRequest request) {
        var granted = (List<?>) request.getAttribute(ActorFilter.GRANTS);
        var chosen = granted.stream().map(Granted.class::cast).filter(g -> g.id() == grant).findFirst().orElseThrow(NotFound::new);
        if (!chosen.usableBy(signIn.current())) return "redirect:/second-factor?grant=" + grant;
        request.getSession().setAttribute(ActorFilter.GRANT, grant);
        return "redirect:/";
    }

    @PostMapping("/log-out") @MayEnter(everyone = true)
    String leave(HttpServletRequest request) {
        signIn.end(request);
        return "redirect:/";
    }
}
