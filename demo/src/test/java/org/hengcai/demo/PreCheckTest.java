package org.hengcai.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A stranger on a phone asks whether he may apply, sees it, registers and takes his answers into his archive. */
@Order(3)
class PreCheckTest {
    private static final String PHONE = "13800000067";
    private final DemoServer demo = DemoServer.running();
    private final Page window = demo.window(390);
    private int pictures;

    @Test void from_the_first_question_to_drafts_in_the_archive() {
        window.setDefaultTimeout(10_000);
        window.navigate("/plans/" + new Stages(demo).plan("湖州"));
        window.getByText("开始预检").click();
        asks("您要申报哪个职称？");
        choose("工程师");
        go();
        asks("您已经退休了吗？");
        go();
        assertThat(window.locator("#errors")).containsText("请处理 3 处");
        look();
        tick("person.retired", "否");
        tick("employer.kind", "企业");
        window.selectOption("[name='employer.region']", "330523");
        go();
        asks("您这几年的年度考核结果是什么？");
        for (int year = 2017; year <= 2019; year++) window.selectOption("[name='assessments-" + year + "']", "合格");
        go();
        asks("您这几年各有多少继续教育学时？");
        for (int year = 2016; year <= 2019; year++) {
            window.fill("[name='hours-" + year + "-0']", "18");
            window.fill("[name='hours-" + year + "-1']", "12");
            window.fill("[name='hours-" + year + "-2']", "60");
        }
        go();
        asks("您受过处分吗？");
        window.goBack();
        assertThat(window.locator("main")).containsText("您这几年各有多少继续教育学时？");
        assertThat(window.locator("[name='hours-2016-0']")).hasValue("18");
        go();
        tick("sanctions-say", "none");
        tick("barredUntil-say", "none");
        go();
        asks("今年您在同一系列还报了别的评审吗？");
        window.fill("[name='otherApplications']", "0");
        go();
        asks("您有哪些学历？");
        window.selectOption("[name='education-0-level']", "本科");
        window.fill("[name='education-0-major']", "土木工程");
        window.locator("button[name=add][value=education]").click();
        assertThat(window.locator("[name='education-0-major']")).hasValue("土木工程");
        window.selectOption("[name='education-1-level']", "大专");
        window.fill("[name='education-1-major']", "工程造价");
        go();
        asks("您申报哪个专业？");
        window.selectOption("[name='specialty']", "建筑施工");
        go();
        asks("您现在有哪些职称？");
        window.fill("[name='titles-0-title']", "助理工程师");
        window.fill("[name='titles-0-series']", "工程");
        window.selectOption("[name='titles-0-level']", "助理级");
        window.fill("[name='titles-0-obtained']", "2016-12-20");
        go();
        asks("您受聘过哪些专业技术职务？");
        window.fill("[name='appointments-0-title']", "助理工程师");
        window.fill("[name='appointments-0-from']", "2017-11-04");
        go();
        button("先看现在的结果");
        assertThat(window.locator("main")).containsText("正常申报、职业资格申报还差 10个月3天");
        assertThat(window.locator("main")).containsText("2021年11月3日才满足");
        look();
        button("注册并带入…");
        registers();
        assertThat(window.locator("h1")).hasText("带入我的档案");
        look();
        window.locator("main button[value=take]").click();
        assertThat(window.locator("main")).containsText("都是草稿");
        assertThat(window.locator("main")).containsText("土木工程");
        window.navigate("/plans/" + new Stages(demo).plan("湖州") + "/pre-check/taking");
        assertThat(window.locator("main")).containsText("没有可以带入的回答");
        look();
        window.context().close();
    }

    private void registers() {
        window.fill("#f-name", "俞先问");
        window.fill("#f-number", "330523199309090016");
        window.fill("#f-phone", PHONE);
        button("下一步：获取验证码");
        window.fill("#f-code", demo.people.newCode(PHONE, 0));
        window.fill("#f-password", DemoPeople.PASSWORD);
        window.fill("#f-again", DemoPeople.PASSWORD);
        button("完成注册");
    }

    private void asks(String question) {
        assertThat(window.locator("main")).containsText(question);
        look();
    }

    private void choose(String word) { window.getByRole(AriaRole.RADIO, new GetByRoleOptions().setName(word).setExact(true)).check(); }

    private void tick(String name, String value) { window.locator("[name='" + name + "'][value='" + value + "']").check(); }

    private void go() { button("继续"); }

    private void button(String words) {
        window.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(words).setExact(true)).click();
        window.waitForLoadState();
    }

    private void look() {
        pictures++;
        for (int width : List.of(1280, 390)) {
            window.setViewportSize(width, 900);
            assertThat(new AxeBuilder(window).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")).analyze().getViolations()).as(window.locator("main").innerText()).isEmpty();
            assertThat((int) window.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
            if (System.getProperty("pages.pictures") != null)
                window.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "pages", "pre-check-%02d-%d.png".formatted(pictures, width))));
        }
    }
}
