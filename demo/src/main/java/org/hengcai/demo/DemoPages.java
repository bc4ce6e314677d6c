package org.hengcai.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
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
        try {
            clock.moveTo(LocalDateTime.parse(to).atZone(clock.getZone()).toInstant());
            return new ModelAndView("redirect:/demo");
        } catch (DateTimeParseException e) {
            return wrong("“" + to + "”不是日期和时间，应形如 2020-09-20T09:00");
        } catch (IllegalArgumentException e) {
            return wrong("演示时钟现在是 " + Dates.time(clock.instant()) + "，只能向前拨；要回到开头请用 ./hengcai demo --reset");
        }
    }

    private ModelAndView wrong(String sentence) {
        return new ModelAndView("demo/personas", HttpStatus.UNPROCESSABLE_CONTENT).addObject("page", page(sentence));
    }

    private PersonasPage page(String wrong) {
        return new PersonasPage(personas.all(), Dates.time(clock.instant()), INPUT.format(clock.instant().atZone(clock.getZone())), wrong);
    }
}
