package org.hengcai.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Nothing typed is lost: not when the session ends in the middle of a form, not when the page is left without saving. */
@Order(0)
class NothingLostTest {
    private static final String NAME = "孔不失";

    private final DemoServer demo = DemoServer.running();
    private final Everything.Persona me = new Everything.Persona(NAME, "");

    @Test void what_was_typed_is_there_again_after_logging_in_anew_and_is_kept_while_one_types() {
        var stages = new Stages(demo);
        stages.applicant(NAME, "330523199501010012", "13800000041");
        var window = demo.window(390);
        demo.becomes(window, me);
        loggedOutMidForm(window);
        keptWhileTyping(window, stages.plan("湖州"));
        savedFromASecondTab(window);
        loggedOutWhileTyping(window);
        nothingForTheNext(window);
        window.context().close();
    }

    private void loggedOutMidForm(Page window) {
        window.navigate("/archive/entries/new?kind=experience");
        var text = window.locator("main form textarea, main form input[type=text]").first();
        text.fill("主持安吉某厂房工程的施工组织设计");
        window.context().clearCookies();
        window.locator("main form button.btn-primary").click();
        assertThat(window.locator("h1")).hasText("您已退出登录");
        assertThat(window.locator("main a.btn-primary")).hasAttribute("href", "/log-in?next=%2Farchive%2Fentries%2Fnew%3Fkind%3Dexperience");
        demo.becomes(window, me);
        window.navigate("/archive/entries/new?kind=experience");
        assertThat(window.locator("main form [role=status]").first()).containsText("已放回");
        assertThat(window.locator("main form textarea, main form input[type=text]").first()).hasValue("主持安吉某厂房工程的施工组织设计");
    }

    private void keptWhileTyping(Page window, long plan) {
        window.navigate("/plans/" + plan);
        window.locator("form[action='/applications'] button").click();
        window.navigate(window.url() + "/form");
        window.locator("#f-statement").pressSequentially("从事建筑施工技术管理九年。");
        assertThat(window.locator("[data-hc-saved]")).containsText("已保存");
        window.reload();
        assertThat(window.locator("#f-statement")).hasValue("从事建筑施工技术管理九年。");
    }

    private void savedFromASecondTab(Page window) {
        var form = window.url();
        var second = window.context().newPage();
        second.navigate(form);
        second.locator("#f-statement").fill("另一页写的。");
        assertThat(second.locator("[data-hc-saved]")).containsText("已保存");
        second.close();
        window.locator("#f-statement").fill("这一页写的。");
        var line = window.locator("[data-hc-saved]");
        assertThat(line).containsText("点“保存并继续”，核对后再保存一次");
        window.locator("main form .btn-primary").click();
        assertThat(window.locator(".hc-errors")).containsText("您在别处");
        assertThat(window.locator("#f-statement")).hasValue("这一页写的。");
        window.waitForLoadState();
        assertThat(window.getByText("换回我上次写的")).hasCount(0);
        window.navigate(form);
        assertThat(window.locator("#f-statement")).hasValue("另一页写的。");
        assertThat(window.getByText("换回我上次写的")).hasCount(1);
        window.getByText("换回我上次写的").click();
        assertThat(window.locator("#f-statement")).hasValue("这一页写的。");
        assertThat(line).containsText("已保存");
        window.reload();
        assertThat(window.locator("#f-statement")).hasValue("这一页写的。");
        assertThat(window.getByText("换回我上次写的")).hasCount(0);
    }

    private void loggedOutWhileTyping(Page window) {
        var form = window.url();
        window.context().clearCookies();
        window.locator("#f-statement").fill("退出登录以后写的。");
        var line = window.locator("[data-hc-saved]");
        assertThat(line).containsText("您已退出登录");
        assertThat(line.locator("a")).hasAttribute("href", "/log-in?next=" + URLEncoder.encode(URI.create(form).getPath(), StandardCharsets.UTF_8));
        line.locator("a").click();
        assertThat(window.locator("h1")).hasText("登录");
        demo.becomes(window, me);
        window.navigate(form);
        assertThat(window.locator("#f-statement")).hasValue("退出登录以后写的。");
        assertThat(window.locator("[data-hc-saved]")).containsText("已保存");
    }

    private void nothingForTheNext(Page window) {
        window.route("**/draft", Route::abort);
        window.locator("#f-statement").fill("没有送出去的话。");
        assertThat(window.locator("[data-hc-saved]")).containsText("网络断开");
        assertThat((String) window.evaluate("JSON.stringify(sessionStorage)")).contains("没有送出去的话");
        window.context().clearCookies();
        window.onDialog(Dialog::accept);
        demo.becomes(window, new Everything.Persona("王经办", Stages.FIRM));
        assertThat((String) window.evaluate("JSON.stringify(sessionStorage)")).doesNotContain("没有送出去的话");
    }
}
