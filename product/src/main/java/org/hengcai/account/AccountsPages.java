package org.hengcai.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.hengcai.account.view.AccountsPage;
import org.hengcai.account.view.AssignForm;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Problem;
import org.hengcai.shared.Refused;
import org.hengcai.shared.Role;
import org.hengcai.web.MayEnter;
import org.hengcai.web.view.Choice;
import org.hengcai.web.view.Dates;
import org.hengcai.web.view.Pager;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The system administrator assigns accounts and takes roles back [四(三)]. */
@Controller
class AccountsPages {
    private static final int A_PAGE = 50;

    /** The link just made, until it was noted. */
    record Fresh(String url, String name, String place, String until) {}

    private final Assignments assignments;
    private final Organisations organisations;
    private final Drafts drafts;
    private final JdbcClient db;
    private final Reading reading;
    private final Clock clock;
    private final String publicUrl;

    AccountsPages(Assignments assignments, Organisations organisations, Drafts drafts, JdbcClient db, Reading reading, Clock clock,
            @Value("${hengcai.public-url:}") String publicUrl) {
        this.assignments = assignments;
        this.organisations = organisations;
        this.drafts = drafts;
        this.db = db;
        this.reading = reading;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    @GetMapping("/accounts") @MayEnter(Role.SYSTEM_ADMIN) @Transactional(readOnly = true)
    ModelAndView list(Actor actor, HttpServletRequest request, @RequestParam(defaultValue = "0") long before) {
        return Shown.page("accounts", page(actor, request, AssignForm.EMPTY, before, List.of()));
    }

    @PostMapping("/accounts") @MayEnter(Role.SYSTEM_ADMIN)
    ModelAndView assign(Actor actor, HttpServletRequest request, AssignForm form) {
        try {
            assignments.assign(actor, form).ifPresent(token -> keep(request, form, token));
        } catch (Refused e) {
            return Shown.wrong("accounts", reading.call(() -> page(actor, request, form, 0, e.problems())));
        }
        return Shown.to("/accounts");
    }

    private void keep(HttpServletRequest request, AssignForm form, String token) {
        var until = Dates.time(OffsetDateTime.now(clock).plusDays(Long.parseLong(form.days().strip())).toInstant());
        var place = places().stream().filter(c -> c.value().equals(form.place())).findFirst().map(Choice::label).orElse("");
        drafts.keep(request, new Fresh(publicUrl + "/first-entry/" + token, form.name().strip(), place, until));
    }

    @PostMapping("/accounts/link-noted") @MayEnter(Role.SYSTEM_ADMIN)
    ModelAndView noted(HttpServletRequest request) {
        drafts.forget(request, Fresh.class);
        return Shown.to("/accounts");
    }

    @PostMapping("/accounts/entries/{entry}/withdraw") @MayEnter(Role.SYSTEM_ADMIN)
    ModelAndView withdraw(Actor actor, HttpServletRequest request, @PathVariable long entry) {
        return done(actor, request, () -> assignments.withdraw(actor, entry));
    }

    @PostMapping("/accounts/grants/{grant}/end") @MayEnter(Role.SYSTEM_ADMIN)
    ModelAndView end(Actor actor, HttpServletRequest request, @PathVariable long grant) {
        return done(actor, request, () -> assignments.end(actor, grant));
    }

    private ModelAndView done(Actor actor, HttpServletRequest request, Runnable deed) {
        try {
            deed.run();
        } catch (Refused e) {
            return Shown.wrong("accounts", reading.call(() -> page(actor, request, AssignForm.EMPTY, 0, e.problems())));
        }
        return Shown.to("/accounts");
    }

    private AccountsPage page(Actor actor, HttpServletRequest request, AssignForm form, long before, List<Problem> problems) {
        var held = held(before == 0 ? Long.MAX_VALUE : before);
        var shown = held.subList(0, Math.min(held.size(), A_PAGE));
        var links = FirstEntry.open(db, OffsetDateTime.now(clock)).stream().map(e -> new AccountsPage.Link(e.id(),
            e.name() == null ? AccountTexts.FIRST_ADMINISTRATOR : e.name(), e.numberMasked() == null ? "" : e.numberMasked(), e.place(), e.expiresAt())).toList();
        var fresh = drafts.find(request, Fresh.class).map(f -> new AccountsPage.Fresh(f.url(), f.name(), f.place(), f.until())).orElse(null);
        return new AccountsPage(form, RegisterPages.KINDS, places(), fresh, links,
            shown.stream().map(h -> new AccountsPage.Held(h.id(), h.name(), h.number(), h.organisation() + " · " + h.role().label(), h.since(), h.person() == actor.person())).toList(),
            new Pager(AccountTexts.count(shown.size()), before == 0 ? null : "/accounts", held.size() > A_PAGE ? "/accounts?before=" + shown.getLast().id() : null), problems);
    }

    private record Held(long id, long person, String name, String number, String organisation, Role role, OffsetDateTime since) {}

    private List<Held> held(long before) {
        return db.sql("""
            select g.id, p.id as person, p.name, p.number_masked as number, o.name as organisation, g.role, g.since
              from account.role_grant g
              join account.person p on p.id = g.person_id
              join account.organisation o on o.id = g.organisation_id
             where g.until is null and g.id < :before
             order by g.id desc limit 51""").param("before", before).query(Held.class).list();
    }

    /** Every role in every organisation but employers, which name their own clerks. */
    private List<Choice> places() {
        var places = new ArrayList<Choice>();
        for (var kind : List.of(OrganisationKind.DEPARTMENT, OrganisationKind.BUREAU, OrganisationKind.OFFICE, OrganisationKind.PLATFORM))
            for (var organisation : organisations.ofKind(kind))
                for (var role : kind.roles()) places.add(new Choice(organisation.id() + ":" + role.name(), organisation.name() + " · " + role.label()));
        return places;
    }
}
