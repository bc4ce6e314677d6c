package org.hengcai.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hengcai.account.view.BindingPage;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Problem;
import org.hengcai.shared.Refused;
import org.hengcai.web.MayEnter;
import org.hengcai.web.NextPage;
import org.hengcai.web.view.Dates;
import org.hengcai.web.view.TimeRow;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A person finds the own employer and asks to be taken as one of its people [A2.一.1]. */
@Controller
class BindingPages {
    private final Bindings bindings;
    private final Organisations organisations;
    private final Regions regions;
    private final JdbcClient db;
    private final Reading reading;
    private final String publicUrl;

    BindingPages(Bindings bindings, Organisations organisations, Regions regions, JdbcClient db, Reading reading, @Value("${hengcai.public-url:}") String publicUrl) {
        this.bindings = bindings;
        this.organisations = organisations;
        this.regions = regions;
        this.db = db;
        this.reading = reading;
        this.publicUrl = publicUrl;
    }

    @GetMapping("/employer") @MayEnter(signedIn = true) @Transactional(readOnly = true)
    ModelAndView mine(Actor actor, @RequestParam @Nullable String q) {
        return Shown.page("binding", page(actor, q == null ? null : q.strip(), List.of()));
    }

    @PostMapping("/employer/bindings") @MayEnter(signedIn = true)
    ModelAndView ask(Actor actor, @RequestParam(defaultValue = "0") long employer) {
        try {
            bindings.request(actor, employer);
            NextPage.says(AccountTexts.BINDING_ASKED);
        } catch (Refused e) {
            return Shown.wrong("binding", reading.call(() -> page(actor, null, e.problems())));
        }
        return Shown.to("/employer");
    }

    @PostMapping("/employer/bindings/{binding}/withdraw") @MayEnter(signedIn = true)
    ModelAndView withdraw(Actor actor, @PathVariable long binding) {
        bindings.withdraw(actor, binding);
        return Shown.to("/employer");
    }

    @PostMapping("/employer/leave") @MayEnter(signedIn = true)
    ModelAndView leave(Actor actor) {
        try {
            bindings.leave(actor, actor.person());
        } catch (Refused e) {
            return Shown.wrong("binding", reading.call(() -> page(actor, null, e.problems())));
        }
        return Shown.to("/employer");
    }

    private BindingPage page(Actor actor, @Nullable String words, List<Problem> problems) {
        var mine = Binding.of(db, actor.person());
        var current = mine.stream().filter(Binding::holds).findFirst();
        var waiting = mine.stream().filter(Binding::waits).findFirst();
        var declined = waiting.isPresent() ? Optional.<Binding>empty() : mine.stream().findFirst().filter(b -> b.declinedAt() != null);
        var found = words == null || words.isEmpty() ? List.<Organisation>of() : organisations.searchEmployers(words);
        var nobody = words != null && !words.isEmpty() && found.isEmpty();
        return new BindingPage(current.map(Binding::employer).orElse(null),
            waiting.map(b -> new BindingPage.Waiting(b.id(), b.employer(), Dates.time(b.requestedAt().toInstant()))).orElse(null),
            declined.map(b -> AccountTexts.declined(b.employer(), b.reason())).orElse(null), words,
            found.stream().map(o -> new BindingPage.Found(o.id(), o.name(), Objects.requireNonNull(o.code()), regions.name(o.region()))).toList(),
            nobody && words != null ? invitation(words) : null, registered(actor), history(mine), problems);
    }

    /** For the contact of an employer that is not on the platform yet: it leads to its registration [U10]. */
    private String invitation(String words) {
        var isCode = CreditCode.read("code", words) instanceof Checked.Good<CreditCode>;
        return publicUrl + "/employers/register" + (isCode ? "" : "?name=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    private List<BindingPage.Registered> registered(Actor actor) {
        return db.sql("select " + Organisation.COLUMNS + " from account.organisation o where o.contact_id = :me and o.given_up_at is null order by o.id desc")
            .param("me", actor.person()).query(Organisation.class).list().stream()
            .map(o -> new BindingPage.Registered(o.id(), o.name(), o.approved() ? AccountTexts.APPROVED
                : Letter.of(db, o.id()).stream().findFirst().map(Letter::standing).orElse(AccountTexts.LETTER_MISSING))).toList();
    }

    private static List<TimeRow> history(List<Binding> mine) {
        var rows = new ArrayList<TimeRow>();
        for (var b : mine) {
            if (b.endedAt() != null) rows.add(new TimeRow(Dates.time(b.endedAt().toInstant()), AccountTexts.left(b.employer())));
            if (b.confirmedAt() != null) rows.add(new TimeRow(Dates.time(b.confirmedAt().toInstant()), AccountTexts.confirmed(b.employer())));
            if (b.declinedAt() != null) rows.add(new TimeRow(Dates.time(b.declinedAt().toInstant()), AccountTexts.declined(b.employer(), b.reason())));
            if (b.withdrawnAt() != null) rows.add(new TimeRow(Dates.time(b.withdrawnAt().toInstant()), AccountTexts.withdrawn(b.employer())));
            rows.add(new TimeRow(Dates.time(b.requestedAt().toInstant()), AccountTexts.asked(b.employer())));
        }
        return rows;
    }
}
