package org.hengcai.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.hengcai.shared.Role;
import org.hengcai.shared.WallClock;
import org.hengcai.testing.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LogInTest extends AccountTest {

    private Browser.Page logIn(Browser browser, String identifier, String password, String... next) {
        browser.get("/log-in");
        return next.length == 0 ? browser.post("/log-in", "identifier", identifier, "password", password)
            : browser.post("/log-in", "identifier", identifier, "password", password, "next", next[0]);
    }

    @Test void one_logs_in_by_number_or_phone_and_goes_where_one_wanted() {
        var person = person("周一");
        assertThat(logIn(browser(), person.number().toLowerCase(), PASSWORD).path()).isEqualTo("/");
        assertThat(logIn(browser(), person.phone(), PASSWORD, "/account").path()).isEqualTo("/account");
        assertThat(logIn(browser(), person.phone(), PASSWORD, "https://evil.example/").path()).isEqualTo("/");
        var browser = browser();
        assertThat(browser.get("/account").path()).isEqualTo("/log-in?next=%2Faccount");
    }

    @Test void an_unknown_account_and_a_wrong_password_get_the_same_answer() {
        var person = person("周二");
        var wrong = logIn(browser(), person.number(), "not this one");
        var unknown = logIn(browser(), newNumber(), "not this one");
        assertThat(wrong.status()).isEqualTo(422).isEqualTo(unknown.status());
        assertThat(wrong.text().replace(person.number(), "")).isEqualTo(unknown.text());
        assertThat(wrong.text()).contains("证件号码（手机号）或密码不对");
        assertThat(wrong.html()).contains("value=\"" + person.number() + "\"").doesNotContain("not this one");
    }

    @Test void five_failures_make_this_computer_wait_and_no_other() {
        var person = person("周三");
        for (int i = 0; i < LogIn.TRIES; i++) assertThat(logIn(browser(), person.number(), "wrong " + i).text()).contains("密码不对");
        var locked = logIn(browser(), person.number(), PASSWORD);
        assertThat(locked.status()).isEqualTo(422);
        assertThat(locked.text()).contains("15 分钟后再试");
        assertThat(logInFrom("192.0.2.7", person)).isEqualTo(person.id());           // nobody locked him out there
        clock.passes(Duration.ofDays(1));                                           // the movable clock moves no lock
        assertThat(logIn(browser(), person.number(), PASSWORD).status()).isEqualTo(422);
        job(() -> { db.sql("update account.attempt set ends_at = '2000-01-01'").update(); });
        assertThat(logIn(browser(), person.number(), PASSWORD).path()).isEqualTo("/");
    }

    @Autowired LogIn door;

    private long logInFrom(String address, Somebody person) { return door.personOf(person.number(), PASSWORD, address); }

    @Test void a_phone_of_two_accounts_with_one_password_asks_for_the_number() {
        var one = person("周四");
        var other = person("周五");
        job(() -> { db.sql("update account.person set phone_hash = :hash where id = :id").param("hash", secrets.hash("phone", one.phone())).param("id", other.id()).update(); });
        assertThat(logIn(browser(), one.phone(), PASSWORD).text()).contains("不止一个账户");
        assertThat(logIn(browser(), one.number(), PASSWORD).path()).isEqualTo("/");
    }

    @Test void who_logs_in_and_who_fails_to_stands_in_the_log() {
        var one = person("尤一");
        logIn(browser(), one.number(), "wrong password");
        assertThat(deeds(one.id())).endsWith("log-in.fail");
        logIn(browser(), one.number(), PASSWORD);
        assertThat(deeds(one.id())).endsWith("log-in.enter");
        logIn(browser(), newNumber(), PASSWORD);
        assertThat(deeds(0)).contains("log-in.fail");
    }

    @Test void a_role_that_decides_works_only_after_the_second_factor() {
        var officer = officer("吴一", bureau(), Role.BUREAU_ADMIN);
        var browser = browser();
        var asked = logIn(browser, officer.number(), PASSWORD, "/employer-approvals");
        assertThat(asked.path()).startsWith("/second-factor");
        assertThat(asked.text()).contains("设置动态口令").contains("人力社保部门管理员");
        assertThat(browser.get("/employer-approvals").status()).isEqualTo(403);
        assertThat(browser.post("/second-factor/set-up", "code", "000000").status()).isEqualTo(422);
        var secret = setUp(browser);
        assertThat(browser.get("/employer-approvals").status()).isEqualTo(200);

        var later = browser();
        logIn(later, officer.number(), PASSWORD);
        var grant = grants.of(officer.id()).getLast().id();
        assertThat(later.post("/places/" + grant).path()).startsWith("/second-factor?grant=" + grant);
        assertThat(later.post("/second-factor", "code", Totp.code(secret, WallClock.now())).text()).contains("已经用过");   // shown already at set-up
        assertThat(later.get("/employer-approvals").status()).isEqualTo(403);
        var next = Totp.code(secret, WallClock.now().plusSeconds(30));
        assertThat(later.post("/second-factor", "code", next, "next", "/employer-approvals").path()).isEqualTo("/employer-approvals");
    }

    @Test void a_recovery_code_works_once_and_lets_one_set_up_anew() {
        var officer = officer("吴二", bureau(), Role.BUREAU);
        var browser = loggedIn(officer);
        var secret = base32(browser.get("/second-factor").find("密钥：<code>([A-Z2-7 ]+)</code>").replace(" ", ""));
        var codes = browser.post("/second-factor/set-up", "code", Totp.code(secret, WallClock.now()));
        var code = codes.find("<li><code>([A-Z0-9-]+)</code>");
        browser.post("/second-factor/recovery-codes");
        assertThat(browser.get("/second-factor/recovery-codes").path()).isEqualTo("/account");       // shown once

        var later = loggedIn(officer);
        assertThat(later.post("/second-factor", "code", code.toLowerCase()).path()).isEqualTo("/");
        assertThat(later.post("/second-factor/replace").text()).contains("设置动态口令");
        var again = loggedIn(officer);
        assertThat(again.post("/second-factor", "code", code).status()).isEqualTo(422);
    }

    @Test void guessing_the_second_factor_ends_after_ten() {
        var officer = officer("吴三", bureau(), Role.BUREAU);
        deciding(officer);
        var browser = loggedIn(officer);
        for (int i = 0; i < SecondFactor.TRIES; i++) browser.post("/second-factor", "code", "00000" + i % 10);
        assertThat(browser.post("/second-factor", "code", "123456").text()).contains("15 分钟后再试");
    }

    @Test void a_withdrawn_grant_works_no_more_on_the_next_request() {
        var bureau = bureau();
        var officer = officer("吴四", bureau, Role.BUREAU_ADMIN);
        var browser = deciding(officer);
        assertThat(browser.get("/employer-approvals").status()).isEqualTo(200);
        job(() -> grants.end(officer.id(), bureau.id(), Role.BUREAU_ADMIN));
        assertThat(browser.get("/employer-approvals").status()).isEqualTo(403);
    }

    @Test void changing_the_phone_asks_again_who_one_is_and_tells_both_numbers() {
        var person = person("郑一");
        var browser = loggedIn(person);
        assertThat(browser.get("/account/phone").path()).startsWith("/step-up");
        browser.post("/step-up/code", "next", "/account/phone");
        assertThat(browser.post("/step-up", "code", "000000", "next", "/account/phone").status()).isEqualTo(422);
        assertThat(browser.post("/step-up", "code", codeFor(person.phone()), "next", "/account/phone").path()).isEqualTo("/account/phone");
        var phone = newPhone();
        assertThat(browser.post("/account/phone", "phone", "12345").status()).isEqualTo(422);
        assertThat(browser.post("/account/phone", "phone", phone).path()).isEqualTo("/account/phone/code");
        assertThat(browser.post("/account/phone/code", "code", codeFor(phone)).path()).isEqualTo("/account");
        assertThat(smsTo(person.phone())).containsExactly("phone-changed");
        assertThat(toldTo(person.id())).singleElement().asString().contains(Masked.phone(phone));
        assertThat(deeds(person.id())).contains("phone.change");
        assertThat(logIn(browser(), phone, PASSWORD).path()).isEqualTo("/");
        assertThat(logIn(browser(), person.phone(), PASSWORD).status()).isEqualTo(422);
    }

    @Test void a_phone_of_another_account_is_not_taken_over() {
        var one = person("冯一");
        var other = person("冯二");
        var browser = loggedIn(other);
        browser.get("/account/phone");
        browser.post("/step-up/code", "next", "/account/phone");
        browser.post("/step-up", "code", codeFor(other.phone()), "next", "/account/phone");
        browser.post("/account/phone", "phone", one.phone());
        var told = browser.post("/account/phone/code", "code", codeFor(one.phone()));
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text()).contains("这个手机号已用于另一个账户").doesNotContain("冯一");
        assertThat(logIn(browser(), one.phone(), PASSWORD).path()).isEqualTo("/");
    }

    @Test void a_new_password_needs_the_old_one() {
        var person = person("郑二");
        var browser = loggedIn(person);
        browser.get("/account");
        assertThat(browser.post("/account/password", "old", "wrong", "password", "password1", "again", "x").text())
            .contains("现在的密码不对").contains("太多人用").contains("不一样");
        assertThat(browser.post("/account/password", "old", PASSWORD, "password", "a new one 南浔", "again", "a new one 南浔").path()).isEqualTo("/account");
        assertThat(logIn(browser(), person.number(), "a new one 南浔").path()).isEqualTo("/");
    }

    @Test void a_forgotten_password_is_set_anew_by_the_phone_and_nobody_learns_who_has_an_account() {
        var person = person("郑三");
        var browser = browser();
        browser.get("/password");
        var sent = browser.post("/password", "number", person.number());
        var unknown = browser();
        unknown.get("/password");
        var number = newNumber();
        var nothing = unknown.post("/password", "number", number);
        assertThat(sent.text().replace(Masked.identity(person.number()), "").replaceAll("，中间已隐去，", "")).contains("如果").contains("已经注册");
        assertThat(nothing.path()).isEqualTo(sent.path()).isEqualTo("/password/code");
        var wrong = browser.post("/password/code", "code", "000000", "password", "x", "again", "x");
        assertThat(wrong.text()).contains("验证码不对或已过期").contains("至少要 8 个");
        assertThat(unknown.post("/password/code", "code", "000000", "password", "x", "again", "x").text()).contains("验证码不对或已过期");
        assertThat(browser.post("/password/code", "code", codeFor(person.phone()), "password", "又一句好记的话2020", "again", "又一句好记的话2020").path()).isEqualTo("/log-in");
        assertThat(logIn(browser(), person.number(), PASSWORD).status()).isEqualTo(422);
        assertThat(logIn(browser(), person.number(), "又一句好记的话2020").path()).isEqualTo("/");
        assertThat(deeds(person.id())).contains("password.reset");
    }
}
