package org.hengcai.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.hengcai.account.view.CodePage;
import org.hengcai.account.view.RegisterPage;
import org.hengcai.messaging.Codes;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Problem;
import org.hengcai.shared.Refused;
import org.hengcai.web.MayEnter;
import org.hengcai.web.view.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A person registers: who one is and a phone, then the code it was sent and a password [四, A1.一]. */
@Controller
class RegisterPages {
    static final List<Choice> KINDS = Arrays.stream(DocumentKind.values()).map(k -> new Choice(k.name(), k.label())).toList();
    private static final String PURPOSE = "register";

    /** What the first step was given, as typed. */
    record Draft(String name, String kind, String number, String phone, String next) {
        static final Draft EMPTY = new Draft("", DocumentKind.RESIDENT.name(), "", "", "/");
    }

    private record Read(Identity who, String phone) {}

    private final Registration registration;
    private final Codes codes;
    private final Drafts drafts;
    private final Passwords passwords;
    private final Attempts attempts;
    private final Secrets secrets;
    private final LogInScope logIn;
    private final SignIn signIn;
    private final Clock clock;

    RegisterPages(Registration registration, Codes codes, Drafts drafts, Passwords passwords, Attempts attempts, Secrets secrets,
            LogInScope logIn, SignIn signIn, Clock clock) {
        this.registration = registration;
        this.codes = codes;
        this.drafts = drafts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.secrets = secrets;
        this.logIn = logIn;
        this.signIn = signIn;
        this.clock = clock;
    }

    @GetMapping("/register") @MayEnter(everyone = true)
    ModelAndView first(HttpServletRequest request, @RequestParam(defaultValue = "/") String next) {
        var draft = drafts.find(request, Draft.class).orElse(Draft.EMPTY);
        return Shown.page("register", page(draft, next.equals("/") ? draft.next() : next, List.of()));
    }

    @PostMapping("/register") @MayEnter(everyone = true)
    ModelAndView first(HttpServletRequest request, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String phone, @RequestParam(defaultValue = "/") String next) {
        var draft = new Draft(name, kind, number, phone, Next.local(next));
        try {
            var read = read(draft, new Gathered());
            mustBeNew(read, request);
            send(read.phone(), "phone");
        } catch (Refused e) {
            return Shown.wrong("register", page(draft, draft.next(), e.problems()));
        }
        drafts.keep(request, draft);
        return Shown.to("/register/code");
    }

    @GetMapping("/register/code") @MayEnter(everyone = true)
    ModelAndView second(HttpServletRequest request) {
        return drafts.find(request, Draft.class).map(draft -> Shown.page("registerCode", codePage(draft, "", List.of())))
            .orElseGet(() -> Shown.to("/register"));
    }

    @PostMapping("/register/code/again") @MayEnter(everyone = true)
    ModelAndView again(HttpServletRequest request) {
        var draft = drafts.find(request, Draft.class);
        if (draft.isEmpty()) return Shown.to("/register");
        try {
            send(read(draft.get(), new Gathered()).phone(), "code");
        } catch (Refused e) {
            return Shown.wrong("registerCode", codePage(draft.get(), "", e.problems()));
        }
        return Shown.to("/register/code");
    }

    @PostMapping("/register/code") @MayEnter(everyone = true)
    ModelAndView second(HttpServletRequest request, HttpServletResponse response, @Nullable Actor actor, @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String password, @RequestParam(defaultValue = "") String again) {
        var draft = drafts.find(request, Draft.class);
        if (draft.isEmpty()) return Shown.to(actor == null ? "/register" : "/");   // pressed twice: registered already
        long person;
        try {
            person = register(draft.get(), code, password, again);
        } catch (Refused e) {
            return Shown.wrong("registerCode", codePage(draft.get(), code, orDoneAlready(draft.get(), e.problems())));
        }
        drafts.forget(request, Draft.class);
        signIn.begin(person, false, 0, request, response);
        return Shown.to(draft.get().next());
    }

    /** Finished twice at once, one is first; the other is told that it is done, not that its code is used up. */
    private List<Problem> orDoneAlready(Draft draft, List<Problem> problems) {
        return logIn.call(() -> registration.isKnown(read(draft, new Gathered()).who().number())) ? List.of(AccountTexts.registeredAlready()) : problems;
    }

    private long register(Draft draft, String code, String password, String again) {
        var faults = new Gathered();
        var read = read(draft, faults);
        if (logIn.call(() -> codes.check(read.phone(), PURPOSE, code)) instanceof Codes.Checked.Wrong(var problem)) faults.add(problem);
        faults.addAll(passwords.problems("password", password, read.who().number().number(), read.phone()));
        if (!password.isEmpty() && !again.equals(password)) faults.add(AccountTexts.passwordDiffers());
        faults.mustBeEmpty();
        var hash = passwords.hash(password);
        return logIn.call(() -> {
            if (codes.use(read.phone(), PURPOSE, code) instanceof Codes.Checked.Wrong(var problem)) throw new Refused(List.of(problem));
            return registration.make(read.who(), read.phone(), hash);
        });
    }

    private Read read(Draft draft, Gathered faults) {
        var who = Identity.read(draft.name(), draft.kind(), draft.number(), LocalDate.now(clock), faults);
        var phone = faults.take(Phone.read("phone", draft.phone()));
        if (who == null || phone == null) faults.mustBeEmpty();
        return new Read(Objects.requireNonNull(who), Objects.requireNonNull(phone));
    }

    /** A document number has one account; how many somebody may ask about from one address is limited. */
    private void mustBeNew(Read read, HttpServletRequest request) {
        if (!attempts.allows(secrets.hash("register", request.getRemoteAddr()), 100, Duration.ofHours(1)))
            throw new Refused(List.of(AccountTexts.tooManyRegistrations()));
        if (logIn.call(() -> registration.isKnown(read.who().number()))) throw new Refused(List.of(AccountTexts.numberKnown()));
    }

    private void send(String phone, String field) {
        logIn.call(() -> codes.request(phone, PURPOSE))
            .ifPresent(p -> { throw new Refused(List.of(new Problem(field, p.wrong(), p.right()))); });
    }

    private static RegisterPage page(Draft draft, String next, List<Problem> problems) {
        return new RegisterPage(draft.name(), draft.kind(), draft.number(), draft.phone(), Next.local(next), KINDS, problems);
    }

    private static CodePage codePage(Draft draft, String code, List<Problem> problems) {
        var phone = Phone.read("phone", draft.phone()) instanceof Checked.Good<String>(var good) ? Masked.phone(good) : "";
        return new CodePage(draft.name(), phone, draft.next(), code, problems);
    }
}
