package org.hengcai.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.hengcai.testing.Browser;
import org.junit.jupiter.api.Test;

class RegistrationTest extends AccountTest {

    private Browser.Page first(Browser browser, String name, String kind, String number, String phone) {
        browser.get("/register");
        return browser.post("/register", "name", name, "kind", kind, "number", number, "phone", phone);
    }

    private Browser.Page register(Browser browser, String name, String kind, String number, String phone) {
        var page = first(browser, name, kind, number, phone);
        assertThat(page.path()).as(page.text()).isEqualTo("/register/code");
        return browser.post("/register/code", "code", codeFor(phone), "password", PASSWORD, "again", PASSWORD);
    }

    @Test void who_types_a_small_x_is_folded_and_a_second_account_with_a_full_width_one_is_refused() {       // U1
        var browser = browser();
        assertThat(register(browser, "陈一", "RESIDENT", "33050219861224005x", "13900000001").path()).isEqualTo("/");
        assertThat(browser.get("/account").text()).contains("陈一").contains("3305**********005X").contains("139****0001");

        var again = first(browser(), "陈一", "RESIDENT", "33050219861224005Ｘ", "13900000002");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("这个证件号码已经有一个账户");
        assertThat(again.html()).contains("value=\"33050219861224005Ｘ\"").contains("value=\"13900000002\"");
        var person = browser();
        person.get("/log-in");
        assertThat(person.post("/log-in", "identifier", "3305 0219 8612 2400 5Ｘ", "password", PASSWORD).path()).isEqualTo("/");
    }

