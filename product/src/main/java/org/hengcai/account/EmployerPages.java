package org.hengcai.account;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hengcai.account.view.EmployerForm;
import org.hengcai.account.view.EmployerPage;
import org.hengcai.shared.Actor;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Problem;
import org.hengcai.shared.Refused;
import org.hengcai.web.MayEnter;
import org.hengcai.web.NextPage;
import org.hengcai.web.Upload;
import org.hengcai.web.view.State;
import org.hengcai.web.view.SummaryRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Registering an employer: the form, the authorization letter, how it stands [A1.一.2]. */
@Controller
class EmployerPages {
    private final Employers employers;
    private final EmployerForms forms;
    private final Organisations organisations;
    private final Regions regions;
    private final JdbcClient db;
    private final Reading reading;

    EmployerPages(Employers employers, EmployerForms forms, Organisations organisations, Regions regions, JdbcClient db, Reading reading) {
        this.employers = employers;
        this.forms = forms;
        this.organisations = organisations;
        this.regions = regions;
        this.db = db;
        this.reading = reading;
    }

    @GetMapping("/employers/register") @MayEnter(signedIn = true) @Transactional(readOnly = true)
    ModelAndView form(@RequestParam(defaultValue = "") String name) {
        return Shown.page("employerForm", forms.page(new EmployerForm(name, "", "", "", "", "", ""), "/employers/register", false, List.of()));
    }

    @PostMapping("/employers/register") @MayEnter(signedIn = true)
    ModelAndView register(Actor actor, EmployerForm form) {
        try {
            return Shown.to("/employers/" + employers.register(actor, form));
        } catch (Refused e) {
            return Shown.wrong("employerForm", forms.page(form, "/employers/register", false, e.problems()));
        }
    }

    @GetMapping("/employers/{organisation}") @MayEnter(signedIn = true) @Transactional(readOnly = true)
    ModelAndView standing(Actor actor, @PathVariable long organisation) {
        return Shown.page("employer", page(actor, mine(actor, organisation), List.of()));
    }

    @GetMapping("/employers/{organisation}/details") @MayEnter(signedIn = true) @Transactional(readOnly = true)
    ModelAndView details(Actor actor, @PathVariable long organisation) {
        return Shown.page("employerForm", forms.page(forms.of(mine(actor, organisation)), "/employers/" + organisation + "/details", true, List.of()));
    }

    @PostMapping("/employers/{organisation}/details") @MayEnter(signedIn = true)
    ModelAndView details(Actor actor, @PathVariable long organisation, EmployerForm form) {
        try {
            employers.mend(actor, organisation, form);
        } catch (Refused e) {
            return Shown.wrong("employerForm", forms.page(form, "/employers/" + organisation + "/details", true, e.problems()));
        }
        return Shown.to("/employers/" + organisation);
    }

    @PostMapping("/employers/{organisation}/letters") @MayEnter(signedIn = true)
    ModelAndView letter(Actor actor, @PathVariable long organisation, @RequestParam @Nullable MultipartFile letter) throws IOException {
        try {
            var fault = Upload.fault(letter, AccountTexts.noLetter());
            if (letter == null || fault.isPresent()) throw new Refused(fault.stream().toList());
            var name = letter.getOriginalFilename();
            employers.sendLetter(actor, organisation, name == null ? "letter" : name, letter.getInputStream());
            NextPage.says(AccountTexts.LETTER_SENT);
        } catch (Refused e) {
            return Shown.wrong("employer", reading.call(() -> page(actor, mine(actor, organisation), e.problems())));
        }
        return Shown.to("/employers/" + organisation);
    }

    @PostMapping("/employers/{organisation}/give-up") @MayEnter(signedIn = true)
    ModelAndView giveUp(Actor actor, @PathVariable long organisation) {
        employers.giveUp(actor, organisation);
        return Shown.to("/employer");
    }

    /** Its contact, or somebody who acts for it. */
    private Organisation mine(Actor actor, long id) {
        var organisation = organisations.find(id);
        var contact = organisation.contactId();
        if (organisation.kind() != OrganisationKind.EMPLOYER || employers.isGivenUp(id) || !actsFor(actor, id) && (contact == null || contact != actor.person())) throw new NotFound();
        return organisation;
    }

    private static boolean actsFor(Actor actor, long organisation) { return actor.organisation() != null && actor.organisation() == organisation; }

    /** Once approved, the letter is the employer's: its contact reads it when acting for it. */
    private EmployerPage page(Actor actor, Organisation o, List<Problem> problems) {
        var letters = Letter.of(db, o.id());
        var last = letters.isEmpty() ? null : letters.getFirst();
        var mayMend = !o.approved() && (last == null || last.sentBack());
        return new EmployerPage(o.id(), o.name(), o.approved() ? State.DONE : last == null ? State.TODO : last.state(),
            o.approved() ? AccountTexts.APPROVED : last == null ? AccountTexts.LETTER_MISSING : last.standing(),
            name(o.bureauId()), rows(o), last == null || o.approved() ? null : last.reason(),
            last == null || o.approved() && !actsFor(actor, o.id()) ? null : "/authorization-letters/" + last.id(), warning(o), mayMend, o.approved(), problems);
    }

    List<SummaryRow> rows(Organisation o) {
        return new ArrayList<>(List.of(
            new SummaryRow("单位名称", o.name()),
            new SummaryRow("统一社会信用代码", o.code()),
            new SummaryRow("单位性质", o.employerKind()),
            new SummaryRow("所在地", regions.name(o.region())),
            new SummaryRow("行业主管部门", o.departmentId() == null ? "没有" : name(o.departmentId())),
            new SummaryRow("人力社保部门", name(o.bureauId())),
            new SummaryRow("联系人", o.contactName() + "，" + o.contactPhone())));
    }

    static @Nullable String warning(Organisation o) {
        if (o.code() == null || o.employerKind() == null) return null;
        return CreditCode.read("code", o.code()) instanceof Checked.Good<CreditCode>(var code) ? code.warning(o.employerKind()) : null;
    }

    private String name(@Nullable Long organisation) { return organisation == null ? "" : organisations.find(organisation).name(); }
}
