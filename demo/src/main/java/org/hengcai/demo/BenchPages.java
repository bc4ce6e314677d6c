package org.hengcai.demo;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.hengcai.database.CannotStart;

/** How long the pages of the journey take on the server, beside a bare file answered by the same server in turn; and how heavy they are. */
final class BenchPages {
    private static final int WARM_UP = 40, REQUESTS = 200;
    private static final double P95_MS = 100, FIRST_KB = 250, LATER_KB = 50;
    private static final List<BenchStep> WEIGHED = List.of(BenchStep.everyone("/"), BenchStep.everyone("/plans/{plan}", "/plans"),
            BenchStep.applicant("/applications/{application}/form", "/applications"), BenchStep.employer("/examinations"));

    private final URI base;
    private final Consumer<String> tell;
    private final Map<String, BenchBrowser> browsers = new HashMap<>();

    BenchPages(URI base, Consumer<String> tell) {
        this.base = base;
        this.tell = tell;
    }

    private record Page(BenchStep step, BenchBrowser browser, String address) {}

    List<Figure> measure() {
        var pages = BenchStep.JOURNEY.stream().flatMap(step -> found(step).stream()).toList();
        tell.accept(BenchTexts.measuring(pages.size() + " × " + REQUESTS));
        for (int round = 0; round < WARM_UP; round++) pages.forEach(BenchPages::time);
        var bare = new Page(BenchStep.everyone("bare"), new BenchBrowser(base), bareFile());
        for (int round = 0; round < WARM_UP; round++) time(bare);
        var figures = new ArrayList<Figure>();
        var allBare = new ArrayList<Double>();
        for (var page : pages) {
            var some = measure(page, bare, allBare);
            tell.accept("  " + page.step().name() + "   " + some.get(1));
            figures.addAll(some);
        }
        var sorted = allBare.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        figures.add(Figure.of("bare file " + bare.address().replaceFirst("/static/[^/]+", "/static/…"), "p50", part(sorted, 0.5), "ms"));
        figures.add(Figure.of(figures.getLast().what(), "p95", part(sorted, 0.95), "ms"));
        for (var step : WEIGHED) figures.addAll(weigh(step));
        return figures;
    }

    /** One request of the page, one of the bare file, in turn, so that both meet the same load. */
    private static List<Figure> measure(Page page, Page bare, List<Double> allBare) {
        var took = new double[REQUESTS];
        var bareTook = new double[REQUESTS];
        for (int i = 0; i < REQUESTS; i++) {
            took[i] = time(page);
            bareTook[i] = time(bare);
            allBare.add(bareTook[i]);
        }
        Arrays.sort(took);
        Arrays.sort(bareTook);
        var name = page.step().name();
        return List.of(Figure.of(name, "p50", part(took, 0.5), "ms"), Figure.of(name, "p95", part(took, 0.95), "ms", P95_MS),
                Figure.of(name, "p50 / bare", part(took, 0.5) / part(bareTook, 0.5), "×"));
    }

    private static double time(Page page) {
        var answer = page.browser().get(page.address());
        if (answer.status() != 200) throw CannotStart.faulty(BenchTexts.status(page.step().name(), answer.status()));
        return answer.nanos() / 1e6;
    }

    /** The value that this part of the sorted values does not exceed. */
    static double part(double[] sorted, double part) {
        return sorted[Math.max(0, (int) Math.ceil(part * sorted.length) - 1)];
    }

    private List<Figure> weigh(BenchStep step) {
        return found(step).map(page -> {
            var weight = new PageWeight(page.browser());
            return List.of(Figure.of(step.name() + " with assets", "first visit", weight.visit(page.address()) / 1000.0, "KB", FIRST_KB),
                    Figure.of(step.name() + " with assets", "later visit", weight.visit(page.address()) / 1000.0, "KB", LATER_KB));
        }).orElse(List.of());
    }

    private Optional<Page> found(BenchStep step) {
        var browser = browserOf(step);
        var page = step.address(browser).map(there -> new Page(step, browser, there));
        var status = page.map(there -> browser.get(there.address()).status());
        if (status.isPresent() && (status.get() < 300 || status.get() >= 400)) return page;
        tell.accept(BenchTexts.notInTheYear(step.name()));                  // nothing links to it, or it leads elsewhere as things stand
        return Optional.empty();
    }

    private BenchBrowser browserOf(BenchStep step) {
        return browsers.computeIfAbsent(step.who(), who -> {
            var browser = new BenchBrowser(base);
            if (!who.isEmpty()) browser.become(who, step.place());
            return browser;
        });
    }

    /** A file of some 300 bytes: no session, no database, no template. */
    private String bareFile() {
        var sheet = browserOf(BenchStep.everyone("/")).page("/").select("link[rel=stylesheet][href^=/static/]").attr("href");
        return sheet.substring(0, sheet.lastIndexOf('/') + 1) + "seal.svg";
    }
}
