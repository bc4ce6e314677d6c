package org.hengcai.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitUntilState;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the components do in a real browser, phone and desktop. */
class GalleryTest {
    static Playwright playwright;
    static Browser browser;
    static Gallery gallery;
    Page page;
    List<String> complaints;

    @BeforeAll static void open() throws IOException {
        gallery = new Gallery();
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome").map(Path::of).filter(Files::exists).findFirst();
        var options = new BrowserType.LaunchOptions().setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"));
        browser = playwright.chromium().launch(chromium.map(options::setExecutablePath).orElse(options));
    }

    @AfterAll static void close() {
        playwright.close();
        gallery.close();
    }

    @BeforeEach void visit() {
        page = browser.newContext(new Browser.NewContextOptions().setViewportSize(390, 844)).newPage();
        complaints = new ArrayList<>();
        page.onConsoleMessage(message -> { if (message.text().contains("Content Security Policy")) complaints.add(message.text()); });
        page.onPageError(complaints::add);
        page.navigate(gallery.address());
        gallery.posts.set(0);
    }

    @Test void nobody_is_shut_out_at_either_width_nor_in_large_type() {
        for (int width : List.of(390, 1280)) {
            page.setViewportSize(width, 844);
            assertThat(new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")).analyze().getViolations()).isEmpty();
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isTrue();
        }
        page.setViewportSize(390, 844);
        page.locator(".account summary").click();
        page.locator("[data-hc-elder] button").click();
        assertThat(page.locator("html")).hasClass("elder");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isTrue();
        assertThat(complaints).isEmpty();
    }

    @Test void the_error_summary_has_the_focus_and_leads_to_its_fields() {
        assertThat(page.locator("#errors")).isFocused();
        page.locator(".hc-errors a[href='#f-phone']").click();
        assertThat(page.locator("#f-phone")).isFocused();
        page.locator(".hc-errors a[href='#f-route']").click();
        assertThat(page.locator("[name='route']").first()).isFocused();
    }

    @Test void characters_are_counted_as_a_person_counts_them() {                    // [U51]
        page.locator("#f-work").fill("字".repeat(1000) + "\n");
        assertThat(page.locator("#f-work-count")).hasText("1000 / 1000 字");
        page.locator("#f-work").fill("字".repeat(999) + "𬱖👨‍👩‍👧\u200b");
        assertThat(page.locator("#f-work-count")).hasText("1001 / 1000 字，多了 1 字");
    }

    @Test void the_national_standard_photo_fits_after_one_press() throws IOException {  // [U43]
        page.setInputFiles("#f-portrait", photo(358, 441, Color.WHITE));
        assertThat(page.locator("hc-photo .hc-upload-say")).containsText("宽高比 0.812，须不大于 0.8");
        page.locator("[data-hc-take]").click();
        assertThat(page.locator("hc-photo .hc-upload-say")).containsText("已裁好：352 × 441 像素");
        assertThat(page.evaluate("document.querySelector('#f-portrait').files[0].type")).isEqualTo("image/jpeg");
    }

    @Test void a_photo_chosen_before_the_page_has_loaded_is_looked_at_when_it_has() throws Exception {
        var slow = browser.newContext().newPage();
        var script = new CompletableFuture<Route>();
        slow.route("**/photo-crop.js", script::complete);
        slow.navigate(gallery.address(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        slow.setInputFiles("#f-portrait", photo(358, 441, Color.WHITE));
        slow.waitForCondition(script::isDone);
        script.get().resume();
        assertThat(slow.locator("hc-photo .hc-upload-say")).containsText("宽高比 0.812，须不大于 0.8");
    }

    @Test void a_coloured_background_is_named() throws IOException {                 // [U46]
        page.setInputFiles("#f-portrait", photo(600, 800, new Color(70, 120, 200)));
        page.locator("[data-hc-take]").click();
        assertThat(page.locator("hc-photo .hc-upload-say")).containsText("背景看起来不是白色");
    }

    @Test void a_cut_connection_is_told_beside_the_field_and_the_file_goes_again() {  // [U53]
        page.setInputFiles("#f-letter", new FilePayload("聘书.pdf", "application/pdf", "%PDF-1.7".getBytes()));
        page.route("**/demo/components", Route::abort);
        page.locator("form[enctype] .hc-buttons button").click();
        assertThat(page.locator("hc-upload .hc-upload-say")).containsText("没有传上去：网络在");
        page.unroute("**/demo/components");
        page.locator("hc-upload .hc-upload-say button").click();
        assertThat(page.locator("hc-upload .hc-upload-say")).isEmpty();
        assertThat(gallery.posts.get()).isEqualTo(1);
    }

    @Test void a_file_of_the_wrong_kind_does_not_travel() {
        page.setInputFiles("#f-letter", new FilePayload("聘书.docx", "application/msword", new byte[10]));
        assertThat(page.locator("hc-upload .hc-upload-say")).containsText("“聘书.docx”不是可用的类型");
    }

    @Test void a_signature_is_written_undone_and_written_again() {
        page.locator(".hc-pad canvas").scrollIntoViewIfNeeded();
        var pad = page.locator(".hc-pad canvas").boundingBox();
        for (int stroke = 0; stroke < 2; stroke++) {
            page.mouse().move(pad.x + 40 + stroke * 60, pad.y + 40);
            page.mouse().down();
            for (int i = 1; i < 12; i++) page.mouse().move(pad.x + 40 + stroke * 60 + i * 4, pad.y + 40 + i * 7);
            page.mouse().up();
        }
        assertThat(page.locator("[data-hc-drawn]")).hasText("已写 2 笔");
        page.locator("[data-hc-undo]").click();
        assertThat(page.locator("[data-hc-drawn]")).hasText("已写 1 笔");
        page.locator("[data-hc-redo]").click();
        assertThat(page.locator("[name='name-signed']").inputValue()).startsWith("{\"width\":").contains("\"strokes\":[[[40,40,0]");
        page.locator("[data-hc-clear]").click();
        assertThat(page.locator("[name='name-signed']").inputValue()).isEmpty();
    }

    @Test void what_could_not_be_saved_stays_in_the_tab_and_is_saved_later() {       // [U49]
        var line = page.locator("form[data-hc-autosave] [data-hc-saved]");
        page.route("**/draft", Route::abort);
        page.locator("#f-draft").pressSequentially("主持某厂房施工");
        page.locator("#f-draft-check").check();
        assertThat(line).hasText("未保存：网络断开，已留在本页，恢复后自动保存");
        page.onDialog(Dialog::accept);
        page.unroute("**/draft");
        page.route("**/draft", route -> route.fulfill(new Route.FulfillOptions().setStatus(303).setHeaders(Map.of("Location", "/log-in"))));
        page.reload();
        assertThat(page.locator("#f-draft")).hasValue("主持某厂房施工");
        assertThat(page.locator("#f-draft-check")).isChecked();
        assertThat(line).containsText("您已退出登录");
        page.unroute("**/draft");
        page.reload();
        assertThat(line).hasText("已保存 9:05");
        assertThat(page.locator("form[data-hc-autosave] [name='version']")).hasValue("8");
        assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
    }

    @Test void a_button_pressed_three_times_sends_once() {                           // [U58]
        page.evaluate("(() => { const b = document.querySelector('form[data-hc-unsaved] .btn-primary'); b.click(); b.click(); b.click(); })()");
        page.waitForCondition(() -> gallery.posts.get() > 0);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(gallery.posts.get()).isEqualTo(1);
    }

    /** A portrait with enough in it to weigh what a portrait weighs. */
    private static FilePayload photo(int width, int height, Color ground) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(ground);
        pen.fillRect(0, 0, width, height);
        var random = new Random(1);
        for (int i = 0; i < width * height; i++) image.setRGB(width / 6 + random.nextInt(width * 2 / 3), height / 4 + random.nextInt(height * 3 / 4), random.nextInt(0xffffff));
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return new FilePayload("photo.jpg", "image/jpeg", out.toByteArray());
    }
}