    @Test void a_phone_of_another_account_is_told_to_its_holder_and_to_nobody_before() {
        var phone = newPhone();
        register(browser(), "黄志明", "RESIDENT", newNumber(), phone);
        var second = browser();
        assertThat(first(second, "李四", "RESIDENT", newNumber(), phone).text()).as("nothing is told before the phone has shown its code").doesNotContain("已用于");
        var wrong = second.post("/register/code", "code", "000000", "password", PASSWORD, "again", PASSWORD);
        assertThat(wrong.text()).doesNotContain("已用于");
        var told = second.post("/register/code", "code", codeFor(phone), "password", PASSWORD, "again", PASSWORD);
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text()).contains("这个手机号已用于另一个账户", "请直接登录").doesNotContain("黄志明");
        assertThat(told.html()).contains("href=\"/log-in\"");
        assertThat(job(() -> db.sql("select count(*) from account.person where name = '李四'").query(Long.class).single())).isZero();
    }

    @Test void a_hong_kong_resident_registers_with_his_residence_permit() {                                  // U3
        var browser = browser();
        register(browser, "李二", "RESIDENT", "81000019880229001X", "13900000003");
        assertThat(browser.get("/account").text()).contains("港澳居民居住证").contains("8100**********001X");
    }

    @Test void a_rare_character_of_the_name_is_shown_as_it_is() {                                            // U5
        var browser = browser();
        register(browser, "严𬱖", "RESIDENT", newNumber(), newPhone());
        assertThat(browser.get("/account").text()).contains("严𬱖");
    }

    @Test void every_fault_is_told_at_once_and_nothing_typed_is_lost() {
        var page = first(browser(), "", "RESIDENT", "330502198612240051", "1390000000");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("请填写姓名").contains("校验码不符").contains("手机号码为 10 位");
        assertThat(page.html()).contains("value=\"330502198612240051\"").contains("value=\"1390000000\"");
    }

    @Test void only_the_newest_of_three_codes_counts_and_one_slip_locks_nobody_out() {                       // U8
        var phone = newPhone();
        var browser = browser();
        first(browser, "王五", "RESIDENT", newNumber(), phone);
        var a = codeFor(phone);
        browser.post("/register/code/again");
        browser.post("/register/code/again");
        var slip = browser.post("/register/code", "code", a, "password", PASSWORD, "again", PASSWORD);
        assertThat(slip.status()).isEqualTo(422);
        assertThat(slip.text()).contains("较早的一条验证码");
        assertThat(browser.post("/register/code", "code", codeFor(phone), "password", PASSWORD, "again", PASSWORD).path()).isEqualTo("/");
    }

    @Test void a_password_that_everybody_has_or_that_holds_ones_phone_is_refused() {
        var phone = newPhone();
        var browser = browser();
        first(browser, "赵六", "RESIDENT", newNumber(), phone);
        var code = codeFor(phone);
        for (var password : new String[] {"woaini1314", "12345678", "aaaaaaaa", "湖州" + phone, "short", ""})
            assertThat(browser.post("/register/code", "code", code, "password", password, "again", password).status()).as(password).isEqualTo(422);
        assertThat(browser.post("/register/code", "code", code, "password", "WOAINI1314", "again", "x").text())
            .contains("太多人用").contains("两次输入的密码不一样");
        assertThat(browser.post("/register/code", "code", code, "password", PASSWORD, "again", PASSWORD).path()).isEqualTo("/");
    }

    @Test void what_is_missing_is_named_all_at_once_the_number_too() {
        assertThat(first(browser(), "", "", "", "").text()).contains("请填写姓名", "没有选择证件类型", "没有填写证件号码", "请填写手机号码");
    }

    @Test void a_code_may_be_typed_in_full_width_and_stays_typed_when_another_field_is_wrong() {
        var phone = newPhone();
        var browser = browser();
        first(browser, "周九", "RESIDENT", newNumber(), phone);
        var sent = codeFor(phone);
        var code = sent.codePoints().map(c -> c + 0xFEE0).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        var page = browser.post("/register/code", "code", code, "password", "short", "again", "short");
        assertThat(page.text()).contains("密码有 5 个字符").doesNotContain("验证码应为");
        assertThat(page.html()).contains("value=\"" + sent + "\"");
        assertThat(browser.post("/register/code", "code", code, "password", PASSWORD, "again", PASSWORD).path()).isEqualTo("/");
    }

    @Test void finished_twice_at_once_the_later_is_told_that_it_is_done() {
        var phone = newPhone();
        var number = newNumber();
        var one = browser();
        var other = browser();
        first(one, "吴十", "RESIDENT", number, phone);
        first(other, "吴十", "RESIDENT", number, phone);
        var code = codeFor(phone);
        assertThat(one.post("/register/code", "code", code, "password", PASSWORD, "again", PASSWORD).path()).isEqualTo("/");
        var late = other.post("/register/code", "code", code, "password", PASSWORD, "again", PASSWORD);
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("已经注册好了，请直接登录").doesNotContain("没有可用的验证码");
    }

    @Test void number_and_phone_stand_nowhere_readable() {
        var number = newNumber();
        var phone = newPhone();
        register(browser(), "钱七", "RESIDENT", number, phone);
        var row = job(() -> db.sql("select p::text || coalesce((select string_agg(l.what, '') from audit.log l where l.subject = p.id), '') from account.person p where p.name = '钱七'")
            .query(String.class).single());
        assertThat(row).contains("argon2id").doesNotContain(number).doesNotContain(phone).doesNotContain(PASSWORD);
        assertThat(job(() -> db.sql("select encode(string_agg(attribute_bytes, ''), 'escape') from session.spring_session_attributes").query(String.class).single()))
            .doesNotContain(number);
    }

    @Test void after_registering_one_comes_to_where_one_wanted_and_never_to_another_site() {
        var browser = browser();
        var phone = newPhone();
        browser.get("/register");
        browser.post("/register", "name", "孙八", "kind", "RESIDENT", "number", newNumber(), "phone", phone, "next", "/account");
        assertThat(browser.post("/register/code", "code", codeFor(phone), "password", PASSWORD, "again", PASSWORD).path()).isEqualTo("/account");
        for (var evil : new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "/{x}", "/log-in", " /x", "javascript:alert(1)"})
            assertThat(Next.local(evil)).as(evil).isEqualTo("/");
        assertThat(Next.local("/applications/5?x=%E6%B9%96")).isEqualTo("/applications/5?x=%E6%B9%96");
    }
}
