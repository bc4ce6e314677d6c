package org.hengcai.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** One person, from registering to a certificate that anybody verifies, in the order in which it happens. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(2)
class JourneyTest {
    private static final String ME = "沈秋禾";
    private static DemoServer demo;
    private static Stages stages;
    private static Page window;
    private static String application;
    private static long sheet;
    private static long meeting;
    private static String certificate;

    @BeforeAll static void start() {
        demo = DemoServer.running();
        stages = new Stages(demo);
        window = demo.window(1280);
        window.setDefaultTimeout(10_000);
    }

    @Test @Order(1) void registers_with_the_code_that_the_phone_received() {             // [A1.一, U3]
        window.navigate("/register");
        window.fill("#f-name", ME);
        window.fill("#f-number", "330523199208150024");
        window.fill("#f-phone", "13800000031");
        press("下一步：获取验证码");
        assertThat(window.content()).doesNotContainPattern("value=\"\\d{6}\"");
        window.fill("#f-code", demo.people.newCode("13800000031", 0));
        window.fill("#f-password", DemoPeople.PASSWORD);
        window.fill("#f-again", DemoPeople.PASSWORD);
        press("完成注册");
        assertThat(window.locator("body")).containsText(ME);
    }

    @Test @Order(2) void is_bound_when_the_employer_confirms() {
        Deeds.bind(me(), Stages.FIRM);
        Deeds.confirmStaff(clerk());
        assertThat(me().get("/employer").ok().text()).contains(Stages.FIRM);
    }

    @Test @Order(3) void fills_in_an_archive_that_is_verified_entry_by_entry() {         // [A1.一]
        stages.archive(ME);
        assertThat(me().get("/archive").ok().text()).contains("已核实").doesNotContain("待核实");
    }

    @Test @Order(4) void sees_on_the_plans_page_that_the_regular_route_is_open() {
        window.navigate("/plans/" + plan());
        assertThat(window.locator("main")).containsText("10月15日");
        window.locator("form[action='/applications'] button").first().click();
        application = window.url().replaceFirst("https?://[^/]+", "").replaceFirst("[?#].*", "");
        assertThat(application).matches("/applications/\\d+");
    }

    @Test @Order(5) void crops_the_photo_and_signs_on_the_same_screen() {                // [A1.二.1, U43]
        window.navigate(application + "/photo");
        window.setInputFiles("#f-photo", new FilePayload("证件照.jpg", "image/jpeg", Samples.portrait(7)));
        window.locator("[data-hc-take]").click();
        assertThat(window.locator("hc-photo .hc-upload-say")).containsText("已裁好");
        press("上传并继续");
        sign();
        press("签署并继续");
        assertThat(window).hasURL(demo.address + application + "/form");
    }

    private static void sign() {
        window.locator(".hc-pad canvas").scrollIntoViewIfNeeded();
        var pad = window.locator(".hc-pad canvas").boundingBox();
        for (int stroke = 0; stroke < 6; stroke++) {
            window.mouse().move(pad.x + 60 + stroke * 70, pad.y + 50);
            window.mouse().down();
            for (int i = 1; i < 12; i++) window.mouse().move(pad.x + 60 + stroke * 70 + i * 5 + i % 3, pad.y + 50 + i * 9);
            window.mouse().up();
        }
        assertThat(window.locator("[data-hc-drawn]")).hasText("已写 6 笔");
    }

    @Test @Order(6) void fills_in_the_form_chooses_achievements_attaches_and_submits() {
        window.selectOption("#f-specialty", "建筑施工");
        window.fill("#f-statement", "从事建筑施工技术管理九年，主持完成安吉某厂房工程施工。");
        press("保存并继续");
        if (window.locator("input[name=entry]").count() > 0) {
            window.locator("input[name=entry]").first().check();
            press("保存并继续");
        } else window.locator("main .btn-primary").click();
        Deeds.attach(me(), application);
        window.navigate(application + "/preview");
        press("确认提交");
        assertThat(standing()).contains("用人单位审核");
    }

