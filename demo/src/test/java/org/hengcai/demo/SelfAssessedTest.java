package org.hengcai.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** 自评申报: without degree and title, by 95 points of one's own count, to the printed sheet and the employer's confirmation [二(四), A1.二.3(2), A4]. */
@Order(0)
class SelfAssessedTest {
    private static final String NAME = "邵自评", UNIT = Stages.FIRM;

    private final DemoServer demo = DemoServer.running();
    private final Stages stages = new Stages(demo);

    @Test void by_95_points_of_ones_own_count_to_the_printed_sheet_and_the_employers_confirmation() throws IOException {
        archived();
        var me = stages.as(NAME, "");
        var application = Deeds.fillIn(me, stages.plan("湖州"), "建筑施工", "从事建筑施工技术管理二十五年。", 21);
        var at = "/applications/" + application;
        me.get(at + "/form").ok().form(at + "/form").with("route", "self-assessed").submit();
        var choice = me.get(at + "/achievements").ok();
        var form = choice.form(at + "/achievements").with("entry", choice.html.select("input[name=entry]").attr("value"));
        choice.html.select("input[name=entry]").eachAttr("value").stream().skip(1).forEach(entry -> form.and("entry", entry));
        form.submit();
        Deeds.attach(me, at);
        assertThat(me.get(at + "/preview").ok().text()).contains("还没有填写《湖州市建设工程专业工程师职务任职资格自评表》");

        var window = demo.window(390);
        demo.becomes(window, new Everything.Persona(NAME, ""));
        window.navigate(at + "/form");
        window.getByText("开始自评").click();
        counts(window);
        recommended(window);
        window.locator("form[data-hc-score] button.btn-primary").click();
        assertThat(window.locator(".hc-banner.done")).containsText("自评表已保存");
        assertThat(window.locator("[data-hc-gate]")).hasText("已达到 95 分");
        look(window, "claim");
        printed(window);
        Deeds.submit(me, application);
        window.navigate(at + "/score");
        assertThat(window.locator("main")).containsText("已随申报提交");
        look(window, "claimed");
        window.context().close();
        confirmed();
    }

    private void archived() {
        demo.people.register(NAME, "330523197001010017", "13800000051");
        Deeds.bind(stages.as(NAME, ""), UNIT);
        Deeds.confirmStaff(stages.as("王经办", UNIT));
        var me = stages.as(NAME, "");
        Deeds.entry(me, "profile", Map.of("workSince", "1990-07-01", "professionSince", "1990-07-01", "staffed", "非在编"), List.of());
        Deeds.entry(me, "education", Map.of("level", "中专", "school", "湖州建筑学校", "major", "工民建", "graduated", "1990-06-30", "place", "境内", "form", "全日制"), List.of("diploma"));
        Deeds.entry(me, "employment", Map.of("unit", UNIT, "post", "施工员", "from", "1990-07-01", "technical", "是", "province", "浙江"), List.of());
        Deeds.entry(me, "qualification", Map.of("name", "一级建造师", "obtained", "2012-03-01"), List.of("certificate"));
        for (var year : List.of("2017", "2018", "2019")) Deeds.entry(me, "assessment", Map.of("year", year, "result", "合格", "unit", UNIT), List.of());
        for (var year : List.of("2016", "2017", "2018", "2019")) {
            Deeds.entry(me, "hours", Map.of("year", year, "kind", "专业科目", "hours", "72", "way", "网络教育", "course", year + "年度专业科目", "finished", year + "-11-20"), List.of("proof"));
            Deeds.entry(me, "general-hours", Map.of("year", year, "hours", "18", "course", year + "年度一般公需科目", "finished", year + "-09-20"), List.of("proof"));
        }
        Deeds.entry(me, "work", Map.of("name", "安吉县人民医院迁建工程", "field", "施工与监理", "grade", "中等复杂", "role", "技术骨干", "unit", UNIT, "finished", "2018-06-30", "duty", "负责现场施工技术管理。"), List.of("contribution"));
        for (var name : List.of("深基坑支护方案", "高支模专项方案", "裂缝控制技术", "工期优化"))
            Deeds.entry(me, "experience", Map.of("name", name, "finished", "2017-05-01", "duty", "独立承担。"), List.of("proof"));
        Deeds.sendAll(me);
        Deeds.verifyAll(stages.as("王经办", UNIT));
        Deeds.verifyAll(stages.as("何审查", Stages.HOUSING));
        Deeds.verifyAll(stages.as("李审查", Stages.ANJI));
    }

    /** The facts make 90; what they leave to a person lifts it, told while one types. */
    private static void counts(Page window) {
        assertThat(window.locator("h1")).hasText("湖州市建设工程专业工程师职务任职资格自评表");
        assertThat(window.locator("main")).containsText("工程业绩 · 安吉县人民医院迁建工程");
        assertThat(window.locator("[data-hc-gate]")).hasText("距 95 分还差 5 分");
        for (var control : window.locator("input[name=control]").all()) control.check();
        window.getByLabel("职业道德 自评").fill("5");
        assertThat(window.locator("[data-hc-total]")).hasText("95");
        assertThat(window.locator("[data-hc-group=ethics]")).hasText("5");
        window.locator("[name='reason.ethics.职业道德']").fill("连续五年被评为单位先进");
    }

    private static void recommended(Page window) {
        var experts = List.of(List.of("王高工", "高级工程师", "建筑施工", "G330500123"), List.of("李高工", "正高级工程师", "建筑施工", "G330500456"));
        for (int i = 0; i < experts.size(); i++) {
            var fields = List.of("name", "title", "specialty", "certificate");
            for (int j = 0; j < fields.size(); j++) window.locator("[name='recommender" + i + "." + fields.get(j) + "']").fill(experts.get(i).get(j));
        }
    }

    private static void printed(Page window) throws IOException {
        var answer = window.context().request().get(window.getByText("打印自评表").getAttribute("href"));
        assertThat(answer.status()).isEqualTo(200);
        try (var pdf = Loader.loadPDF(answer.body())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", "")).contains(NAME, "最终得分95", "王高工", "李高工", "G330500456", "工民建", "经对" + NAME + "的《");
        }
    }

    private void confirmed() {
        var window = demo.window(1280);
        demo.becomes(window, new Everything.Persona("王经办", UNIT));
        window.navigate("/examinations");
        window.getByText(NAME).first().click();
        window.getByText("评分表").first().click();
        var ethics = window.getByLabel("职业道德·职业道德：单位确认的分数");
        assertThat(ethics).hasValue("5");
        ethics.fill("4");
        assertThat(window.locator("[data-hc-total]")).hasText("94");
        window.getByText("单位确认得分").click();
        assertThat(window.locator(".hc-errors")).containsText("与原来的 5 分不同，没有写理由");
        assertThat(window.locator("[name='points.ethics.职业道德']")).hasValue("4");
        look(window, "faulty");
        window.locator("[name='points.ethics.职业道德']").fill("5");
        window.getByText("单位确认得分").click();
        assertThat(window.locator(".hc-banner.done")).containsText("得分已记下");
        assertThat(window.locator("main")).containsText(UNIT + " 王经办");
        look(window, "judge");
        window.context().close();
        Deeds.approve(stages.as("王经办", UNIT), NAME);
    }

    private static void look(Page window, String name) {
        for (int width : List.of(390, 1280)) {
            window.setViewportSize(width, 900);
            assertThat(new AxeBuilder(window).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")).analyze().getViolations()).isEmpty();
            assertThat((int) window.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
            if (System.getProperty("pages.pictures") != null) window.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "pages", "score-" + name + "-" + width + ".png")));
        }
    }
}
