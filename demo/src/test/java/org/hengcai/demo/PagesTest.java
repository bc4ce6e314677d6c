package org.hengcai.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Every page of the route table, seen by somebody who may enter it, on a phone and on a desk: axe finds nothing, nothing hangs over.
 * {@code -Dpages.pictures} leaves a picture of each, at both widths, in {@code target/pages}.
 */
@Order(1)
class PagesTest {
    /** GET routes that answer a file or a machine, not a page. */
    private static final Set<String> NO_PAGES = Set.of("/authorization-letters/{letter}", "/certificates/{certificate}/file", "/files/{file}", "/files/{file}/view",
            "/deliveries/{visit}/form", "/healthz", "/meetings/{meeting}/minutes", "/notice-sheets/{sheet}/sheet.pdf", "/notice-sheets/{sheet}/sheet.xlsx", "/packs/rehearsals/{rehearsal}/changes.csv",
            "/readyz", "/review-forms/{application}/download", "/verify/key", "/applications/{application}/score/sheet.pdf", "/examinations/{visit}/score/sheet.pdf");
    /** JSON, names of constants, dates by hyphens, and nothing: nobody speaks so. */
    private static final Pattern RAW = Pattern.compile("\\{\"|\\bnull\\b|\\b[A-Z]{2,}_[A-Z_]+\\b|\\b[12]\\d{3}-\\d\\d-\\d\\d\\b");
    /** Two words for one thing: docs/glossary.md says which it is. */
    private static final Pattern OTHER_WORD = Pattern.compile("核验|提交核实|审核人员|审查员|审核意见|审核[不未]通过|(?<!“)审核推荐|补正|人社部门|受理机构|恢复码");
    /** The notice's own words. */
    private static final Set<String> NOTICE = Set.of("/plans/{plan}/notice", "/packs/versions/{plan}/preview", "/packs/uploads/{upload}/preview");
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final DemoServer demo = DemoServer.running();
    private final RouteTable routes = RouteTable.of(demo.context);
    private final List<String> complaints = new ArrayList<>();
    private final Set<String> seen = new TreeSet<>();

    @Test void every_page_is_accessible_and_fits_a_phone() {
        new Everything(demo).happens();
        new ByHand(demo, this::look).visitWhatNoLinkLeadsTo();
        for (var persona : Everything.PERSONAS) lookAtWhatIsLinked(persona);
        assertThat(complaints).isEmpty();
        assertThat(seen).isEqualTo(routes.except(NO_PAGES));
    }

    private void lookAtWhatIsLinked(Everything.Persona persona) {
        var found = new Crawl(demo, routes, seen).from(persona);
        if (found.isEmpty()) return;
        var window = demo.window(1280);
        if (!persona.name().isEmpty()) demo.becomes(window, persona);
        for (var url : found) {
            window.navigate(url);
            look(window);
        }
        window.context().close();
    }

    private static Path picture(String route, int width) {
        return Path.of("target", "pages", route.substring(1).replaceAll("[{}]", "").replace('/', '.') + "-" + width + ".png");
    }

    /** Looks at the page that stands in the window. */
    private void look(Page window) {
        var route = routes.of(window.url().replaceFirst("https?://[^/]+", "").replaceFirst("[?#].*", "")).orElseThrow();
        if (!seen.add(route)) return;
        for (int width : List.of(390, 1280)) {
            window.setViewportSize(width, 900);
            new AxeBuilder(window).withTags(RULES).analyze().getViolations()
                    .forEach(found -> complaints.add(route + " at " + width + ": " + found.getId() + " " + found.getNodes().stream().limit(3).map(CheckedNode::getHtml).toList()));
            var broad = (int) window.evaluate("document.documentElement.scrollWidth");
            if (broad > width) complaints.add(route + " at " + width + " is " + broad + " broad");
            RAW.matcher(window.locator("main").innerText()).results().limit(3).forEach(found -> complaints.add(route + " says “" + found.group() + "”, which is for machines"));
            if (!NOTICE.contains(route))
                OTHER_WORD.matcher(window.locator("body").innerText()).results().forEach(found -> complaints.add(route + " says “" + found.group() + "”; see docs/glossary.md for the word"));
            if (System.getProperty("pages.pictures") != null) window.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(picture(route, width)));
        }
    }
}
