package org.hengcai.account;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hengcai.account.view.OrganisationForm;
import org.hengcai.account.view.OrganisationsPage;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Problem;
import org.hengcai.shared.Refused;
import org.hengcai.shared.Role;
import org.hengcai.web.MayEnter;
import org.hengcai.web.view.Choice;
import org.hengcai.web.view.Pager;
import org.hengcai.web.view.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The system administrator's organisations. */
@Controller
class OrganisationPages {
    private static final int A_PAGE = 50;
    private static final List<OrganisationKind> NEW = List.of(OrganisationKind.DEPARTMENT, OrganisationKind.BUREAU, OrganisationKind.OFFICE);

    private final Organisations organisations;
    private final Regions regions;
    private final Reading reading;

    OrganisationPages(Organisations organisations, Regions regions, Reading reading) {
        this.organisations = organisations;
        this.regions = regions;
        this.reading = reading;
    }

    @GetMapping("/organisations") @MayEnter(Role.SYSTEM_ADMIN) @Transactional(readOnly = true)
    ModelAndView list(@RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") long after) {
        return Shown.page("organisations", page(kind, q.strip(), after, OrganisationForm.EMPTY, List.of()));
    }

    @PostMapping("/organisations") @MayEnter(Role.SYSTEM_ADMIN)
    ModelAndView create(Actor actor, OrganisationForm form) {
        try {
            organisations.create(actor, read(form));
        } catch (Refused e) {
            return Shown.wrong("organisations", reading.call(() -> page("", "", 0, form, e.problems())));
        }
        return Shown.to("/organisations?kind=" + form.kind());
    }

    private Organisation read(OrganisationForm form) {
        var faults = new Gathered();
        var kind = OrganisationKind.named(form.kind());
        if (kind == null || !NEW.contains(kind)) faults.add(AccountTexts.noOrganisationKind());
        var name = EmployerDetails.name(form.name(), faults);
        if (!regions.has(form.region())) faults.add(AccountTexts.noOrganisationRegion());
        var phone = form.contactPhone().isBlank() ? null : faults.take(Phone.contact("contactPhone", form.contactPhone()));
        faults.mustBeEmpty();
        return new Organisation(0, Objects.requireNonNull(kind), null, name, null, form.region(), null, null, null, null,
            phone, null);
    }

    /** Where one is shown that the form would be a second of. */
    private OrganisationsPage.@Nullable Known known(OrganisationForm form) {
        var kind = OrganisationKind.named(form.kind());
        if (kind == null || form.name().isBlank()) return null;
        var name = EmployerDetails.name(form.name(), new Gathered());
        return organisations.same(new Organisation(0, kind, null, name, null, form.region(), null, null, null, null, null, null))
            .map(there -> new OrganisationsPage.Known(there.name(), UriComponentsBuilder.fromPath("/organisations").queryParam("kind", kind.name()).queryParam("q", there.name()).encode().toUriString())).orElse(null);
    }

    private OrganisationsPage page(String kindName, String q, long after, OrganisationForm form, List<Problem> problems) {
        var kind = OrganisationKind.named(kindName);
        var rows = organisations.list(kind, q, after, A_PAGE + 1);
        var shown = rows.subList(0, Math.min(rows.size(), A_PAGE));
        var here = UriComponentsBuilder.fromPath("/organisations").queryParam("kind", kind == null ? "" : kind.name()).queryParam("q", q);
        var pager = new Pager(AccountTexts.count(shown.size()), after == 0 ? null : here.encode().toUriString(),
            rows.size() > A_PAGE ? here.queryParam("after", shown.getLast().id()).encode().toUriString() : null);
        return new OrganisationsPage(shown.stream().map(this::row).toList(), choices(Arrays.stream(OrganisationKind.values())), kindName, q, pager, form,
            choices(NEW.stream()), regions.all().stream().map(r -> new Choice(r.code(), r.fullName(regions))).toList(), known(form), problems);
    }

    private OrganisationsPage.Row row(Organisation o) {
        var contact = Stream.of(o.contactName(), o.contactPhone()).filter(Objects::nonNull).collect(Collectors.joining("，"));
        return new OrganisationsPage.Row(o.id(), o.name(), o.code(), o.kind().label(), regions.name(o.region()), contact,
            o.approved() ? State.DONE : State.DOING, o.approved() ? AccountTexts.IN_USE : AccountTexts.NOT_APPROVED_YET);
    }

    private static List<Choice> choices(Stream<OrganisationKind> kinds) { return kinds.map(k -> new Choice(k.name(), k.label())).toList(); }
}
