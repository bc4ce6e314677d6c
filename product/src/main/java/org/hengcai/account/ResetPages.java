package org.hengcai.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengcai.account.view.ResetPage;
import org.hengcai.audit.AuditLog;
import org.hengcai.messaging.Codes;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Refused;
import org.hengcai.shared.Role;
import org.hengcai.web.MayEnter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A forgotten password: a code to the phone on record. Nobody learns from the answers whether there is an account. */
@Controller
class ResetPages {
    private static final String PURPOSE = "password";
    private static final Duration HOUR = Duration.ofHours(1);

    record Draft(String number) {}

    private record Known(long id, String name, byte[] phoneCipher) {}

    private final JdbcClient db;
    private final Secrets secrets;
    private final Codes codes;
    private final Passwords passwords;
    private final Attempts attempts;
    private final Drafts drafts;
    private final LogInScope logIn;
    private final AuditLog audit;

    ResetPages(JdbcClient db, Secrets secrets, Codes codes, Passwords passwords, Attempts attempts, Drafts drafts, LogInScope logIn, AuditLog audit) {
        this.db = db;
        this.secrets = secrets;
        this.codes = codes;
        this.passwords = passwords;
        this.attempts = attempts;
        this.drafts = drafts;
        this.logIn = logIn;
        this.audit = audit;
    }

    @GetMapping("/password") @MayEnter(everyone = true)
    ModelAndView ask() { return Shown.page("reset", new ResetPage("", "", List.of())); }

    @PostMapping("/password") @MayEnter(everyone = true)
    ModelAndView send(HttpServletRequest request, @RequestParam(defaultValue = "") String number) {
        var folded = LogIn.folded(number);
        if (folded.isEmpty()) return Shown.wrong("reset", new ResetPage(number, "", List.of(AccountTexts.noNumber())));
        if (!attempts.allows(secrets.hash("reset", request.getRemoteAddr()), 60, HOUR))
            return Shown.wrong("reset", new ResetPage(number, "", List.of(AccountTexts.tooManyResets())));
        known(folded).ifPresent(who -> logIn.call(() -> codes.request(secrets.text(who.phoneCipher()), PURPOSE)));
        drafts.keep(request, new Draft(folded));
        return Shown.to("/password/code");
    }

    @GetMapping("/password/code") @MayEnter(everyone = true)
    ModelAndView code(HttpServletRequest request) {
        return drafts.find(request, Draft.class).map(d -> Shown.page("resetCode", new ResetPage(Masked.identity(d.number()), "", List.of())))
            .orElseGet(() -> Shown.to("/password"));
    }

    @PostMapping("/password/code") @MayEnter(everyone = true)
    ModelAndView reset(HttpServletRequest request, @RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again) {
        var draft = drafts.find(request, Draft.class);
        if (draft.isEmpty()) return Shown.to("/password");
        try {
            reset(draft.get().number(), code, password, again, request.getRemoteAddr());
        } catch (Refused e) {
            return Shown.wrong("resetCode", new ResetPage(Masked.identity(draft.get().number()), code, e.problems()));
        }
        drafts.forget(request, Draft.class);
        return Shown.to("/log-in");
    }

    private void reset(String number, String code, String password, String again, String address) {
        var faults = new Gathered();
        var who = known(number);
        var phone = who.map(w -> secrets.text(w.phoneCipher())).orElse("");
        if (!attempts.allows(secrets.hash("reset-code", number + "|" + address), 20, HOUR)) faults.add(AccountTexts.tooManyResets());
        else if (!(logIn.call(() -> codes.check(phone, PURPOSE, code)) instanceof Codes.Checked.Right)) faults.add(AccountTexts.wrongReset());
        faults.addAll(passwords.problems("password", password, number, phone));
        if (!password.isEmpty() && !again.equals(password)) faults.add(AccountTexts.passwordDiffers());
        faults.mustBeEmpty();
        var hash = passwords.hash(password);
        logIn.run(() -> take(who.orElseThrow(), phone, code, hash));
    }

    private void take(Known who, String phone, String code, String hash) {
        if (!(codes.use(phone, PURPOSE, code) instanceof Codes.Checked.Right)) throw new Refused(List.of(AccountTexts.wrongReset()));
        db.sql("update account.person set password = :hash where id = :id").param("hash", hash).param("id", who.id()).update();
        audit.record(new Actor(who.id(), who.name(), null, null, Role.APPLICANT), "password.reset", who.id(), Map.of("phone", Masked.phone(phone)));
    }

    private Optional<Known> known(String number) {
        return logIn.call(() -> db.sql("""
            select id, name, phone_cipher from account.person
             where number_hash = :hash and phone_cipher is not null and password is not null""")
            .param("hash", secrets.hash("number", number)).query(Known.class).optional());
    }
}
