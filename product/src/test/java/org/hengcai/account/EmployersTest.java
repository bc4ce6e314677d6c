package org.hengcai.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import javax.imageio.ImageIO;
import org.hengcai.shared.Role;
import org.hengcai.testing.Browser;
import org.junit.jupiter.api.Test;

class EmployersTest extends AccountTest {

    private static byte[] scan() {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(300, 400, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String[] form(String name, String code) {
        return new String[] {"name", name, "code", code, "kind", "企业", "region", "330523", "department", "none",
            "contactName", "章一", "contactPhone", "13900000009"};
    }

    private Browser.Page register(Browser browser, String name, String code) {
        bureau();
        browser.get("/employers/register");
        return browser.post("/employers/register", form(name, code));
    }

    @Test void a_letter_sent_back_names_the_fault_and_a_new_scan_goes_on_the_same_registration() {            // U18
        var contact = person("章一");
        var browser = loggedIn(contact);
        var code = newCode();
        var registered = register(browser, "湖州章记建设有限公司", code);
        assertThat(registered.path()).matches("/employers/\\d+");
        assertThat(registered.text()).contains("待上传授权委托证明");
        var employer = Long.parseLong(registered.path().replaceAll("\\D", ""));
        assertThat(browser.upload(registered.path() + "/letters", "letter", "委托.png", scan()).text()).contains("等待安吉县人力资源和社会保障局审核");

        var administrator = officer("人社一", bureau(), Role.BUREAU_ADMIN);
        var bureau = deciding(administrator);
        assertThat(bureau.get("/employer-approvals").text()).contains("湖州章记建设有限公司").contains(code);
        var page = bureau.get("/employer-approvals/" + employer);
        var letter = page.find("name=\"letter\" value=\"(\\d+)\"");
        assertThat(bureau.get("/authorization-letters/" + letter + "?inline=true").status()).isEqualTo(200);
        assertThat(bureau.post("/employer-approvals/" + employer + "/send-back", "letter", letter, "reason", " ").text()).contains("没有填写理由");
        assertThat(bureau.post("/employer-approvals/" + employer + "/send-back", "letter", letter, "reason", "没有盖单位公章").path()).isEqualTo("/employer-approvals");

        assertThat(toldTo(contact.id())).last().asString().contains("没有盖单位公章");
        var sentBack = browser.get("/employers/" + employer);
        assertThat(sentBack.text()).contains("没有盖单位公章").contains(code).contains("不用再填");
        browser.upload("/employers/" + employer + "/letters", "letter", "委托2.png", scan());
        assertThat(bureau.post("/employer-approvals/" + employer + "/approve", "letter", letter).status()).isEqualTo(409);     // that one is decided
        var again = bureau.get("/employer-approvals/" + employer);
        assertThat(again.text()).contains("安吉县人力资源和社会保障局 · 人社一：已退回，待重新上传");
        assertThat(bureau.get(again.find("href=\"(/authorization-letters/" + letter + ")\"")).status()).as("the first letter can still be opened").isEqualTo(200);
        var newer = again.find("name=\"letter\" value=\"(\\d+)\"");
        assertThat(bureau.post("/employer-approvals/" + employer + "/approve", "letter", newer).path()).isEqualTo("/employer-approvals");

        assertThat(toldTo(contact.id())).last().asString().contains("已通过审核");
        assertThat(browser.get("/employers/" + employer).text()).contains("登记已通过").doesNotContain("/authorization-letters/");   // it is the employer's now
        assertThat(grants.of(contact.id()).getLast().role()).isEqualTo(Role.EMPLOYER);
        assertThat(deeds(employer)).containsExactly("employer.register", "authorization-letter.send", "authorization-letter.send-back",
            "authorization-letter.send", "download", "authorization-letter.approve");
        assertThat(browser.post("/employers/" + employer + "/details", form("另一个名字的公司", code)).status()).isEqualTo(409);
    }

    @Test void every_fault_is_told_at_once_and_nothing_typed_is_lost() {
        bureau();
        var browser = loggedIn(person("章二"));
        browser.get("/employers/register");
        var page = browser.post("/employers/register", "name", "公司", "code", "91350100M000100Y4Z", "kind", "", "region", "330100", "department", "", "contactName", "", "contactPhone", "123");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("单位名称有 2 个字").contains("统一社会信用代码第 18 位是“Z”").contains("没有选择单位性质").contains("杭州市的人力社保部门还没有开通")
            .contains("没有选择行业主管部门").contains("请填写联系人姓名").contains("联系人手机号码为 3 位");
        assertThat(page.html()).contains("value=\"公司\"").contains("value=\"91350100M000100Y4Z\"").contains("value=\"123\"");
    }

    @Test void a_code_written_down_first_by_a_stranger_keeps_nobody_out_but_an_approved_one_does() {
        var code = newCode();
        assertThat(register(loggedIn(person("冒一")), "湖州真名建设有限公司", code).path()).matches("/employers/\\d+");
        var browser = loggedIn(person("章三"));
        var mine = register(browser, "湖州真名建设有限公司", code);
        assertThat(mine.path()).matches("/employers/\\d+");
        job(() -> { db.sql("update account.organisation set approved_at = :now where id = :id").param("now", OffsetDateTime.now(clock)).param("id", Long.parseLong(mine.path().replaceAll("\\D", ""))).update(); });
        var late = register(loggedIn(person("章四")), "湖州真名建设有限公司", code);
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("已经登记并通过");
    }

    @Test void who_approves_is_warned_of_a_name_that_is_there_and_of_a_code_that_is_registered_twice() {
        var code = newCode();
        var first = registered("冯一", "湖州同名建设有限公司", newCode());
        job(() -> { db.sql("update account.organisation set approved_at = :now where id = :id").param("now", OffsetDateTime.now(clock)).param("id", first).update(); });
        var second = registered("冯二", "湖州同名建设有限公司", code);
        var third = registered("冯三", "湖州另名建设有限公司", code);
        var bureau = deciding(officer("人社三", bureau(), Role.BUREAU_ADMIN));
        assertThat(bureau.get("/employer-approvals/" + second).text()).contains("本地区已有同名单位“湖州同名建设有限公司”", "同一个代码另有一份登记还没有通过：“湖州另名建设有限公司”");
        assertThat(bureau.get("/employer-approvals/" + third).text()).contains("“湖州同名建设有限公司”，联系人章一").doesNotContain("本地区已有同名单位");
    }

    private long registered(String contact, String name, String code) {
        var browser = loggedIn(person(contact));
        var page = register(browser, name, code);
        browser.upload(page.path() + "/letters", "letter", "委托.png", scan());
        return Long.parseLong(page.path().replaceAll("\\D", ""));
    }

    @Test void a_registration_not_approved_yet_is_given_up_by_who_made_it_and_by_nobody_else() {
        var browser = loggedIn(person("蒋一"));
        var code = newCode();
        var page = register(browser, "湖州错录建设有限公司", code);
        browser.upload(page.path() + "/letters", "letter", "委托.png", scan());
        var employer = Long.parseLong(page.path().replaceAll("\\D", ""));
        var bureau = deciding(officer("人社四", bureau(), Role.BUREAU_ADMIN));
        var letter = bureau.get("/employer-approvals/" + employer).find("name=\"letter\" value=\"(\\d+)\"");
        assertThat(loggedIn(person("蒋二")).post(page.path() + "/give-up").status()).isEqualTo(404);

        assertThat(browser.get(page.path()).text()).contains("放弃登记…", "也不能恢复");
        assertThat(browser.post(page.path() + "/give-up").path()).isEqualTo("/employer");
        assertThat(browser.get("/employer").text()).doesNotContain("湖州错录建设有限公司");
        assertThat(browser.get(page.path()).status()).isEqualTo(404);
        assertThat(browser.post(page.path() + "/give-up").status()).isEqualTo(404);
        assertThat(bureau.get("/employer-approvals").text()).doesNotContain("湖州错录建设有限公司");
        assertThat(bureau.post("/employer-approvals/" + employer + "/approve", "letter", letter).status()).isEqualTo(404);
        assertThat(register(browser, "湖州错录建设有限公司", code).path()).matches("/employers/\\d+").isNotEqualTo(page.path());
        assertThat(deeds(employer)).endsWith("employer.give-up");
    }

    @Test void a_department_of_another_county_is_refused() {
        bureau();
        var there = place(OrganisationKind.DEPARTMENT, "德清县住房和城乡建设局", "330521");
        var city = place(OrganisationKind.DEPARTMENT, "湖州市住房和城乡建设局", "330500");
        var browser = loggedIn(person("章五"));
        browser.get("/employers/register");
        var form = form("湖州跨县建设有限公司", newCode());
        form[9] = Long.toString(there.id());
        assertThat(browser.post("/employers/register", form).text()).contains("德清县住房和城乡建设局属于湖州市德清县，单位所在地是湖州市安吉县");
        form[9] = Long.toString(city.id());
        assertThat(browser.post("/employers/register", form).path()).matches("/employers/\\d+");
    }

    @Test void what_is_no_scan_is_refused_beside_its_field() {
        var browser = loggedIn(person("章六"));
        var page = register(browser, "湖州无章建设有限公司", newCode());
        assertThat(browser.upload(page.path() + "/letters", "letter", "空.pdf", new byte[0]).text()).contains("文件“空.pdf”是空的（0 字节）").doesNotContain("没有选择");
        assertThat(browser.upload(page.path() + "/letters", "letter", "", new byte[0]).text()).contains("没有选择文件");
        var text = browser.upload(page.path() + "/letters", "letter", "letter.pdf", "not a pdf".getBytes(StandardCharsets.UTF_8));
        assertThat(text.status()).isEqualTo(422);
        assertThat(browser.upload(page.path() + "/letters", "letter", "", new byte[0]).text()).contains("没有选择文件");
        assertThat(browser.get(page.path()).text()).contains("待上传授权委托证明");
    }

    @Test void a_strangers_registration_answers_as_one_that_does_not_exist() {
        var mine = register(loggedIn(person("章七")), "湖州私密建设有限公司", newCode());
        var stranger = loggedIn(person("路人"));
        for (var path : new String[] {mine.path(), mine.path() + "/details", "/employers/1"}) assertThat(stranger.get(path).status()).as(path).isEqualTo(404);
        assertThat(stranger.get(mine.path()).text()).isEqualTo(stranger.get("/employers/1").text());
        assertThat(stranger.upload(mine.path() + "/letters", "letter", "a.png", scan()).status()).isEqualTo(404);
        var other = deciding(officer("人社二", place(OrganisationKind.BUREAU, "长兴县人力资源和社会保障局", "330522"), Role.BUREAU_ADMIN));
        var employer = mine.path().replaceAll("\\D", "");
        assertThat(other.get("/employer-approvals/" + employer).status()).isEqualTo(404);
        assertThat(other.post("/employer-approvals/" + employer + "/approve", "letter", "1").status()).isEqualTo(404);
    }
}
