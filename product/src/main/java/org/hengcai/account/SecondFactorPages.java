package org.hengcai.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.hengcai.account.view.RecoveryCodesPage;
import org.hengcai.account.view.SecondFactorPage;
import org.hengcai.document.DataUri;
import org.hengcai.document.QrCode;
import org.hengcai.shared.Actor;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Problem;
import org.hengcai.shared.Refused;
import org.hengcai.web.MayEnter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The second factor: set up once, then shown in each session before one may decide about others [spec 3.1]. */
@Controller
class SecondFactorPages {

    /** The secret between the page that shows it and its first code. */
    record Draft(byte[] secret) {}

    /** The recovery codes until they were noted, and where to go then. */
    record Fresh(List<String> codes, String next) {}

    private final SecondFactor secondFactor;
    private final SignIn signIn;
    private final Drafts drafts;
    private final String site;

    SecondFactorPages(SecondFactor secondFactor, SignIn signIn, Drafts drafts, @Value("${hengcai.site-name}") String site) {
        this.secondFactor = secondFactor;
        this.signIn = signIn;
        this.drafts = drafts;
        this.site = site;
    }

    @GetMapping("/second-factor") @MayEnter(signedIn = true)
    ModelAndView ask(Actor actor, HttpServletRequest request, @RequestParam(defaultValue = "/") String next, @RequestParam(defaultValue = "0") long grant) {
        return Shown.page("secondFactor", page(actor, request, Next.local(next), grant, List.of()));
    }

    @PostMapping("/second-factor") @MayEnter(signedIn = true)
    ModelAndView show(Actor actor, HttpServletRequest request, HttpServletResponse response, @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "/") String next, @RequestParam(defaultValue = "0") long grant) {
        try {
            secondFactor.show(actor, code, request.getRemoteAddr());
        } catch (Refused e) {
            return Shown.wrong("secondFactor", page(actor, request, Next.local(next), grant, e.problems()));
        }
        enter(actor, grant, request, response);
        return Shown.to(Next.local(next));
    }

    @PostMapping("/second-factor/set-up") @MayEnter(signedIn = true)
    ModelAndView setUp(Actor actor, HttpServletRequest request, HttpServletResponse response, @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "/") String next, @RequestParam(defaultValue = "0") long grant) {
        var draft = drafts.find(request, Draft.class);
        if (draft.isEmpty()) return Shown.to("/second-factor");
        try {
            var codes = secondFactor.setUp(actor, draft.get().secret(), code, request.getRemoteAddr());
            drafts.keep(request, new Fresh(codes, Next.local(next)));
        } catch (Refused e) {
            return Shown.wrong("secondFactor", page(actor, request, Next.local(next), grant, e.problems()));
        }
        drafts.forget(request, Draft.class);
        enter(actor, grant, request, response);
        return Shown.to("/second-factor/recovery-codes");
    }

    @GetMapping("/second-factor/recovery-codes") @MayEnter(signedIn = true)
    ModelAndView recoveryCodes(HttpServletRequest request) {
        return drafts.find(request, Fresh.class).map(fresh -> Shown.page("recoveryCodes", new RecoveryCodesPage(fresh.codes())))
            .orElseGet(() -> Shown.to("/account"));
    }

    @PostMapping("/second-factor/recovery-codes") @MayEnter(signedIn = true)
    ModelAndView noted(HttpServletRequest request) {
        var next = drafts.find(request, Fresh.class).map(Fresh::next).orElse("/");
        drafts.forget(request, Fresh.class);
        return Shown.to(next);
    }

    @PostMapping("/second-factor/replace") @MayEnter(signedIn = true)
    ModelAndView replace(Actor actor) {
        if (!signIn.current().secondFactor()) return Shown.to("/second-factor?next=/account");
        secondFactor.forget(actor);
        return Shown.to("/second-factor?next=/account");
    }

    private void enter(Actor actor, long grant, HttpServletRequest request, HttpServletResponse response) {
        signIn.begin(actor.person(), true, wanted(request, grant).id(), request, response);
    }

    /** The grant asked for, else the first that decides, else one's own. */
    private static Granted wanted(HttpServletRequest request, long grant) {
        var granted = ((List<?>) request.getAttribute(ActorFilter.GRANTS)).stream().map(Granted.class::cast).toList();
        return granted.stream().filter(g -> grant != 0 && g.id() == grant).findFirst()
            .or(() -> granted.stream().filter(g -> g.role().decides()).findFirst())
            .or(() -> granted.stream().findFirst()).orElseThrow(NotFound::new);
    }

    private SecondFactorPage page(Actor actor, HttpServletRequest request, String next, long grant, List<Problem> problems) {
        var place = wanted(request, grant).actor(actor.person()).place();
        if (secondFactor.isSetUp(actor.person())) return new SecondFactorPage(place, null, null, next, grant, problems);
        var secret = drafts.find(request, Draft.class).orElseGet(() -> new Draft(Totp.newSecret()));
        drafts.keep(request, secret);
        return new SecondFactorPage(place, Totp.base32(secret.secret()).replaceAll("(.{4})(?=.)", "$1 "), qr(secret, actor), next, grant, problems);
    }

    private String qr(Draft draft, Actor actor) { return DataUri.png(QrCode.png(Totp.uri(draft.secret(), site, actor.name()))); }
}
