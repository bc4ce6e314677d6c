package org.hengcai.account;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hengcai.account.view.StepUpPage;
import org.hengcai.messaging.Codes;
import org.hengcai.shared.Actor;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Problem;
import org.hengcai.web.MayEnter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks for an SMS code before a deed that cannot be taken back lightly. */
@Controller
class StepUpPages {
    private static final String PURPOSE = "step-up";

    private final StepUp stepUp;
    private final Codes codes;
    private final People people;

    StepUpPages(StepUp stepUp, Codes codes, People people) {
        this.stepUp = stepUp;
        this.codes = codes;
        this.people = people;
    }

    @GetMapping("/step-up") @MayEnter(signedIn = true)
    ModelAndView ask(Actor actor, @RequestParam(defaultValue = "/") String next, @RequestParam(defaultValue = "false") boolean sent) {
        return Shown.page("stepUp", page(actor, next, sent, List.of()));
    }

    @PostMapping("/step-up/code") @MayEnter(signedIn = true)
    ModelAndView send(Actor actor, @RequestParam(defaultValue = "/") String next) {
        var problem = codes.request(phone(actor), PURPOSE);
        if (problem.isPresent()) return Shown.wrong("stepUp", page(actor, next, true, List.of(problem.get())));
        return Shown.to("/step-up?sent=true&next=" + URLEncoder.encode(Next.local(next), StandardCharsets.UTF_8));
    }

    @PostMapping("/step-up") @MayEnter(signedIn = true)
    ModelAndView show(Actor actor, HttpServletRequest request, @RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "/") String next) {
        if (codes.use(phone(actor), PURPOSE, code) instanceof Codes.Checked.Wrong(var problem))
            return Shown.wrong("stepUp", page(actor, next, true, List.of(problem)));
        stepUp.shown(request);
        return Shown.to(Next.local(next));
    }

    private String phone(Actor actor) { return people.phone(actor.person()).orElseThrow(NotFound::new); }

    private StepUpPage page(Actor actor, String next, boolean sent, List<Problem> problems) {
        return new StepUpPage(Masked.phone(phone(actor)), Next.local(next), sent, problems);
    }
}
