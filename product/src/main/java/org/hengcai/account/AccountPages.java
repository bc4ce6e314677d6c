package org.hengcai.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.hengcai.account.view.AccountPage;
import org.hengcai.account.view.CodePage;
import org.hengcai.account.view.PhonePage;
import org.hengcai.messaging.Codes;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Problem;
import org.hengcai.shared.Refused;
import org.hengcai.web.MayEnter;
import org.hengcai.web.view.Dates;
import org.hengcai.web.view.SummaryRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own account: what is known, a new phone, a new password. */
@Controller
class AccountPages {
    private static final String PURPOSE = "phone";

    /** The new number until its code was shown. */
    record Draft(String phone) {}

    private final People people;
    private final Organisations organisations;
    private final SecondFactor secondFactor;
    private final Credentials credentials;
    private final Codes codes;
    private final StepUp stepUp;
    private final Drafts drafts;
    private final JdbcClient db;

    AccountPages(People people, Organisations organisations, SecondFactor secondFactor, Credentials credentials, Codes codes, StepUp stepUp, Drafts drafts, JdbcClient db) {
        this.people = people;
        this.organisations = organisations;
        this.secondFactor = secondFactor;
        this.credentials = credentials;
        this.codes = codes;
        this.stepUp = stepUp;
        this.drafts = drafts;
        this.db = db;
    }

    @GetMapping("/account") @MayEnter(signedIn = true) @Transactional(readOnly = true)
    ModelAndView account(Actor actor) { return Shown.page("account", page(actor, List.of())); }

    private AccountPage page(Actor actor, List<Problem> problems) {
        var me = people.find(actor.person());
        var rows = new ArrayList<>(List.of(
            new SummaryRow("姓名", me.name()),
            new SummaryRow(me.documentKind(), me.numberMasked(), "号码加密保存，页面上只显示首尾"),
            new SummaryRow("手机号码", me.phoneMasked(), "通知和验证码发到这里", "/account/phone", "更换"),
            employer(actor)));
        if (me.birth() != null) rows.add(2, new SummaryRow("出生日期和性别", Dates.day(me.birth()) + "，" + me.sex(), "取自证件号码"));
        return new AccountPage(rows, secondFactor.isSetUp(actor.person()), problems);
    }

    private SummaryRow employer(Actor actor) {
        var employer = organisations.employerOf(actor.person());
        var asked = Binding.of(db, actor.person()).stream().filter(Binding::waits).findFirst();
        return new SummaryRow("用人单位", employer.map(Organisation::name).orElseGet(() -> asked.map(one -> one.employer() + "（待单位确认）").orElse("还没有绑定")),
            employer.isPresent() && asked.isPresent() ? "改绑" + asked.get().employer() + "，待单位确认" : null, "/employer", employer.isPresent() || asked.isPresent() ? "查看" : "绑定");
    }

    @GetMapping("/account/phone") @MayEnter(signedIn = true)
    ModelAndView phone(Actor actor, HttpServletRequest request) {
        var door = stepUp.ask(request, "/account/phone");
        return door.map(ModelAndView::new).orElseGet(() -> Shown.page("phone", phonePage(actor, "", List.of())));
    }

    @PostMapping("/account/phone") @MayEnter(signedIn = true)
    ModelAndView phone(Actor actor, HttpServletRequest request, @RequestParam(defaultValue = "") String phone) {
        var door = stepUp.ask(request, "/account/phone");
        if (door.isPresent()) return new ModelAndView(door.get());
        switch (Phone.read("phone", phone)) {
            case Checked.Bad<String>(var problem) -> { return Shown.wrong("phone", phonePage(actor, phone, List.of(problem))); }
            case Checked.Good<String>(var good) -> {
                var problem = codes.request(good, PURPOSE);
                if (problem.isPresent()) return Shown.wrong("phone", phonePage(actor, phone, List.of(new Problem("phone", problem.get().wrong(), problem.get().right()))));
                drafts.keep(request, new Draft(good));
            }
        }
        return Shown.to("/account/phone/code");
    }

    @GetMapping("/account/phone/code") @MayEnter(signedIn = true)
    ModelAndView phoneCode(HttpServletRequest request) {
        return drafts.find(request, Draft.class).map(draft -> Shown.page("phoneCode", codePage(draft, "", List.of()))).orElseGet(() -> Shown.to("/account/phone"));
    }

    @PostMapping("/account/phone/code") @MayEnter(signedIn = true)
    ModelAndView phoneCode(Actor actor, HttpServletRequest request, @RequestParam(defaultValue = "") String code) {
        var draft = drafts.find(request, Draft.class);
        if (draft.isEmpty() || !stepUp.isShown(request)) return Shown.to("/account/phone");
        try {
            credentials.changePhone(actor, draft.get().phone(), PURPOSE, code);
        } catch (Refused e) {
            return Shown.wrong("phoneCode", codePage(draft.get(), code, e.problems()));
        }
        drafts.forget(request, Draft.class);
        return Shown.to("/account");
    }

    @PostMapping("/account/password") @MayEnter(signedIn = true)
    ModelAndView password(Actor actor, HttpServletRequest request, @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password, @RequestParam(defaultValue = "") String again) {
        try {
            credentials.changePassword(actor, old, password, again, request.getRemoteAddr());
        } catch (Refused e) {
            return Shown.wrong("account", page(actor, e.problems()));
        }
        return Shown.to("/account");
    }

    private PhonePage phonePage(Actor actor, String phone, List<Problem> problems) {
        return new PhonePage(people.phone(actor.person()).map(Masked::phone).orElse(""), phone, problems);
    }

    private static CodePage codePage(Draft draft, String code, List<Problem> problems) { return new CodePage(null, Masked.phone(draft.phone()), "/account", code, problems); }
}
