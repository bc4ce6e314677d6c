package org.hengcai.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.hengcai.shared.Role;
import org.hengcai.shared.Scope;
import org.hengcai.testing.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FirstEntryTest extends AccountTest {
    @Autowired FirstAdministrator first;

    private Browser.Page enter(Browser browser, String link, String phone, String... who) {
        var fields = new String[who.length + 2];
        fields[0] = "phone";
        fields[1] = phone;
        System.arraycopy(who, 0, fields, 2, who.length);
        browser.get(link);
        var page = browser.post(link, fields);
        if (page.status() != 200) return page;
        return browser.post(link + "/code", "code", codeFor(phone), "password", PASSWORD, "again", PASSWORD);
    }

    /** The administrator of this test's platform, entered by the first link or made by an earlier test. */
    private Somebody administrator() {
        var platform = job(() -> organisations.ofKind(OrganisationKind.PLATFORM)).stream().findFirst()
            .orElseGet(() -> place(OrganisationKind.PLATFORM, "平台运行管理", null));
        return officer("管理员", platform, Role.SYSTEM_ADMIN);
    }

    private static String path(String link) { return link.replaceFirst("^https?://[^/]+", ""); }

    @Test void the_first_administrator_enters_by_a_link_that_a_later_one_replaces() {
        if (job(() -> db.sql("select exists (select from account.role_grant where role = 'SYSTEM_ADMIN')").query(Boolean.class).single())) return;
        var old = path(first.link().orElseThrow());
        var link = path(first.link().orElseThrow());
        assertThat(browser().get(old).status()).isEqualTo(410);
        var browser = browser();
        var phone = newPhone();
        var page = enter(browser, link, phone, "name", "首任", "kind", "RESIDENT", "number", newNumber());
        assertThat(page.path()).isEqualTo("/second-factor");
        assertThat(page.text()).contains("系统管理员");
        assertThat(browser().get(link).status()).isEqualTo(410);
        assertThat(first.link()).isEmpty();
        setUp(browser);
        assertThat(browser.get("/organisations").status()).isEqualTo(200);
    }

    @Test void an_assigned_account_is_entered_once_by_its_link() {
        var administrator = administrator();
        var browser = deciding(administrator);
        var office = place(OrganisationKind.OFFICE, "湖州市职业资格指导服务中心", "330500");
        var number = newNumber();
        browser.get("/accounts");
        var wrong = browser.post("/accounts", "name", "", "kind", "RESIDENT", "number", "123", "place", "", "days", "31");
        assertThat(wrong.text()).contains("请填写姓名").contains("证件号码为 3 位").contains("没有选择单位和身份").contains("1 至 30 的整数");
        var page = browser.post("/accounts", "name", "钟一", "kind", "RESIDENT", "number", number, "place", office.id() + ":OFFICE", "days", "3");
        var link = path(page.find("<code>([^<]*/first-entry/[^<]+)</code>"));
        assertThat(page.text()).contains("2020年9月23日 9:00 前有效");
        assertThat(browser.post("/accounts/link-noted").html()).doesNotContain(link);

        var newcomer = browser();
        assertThat(newcomer.get(link).text()).contains("钟一").contains(Masked.identity(number)).doesNotContain(number).contains("湖州市职业资格指导服务中心");
        var phone = newPhone();
        assertThat(enter(newcomer, link, "12").text()).contains("手机号码为 2 位");
        assertThat(enter(newcomer, link, phone).path()).isEqualTo("/second-factor");
        assertThat(browser().get(link).status()).isEqualTo(410);
        assertThat(newcomer.get("/account").text()).contains("钟一");
    }

    @Test void a_link_opens_no_more_the_second_its_days_are_over() {
        var office = place(OrganisationKind.OFFICE, "湖州另一中心", "330500");
        var admin = administrator();
        var actor = admin.in(office, Role.SYSTEM_ADMIN);
        var link = "/first-entry/" + as(actor, () -> assignments.assign(actor, assign("钟二", newNumber(), office, Role.FINANCE, 1))).orElseThrow();
        clock.passes(Duration.ofDays(1).minusSeconds(1));
        assertThat(browser().get(link).status()).isEqualTo(200);
        var late = browser();
        var phone = newPhone();
        late.get(link);
        late.post(link, "phone", phone);
        clock.passes(Duration.ofSeconds(1));
        assertThat(browser().get(link).status()).isEqualTo(410);
        assertThat(late.post(link + "/code", "code", codeFor(phone), "password", PASSWORD, "again", PASSWORD).status()).isEqualTo(410);
        assertThat(browser().get("/first-entry/anything").text()).contains("这个链接已不能使用");
    }

    @Test void a_withdrawn_link_opens_no_more() {
        var browser = deciding(administrator());
        var office = place(OrganisationKind.OFFICE, "湖州第三中心", "330500");
        browser.get("/accounts");
        var page = browser.post("/accounts", "name", "钟三", "kind", "RESIDENT", "number", newNumber(), "place", office.id() + ":EXPERT", "days", "3");
        var link = path(page.find("<code>([^<]*/first-entry/[^<]+)</code>"));
        assertThat(browser().get(link).status()).isEqualTo(200);
        var entry = "/accounts/entries/" + page.find("/accounts/entries/(\\d+)/withdraw") + "/withdraw";
        assertThat(page.text()).contains("收回后，钟三不能再用这个链接");
        browser.post(entry);
        assertThat(browser().get(link).status()).isEqualTo(410);
        assertThat(browser.post(entry).text()).contains("这个链接已经收回，不必再次收回");
    }

    @Test void somebody_with_an_account_gets_the_role_at_once_and_loses_it_on_the_next_request() {
        var office = place(OrganisationKind.OFFICE, "湖州第四中心", "330500");
        var admin = deciding(administrator());
        var known = person("钟四");
        admin.get("/accounts");
        assertThat(admin.post("/accounts", "name", "钟五", "kind", "RESIDENT", "number", known.number(), "place", office.id() + ":OFFICE", "days", "3").text()).contains("姓名不同");
        admin.post("/accounts", "name", "钟四", "kind", "RESIDENT", "number", known.number(), "place", office.id() + ":OFFICE", "days", "3");
        assertThat(grants.of(known.id()).getLast().role()).isEqualTo(Role.OFFICE);
        var grant = grants.of(known.id()).getLast().id();
        assertThat(admin.get("/accounts").text()).contains("收回后，钟四立即不能再以“湖州第四中心");
        admin.post("/accounts/grants/" + grant + "/end");
        assertThat(grants.of(known.id())).hasSize(1);
        var again = admin.post("/accounts/grants/" + grant + "/end");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("钟四的“湖州第四中心", "已于 2020年9月20日 9:00收回，不必再次收回");
        assertThat(admin.post("/accounts/grants/1/end").status()).isEqualTo(404);
    }

    @Test void the_three_administrators_are_never_one_person_and_nobody_gives_himself_power() {
        var administrator = administrator();
        var platform = job(() -> organisations.ofKind(OrganisationKind.PLATFORM)).getFirst();
        var browser = deciding(administrator);
        browser.get("/accounts");
        assertThat(browser.post("/accounts", "name", "管理员", "kind", "RESIDENT", "number", administrator.number(), "place", platform.id() + ":AUDITOR", "days", "3").text())
            .contains("不能给自己");
        var security = officer("安全员", platform, Role.SECURITY_ADMIN);
        assertThat(browser.post("/accounts", "name", "安全员", "kind", "RESIDENT", "number", security.number(), "place", platform.id() + ":AUDIT_ADMIN", "days", "3").text())
            .contains("不能由同一人兼任");
    }

    @Test void departments_bureaus_and_offices_are_made_by_the_administrator() {
        var browser = deciding(administrator());
        bureau();
        browser.get("/organisations");
        assertThat(browser.post("/organisations", "kind", "BUREAU", "name", "又一个安吉人社局", "region", "330523").text()).contains("这个地区已有");
        assertThat(browser.post("/organisations", "kind", "DEPARTMENT", "name", "安吉县水利局", "region", "330523", "contactPhone", "0572-5123456").text())
            .contains("安吉县水利局").contains("湖州市安吉县");
        assertThat(browser.get("/organisations?q=水利&kind=DEPARTMENT").text()).contains("安吉县水利局");
        var firm = employer("按代码查找公司", person("代码"));
        for (var begun : new String[] {firm.code(), firm.code().substring(0, 12), firm.code().toLowerCase()})
            assertThat(browser.get("/organisations?q=" + begun).text()).contains("按代码查找公司", firm.code());
        assertThat(browser.get("/organisations?q=_1").text()).contains("没有这样的机构");
        var again = browser.post("/organisations", "kind", "DEPARTMENT", "name", " 安吉县水利局", "region", "330523", "contactPhone", "");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("湖州市安吉县已有“安吉县水利局”", "查看已有的“安吉县水利局”");
        assertThat(again.html()).contains("href=\"/organisations?kind=DEPARTMENT&amp;q=%E5%AE%89");
        assertThat(browser.post("/organisations", "kind", "DEPARTMENT", "name", "安吉县水利局", "region", "330521", "contactPhone", "").status()).isEqualTo(200);
        for (var phone : new String[] {"abc", "5123456", "0572-", "0572-5123456 转王", "139"})
            assertThat(browser.post("/organisations", "kind", "OFFICE", "name", "安吉县林业中心", "region", "330523", "contactPhone", phone).text()).contains("联系电话“" + phone + "”不是电话号码，应为带区号的座机");
        assertThat(browser.post("/organisations", "kind", "OFFICE", "name", "<b>安吉局</b>", "region", "", "contactPhone", "1".repeat(500)).text())
            .contains("单位名称里有不能用的字符（尖括号", "没有选择所在地", "联系电话“" + "1".repeat(20) + "…”不是电话号码").doesNotContain("市本级");
        for (var phone : new String[] {"０５７２－５１２３４５６", "13900000001", "010-62333456-801", "0572-12333", "400-123-4567"}) assertThat(Phone.contact("contactPhone", phone)).isInstanceOf(Checked.Good.class);
        assertThat(browser.post("/organisations", "kind", "EMPLOYER", "name", "某某公司", "region", "").status()).isEqualTo(422);
    }

    @Test void an_organisation_made_three_times_at_once_is_one() throws Exception {
        var actor = administrator().in(place(OrganisationKind.OFFICE, "湖州并行中心", "330500"), Role.SYSTEM_ADMIN);
        var draft = new Organisation(0, OrganisationKind.DEPARTMENT, null, "湖州市三三局", null, "330500", null, null, null, null, null, null);
        var made = new java.util.concurrent.atomic.AtomicInteger();
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 3; i++) threads.submit(() -> {
                as(actor, () -> organisations.create(actor, draft));
                return made.incrementAndGet();
            });
        }
        assertThat(made).hasValue(1);
    }

    @Test void an_account_assigned_three_times_at_once_has_one_link() throws Exception {
        var office = place(OrganisationKind.OFFICE, "湖州并行二中心", "330500");
        var actor = administrator().in(office, Role.SYSTEM_ADMIN);
        var number = newNumber();
        var made = new java.util.concurrent.atomic.AtomicInteger();
        var refused = new java.util.concurrent.atomic.AtomicInteger();
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 3; i++) threads.submit(() -> {
                try {
                    as(actor, () -> assignments.assign(actor, assign("赵新", number, office, Role.OFFICE, 7)));
                    return made.incrementAndGet();
                } catch (org.hengcai.shared.Refused e) {
                    assertThat(e.problems()).extracting(org.hengcai.shared.Problem::sentence).singleElement().asString().contains("已为赵新生成过这个身份的链接");
                    return refused.incrementAndGet();
                }
            });
        }
        assertThat(made).hasValue(1);
        assertThat(refused).hasValue(2);
    }

    @Test void no_row_is_seen_without_a_scope() {
        person("孤一");
        for (var table : new String[] {"person", "organisation", "role_grant", "authorization_letter", "binding", "first_entry", "recovery_code", "attempt", "reach"})
            assertThat(rows(table)).as(table).isZero();
        assertThat(Scope.call(Scope.PUBLIC, () -> rows("person")).longValue()).isZero();
    }

    private Long rows(String table) {
        return transaction.execute(_ -> db.sql("select count(*) from account." + table).query(Long.class).single());
    }
}
