package org.hengcai.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hengcai.account.view.FirstEntryCodePage;
import org.hengcai.account.view.FirstEntryPage;
import org.hengcai.messaging.Codes;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Problem;
import org.hengcai.shared.Refused;
import org.hengcai.web.MayEnter;
import org.hengcai.web.view.Trouble;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An assigned account is entered: the phone is confirmed, a password set, then the second factor [四(三)]. */
@Controller
class FirstEntryPages {
    private static final String PURPOSE = "first-entry";

    record Draft(String token, String name, String kind, String number, String phone) {
        static Draft empty(String token) { return new Draft(token, "", DocumentKind.RESIDENT.name(), "", ""); }
    }

    private record Read(Identity who, String phone) {}

    private final FirstEntries entries;
    private final Codes codes;
    private final Passwords passwords;
    private final Drafts drafts;
    private final LogInScope logIn;
    private final SignIn signIn;
    private final Clock clock;

    FirstEntryPages(FirstEntries entries, Codes codes, Passwords passwords, Drafts drafts, LogInScope logIn, SignIn signIn, Clock clock) {
        this.entries = entries;
        this.codes = codes;
        this.passwords = passwords;
        this.drafts = drafts;
        this.logIn = logIn;
        this.signIn = signIn;
        this.clock = clock;
    }

    @GetMapping("/first-entry/{token}") @MayEnter(everyone = true)
    ModelAndView first(HttpServletRequest request, @PathVariable String token) {
        var entry = find(token);
        if (entry.isEmpty()) return closed();
        return Shown.page("firstEntry", page(entry.get(), draft(request, token).orElse(Draft.empty(token)), List.of()));
    }

    @PostMapping("/first-entry/{token}") @MayEnter(everyone = true)
    ModelAndView first(HttpServletRequest request, @PathVariable String token, @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String phone) {
        var entry = find(token);
        if (entry.isEmpty()) return closed();
        var draft = new Draft(token, name, kind, number, phone);
        try {
            send(read(entry.get(), draft).phone(), "phone");
        } catch (Refused e) {
            return Shown.wrong("firstEntry", page(entry.get(), draft, e.problems()));
        }
        drafts.keep(request, draft);
        return Shown.to("/first-entry/" + token + "/code");
    }

    @GetMapping("/first-entry/{token}/code") @MayEnter(everyone = true)
    ModelAndView second(HttpServletRequest request, @PathVariable String token) {
        var entry = find(token);
        var draft = draft(request, token);
        if (entry.isEmpty()) return closed();
        if (draft.isEmpty()) return Shown.to("/first-entry/" + token);
        return Shown.page("firstEntryCode", codePage(entry.get(), draft.get(), "", List.of()));
    }

    @PostMapping("/first-entry/{token}/code") @MayEnter(everyone = true)
    ModelAndView second(HttpServletRequest request, HttpServletResponse response, @PathVariable String token, @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String password, @RequestParam(defaultValue = "") String again) {
        var entry = find(token);
        var draft = draft(request, token);
        if (entry.isEmpty()) return closed();
        if (draft.isEmpty()) return Shown.to("/first-entry/" + token);
        long person;
        try {
            person = enter(entry.get(), draft.get(), code, password, again);
        } catch (Refused e) {
            return Shown.wrong("firstEntryCode", codePage(entry.get(), draft.get(), code, e.problems()));
        } catch (NotFound e) {
            return closed();
        }
        drafts.forget(request, Draft.class);
        signIn.begin(person, false, 0, request, response);
        return Shown.to("/second-factor");
    }

    private long enter(FirstEntry entry, Draft draft, String code, String password, String again) {
        var read = read(entry, draft);
        var faults = new Gathered();
        if (logIn.call(() -> codes.check(read.phone(), PURPOSE, code)) instanceof Codes.Checked.Wrong(var problem)) faults.add(problem);
        faults.addAll(passwords.problems("password", password, read.who().number().number(), read.phone()));
        if (!password.isEmpty() && !again.equals(password)) faults.add(AccountTexts.passwordDiffers());
        faults.mustBeEmpty();
        var hash = passwords.hash(password);
        return logIn.call(() -> {
            if (codes.use(read.phone(), PURPOSE, code) instanceof Codes.Checked.Wrong(var problem)) throw new Refused(List.of(problem));
            return entries.enter(draft.token(), read.who(), read.phone(), hash);
        });
    }

    private Read read(FirstEntry entry, Draft draft) {
        var faults = new Gathered();
        var assigned = entries.assigned(entry);
        var who = assigned.isPresent() ? assigned.get() : Identity.read(draft.name(), draft.kind(), draft.number(), LocalDate.now(clock), faults);
        var phone = faults.take(Phone.read("phone", draft.phone()));
        faults.mustBeEmpty();
        if (who == null || phone == null) throw new NotFound();
        return new Read(who, phone);
    }

    private void send(String phone, String field) {
        logIn.call(() -> codes.request(phone, PURPOSE)).ifPresent(p -> { throw new Refused(List.of(new Problem(field, p.wrong(), p.right()))); });
    }

    private Optional<FirstEntry> find(String token) { return logIn.call(() -> entries.find(token)); }

    private Optional<Draft> draft(HttpServletRequest request, String token) {
        return drafts.find(request, Draft.class).filter(d -> d.token().equals(token));
    }

    private static FirstEntryPage page(FirstEntry entry, Draft draft, List<Problem> problems) {
        return new FirstEntryPage(draft.token(), entry.place(), entry.name() == null ? draft.name() : entry.name(), entry.numberMasked(),
            draft.kind(), draft.number(), draft.phone(), RegisterPages.KINDS, problems);
    }

    private static FirstEntryCodePage codePage(FirstEntry entry, Draft draft, String code, List<Problem> problems) {
        var phone = Phone.read("phone", draft.phone()) instanceof Checked.Good<String>(var good) ? Masked.phone(good) : "";
        return new FirstEntryCodePage(draft.token(), entry.place(), entry.name() == null ? draft.name() : entry.name(), phone, code, problems);
    }

    private static ModelAndView closed() {
        var answer = new ModelAndView("web/trouble", HttpStatus.GONE);
        answer.addObject("page", new Trouble(AccountTexts.LINK_CLOSED, List.of(AccountTexts.LINK_CLOSED_WHY, AccountTexts.LINK_CLOSED_NOW)));
        return answer;
    }
}
