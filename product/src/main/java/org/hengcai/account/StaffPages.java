package org.hengcai.account;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hengcai.account.view.StaffPage;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Problem;
import org.hengcai.shared.Refused;
import org.hengcai.shared.Role;
import org.hengcai.web.MayEnter;
import org.hengcai.web.NextPage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An employer's people: requests answered, clerks named [A2.一.1]. */
@Controller
class StaffPages {
    private final Bindings bindings;
    private final Clerks clerks;
    private final JdbcClient db;
    private final Reading reading;

    StaffPages(Bindings bindings, Clerks clerks, JdbcClient db, Reading reading) {
        this.bindings = bindings;
        this.clerks = clerks;
        this.db = db;
        this.reading = reading;
    }

    @GetMapping("/staff") @MayEnter(Role.EMPLOYER) @Transactional(readOnly = true)
    ModelAndView list(Actor actor) { return Shown.page("staff", page(actor, Map.of(), List.of())); }

    @PostMapping("/staff/bindings/{binding}/confirm") @MayEnter(Role.EMPLOYER)
    ModelAndView confirm(Actor actor, @PathVariable long binding) { return done(actor, AccountTexts.BINDING_CONFIRMED, () -> bindings.confirm(actor, binding)); }

    @PostMapping("/staff/bindings/{binding}/decline") @MayEnter(Role.EMPLOYER)
    ModelAndView decline(Actor actor, @PathVariable long binding, @RequestParam Map<String, String> form) {
        try {
            bindings.decline(actor, binding, form.getOrDefault("reason-" + binding, ""));
        } catch (Refused e) {
            return Shown.wrong("staff", reading.call(() -> page(actor, form, e.problems())));
        }
        return Shown.to("/staff");
    }

    @PostMapping("/staff/{person}/leave") @MayEnter(Role.EMPLOYER)
    ModelAndView leave(Actor actor, @PathVariable long person) { return done(actor, AccountTexts.LEFT, () -> bindings.leave(actor, person)); }

    @PostMapping("/staff/{person}/clerk") @MayEnter(Role.EMPLOYER)
    ModelAndView name(Actor actor, @PathVariable long person) { return done(actor, AccountTexts.CLERK_NAMED, () -> clerks.name(actor, person)); }

    @PostMapping("/staff/{person}/clerk/end") @MayEnter(Role.EMPLOYER)
    ModelAndView end(Actor actor, @PathVariable long person) { return done(actor, AccountTexts.CLERK_ENDED, () -> clerks.end(actor, person)); }

    private ModelAndView done(Actor actor, String said, Runnable deed) {
        try {
            deed.run();
            NextPage.says(said);
        } catch (Refused e) {
            return Shown.wrong("staff", reading.call(() -> page(actor, Map.of(), e.problems())));
        }
        return Shown.to("/staff");
    }

    /** {@code typed}: reasons as they were typed, by their field's name. */
    private StaffPage page(Actor actor, Map<String, String> typed, List<Problem> problems) {
        var acting = clerks.of();
        var ids = acting.stream().map(Clerks.Clerk::personId).collect(Collectors.toSet());
        return new StaffPage(
            Binding.before(db, actor.here()).stream().map(b -> new StaffPage.Asking(b.id(), b.name(), b.numberMasked(), b.requestedAt(),
                typed.getOrDefault("reason-" + b.id(), ""))).toList(),
            Binding.at(db, actor.here()).stream().map(b -> new StaffPage.Belonging(b.personId(), b.name(), b.numberMasked(), Objects.requireNonNull(b.confirmedAt()), ids.contains(b.personId()))).toList(),
            acting.stream().map(c -> new StaffPage.Clerk(c.personId(), c.name(), c.since(), c.personId() == actor.person())).toList(), problems);
    }
}