    @Test @Order(7) void the_employer_examines_and_posts_for_five_working_days() {       // [A2.一.3-4, 五(一)]
        Deeds.approve(clerk(), ME);
        sheet = Deeds.post(clerk(), "公司一楼公告栏");
        assertThat(new Walker(demo.address).get("/public-notices/" + sheet).status).as("posted within the unit").isEqualTo(404);
        stages.workingDaysPass(4);
        assertThat(clerk().get("/notice-sheets/" + sheet).ok().html.select("form[action$=/forward]")).as("one day too early").isEmpty();
        stages.workingDaysPass(1);
        Deeds.forwardSheet(clerk(), sheet);
    }

    @Test @Order(8) void department_and_bureau_say_no_fee_examine_and_forward() {        // [四(三), A2.二]
        stages.forwardsTogether(stages.as("何审查", Stages.HOUSING), ME);
        assertThat(standing()).contains("人力社保部门审查");
        stages.forwardsTogether(stages.as("李审查", Stages.ANJI), ME);
    }

    @Test @Order(9) void the_office_accepts() {
        Deeds.approve(office(), ME);
        assertThat(standing()).contains("缴费");
    }

    @Test @Order(10) void pays_at_the_payment_platform() {                               // [六, A1.二.6]
        stages.pay(window);
        assertThat(window.locator("main")).containsText("已缴费");
    }

    @Test @Order(11) void the_review_form_is_printed_and_comes_back_stamped() {          // [A1.二.7, U22]
        var form = me().get("/review-forms" + application.replace("/applications", "") + "/download").ok();
        assertThat(new String(form.body, 0, 5)).isEqualTo("%PDF-");
        stages.deliver(office(), ME);
        assertThat(standing()).contains("评审会议");
    }

    @Test @Order(12) void the_committee_passes_with_counted_ballots() {                  // [reg. 20-24]
        meeting = stages.meeting(office(), "建设工程专业工程师评审会");
        stages.count(office(), meeting, Map.of("for", 14, "against", 4, "abstained", 3, "recused", 0));
        stages.conclude(office(), meeting);
        assertThat(standing()).contains("评审结果公示");
    }

    @Test @Order(13) void the_result_is_posted_for_five_working_days() {                 // [reg. 26]
        var organiser = stages.as("陆确认", Stages.CITY);
        sheet = Deeds.post(organiser, "湖州市人力资源和社会保障局网站");
        assertThat(new Walker(demo.address).get("/public-notices/" + sheet).ok().text()).contains(ME).doesNotContain("330523199208150024");
        stages.workingDaysPass(5);
        Deeds.forwardSheet(organiser, sheet);
    }

    @Test @Order(14) void the_organiser_confirms_and_the_certificate_comes() {
        stages.confirm(stages.as("陆确认", Stages.CITY), "湖人社职〔2020〕56号");
        var list = me().get("/certificates").ok();
        certificate = list.html.select("main a[href^=/certificates/]").text();
        assertThat(certificate).startsWith("2020-");
    }

    @Test @Order(15) void anybody_verifies_it_and_nothing_else() {
        var anybody = new Walker(demo.address);
        assertThat(anybody.get("/verify").ok().form("/verify").with("number", certificate).with("name", ME).submit().text()).contains("有效", "工程师");
        assertThat(anybody.get("/verify").ok().form("/verify").with("number", certificate).with("name", "黄志明").press().text()).doesNotContain("有效。");
        var file = me().get(me().get("/certificates").ok().html.select("main a[href^=/certificates/]").attr("href") + "/file").ok().body;
        assertThat(anybody.get("/verify").ok().form("/verify/file").file("证书.pdf", file).submit().text()).contains("有效");
        file[file.length / 2] ^= 1;
        assertThat(anybody.get("/verify").ok().form("/verify/file").file("证书.pdf", file).press().text()).contains("不一致，不能确认");
    }

    private static Walker me() { return stages.as(ME, ""); }

    private static Walker clerk() { return stages.as("王经办", Stages.FIRM); }

    private static Walker office() { return stages.as("沈受理", Stages.OFFICE); }

    private static long plan() { return stages.plan("湖州"); }

    private static String standing() { return me().get(application + "/progress").ok().text(); }

    private static void press(String words) { window.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(words).setExact(true)).click(); }
}
