package org.hengcai.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.hengcai.account.SignIn;
import org.hengcai.demo.view.PersonasPage;
import org.hengcai.shared.NotFound;
import org.hengcai.web.MayEnter;
import org.hengcai.web.view.Dates;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Log in as anybody of the demo year, and move the clock forward. */
@Profile("demo")
@Controller
class DemoPages {
    private static final DateTimeFormatter INPUT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final Personas personas;
    private final MovableClock clock;
    private final SignIn signIn;

    DemoPages(Personas personas, MovableClock clock, SignIn signIn) {
        this.personas = personas;
        this.clock = clock;
        this.signIn = signIn;
    }

    @GetMapping("/demo") @MayEnter(everyone = true)
    String personas(Model model) {
        model.addAttribute("page", page(""));
        return "demo/personas";
    }

    @PostMapping("/demo/personas/{person}") @MayEnter(everyone = true)
    String become(@PathVariable long person, @RequestParam(defaultValue = "0") long grant, HttpServletRequest request, HttpServletResponse response) {
        if (personas.all().stream().noneMatch(one -> one.person() == person)) throw new NotFound();
        signIn.begin(person, true, grant, request, response);
        return "redirect:/";
    }

    @PostMapping("/demo/clock") @MayEnter(everyone = true)
    ModelAndView move(@RequestParam(defaultValue = "") String to) {
        return clock.moveTyped(to).map(this::wrong).orElseGet(() -> new ModelAndView("redirect:/demo"));
    }

    private ModelAndView wrong(String sentence) {
        return new ModelAndView("demo/personas", HttpStatus.UNPROCESSABLE_CONTENT).addObject("page", page(sentence));
    }

    private PersonasPage page(String wrong) {
        return new PersonasPage(personas.all(), Dates.time(clock.instant()), written(clock.instant()), written(MovableClock.END), wrong);
    }

    private String written(Instant at) { return INPUT.format(at.atZone(clock.getZone())); }
}
