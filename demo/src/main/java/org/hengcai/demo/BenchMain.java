package org.hengcai.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hengcai.ServerRun;
import org.hengcai.Settings;
import org.hengcai.database.CannotStart;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the product on a demo year of its own; a demo that runs meanwhile is not disturbed. */
@Command(name = "hengcai bench", mixinStandardHelpOptions = true, description = "Measures, and shows each figure beside its target.")
public final class BenchMain implements Callable<Integer> {
    /** What would point at somebody else's server or database. */
    static final List<String> SHARED = List.of("HENGCAI_DATABASE_URL", "HENGCAI_DATABASE_APP_PASSWORD", "HENGCAI_PUBLIC_URL", "HENGCAI_BIND", "HENGCAI_CLOCK");
    private static final List<String> BENCHES = List.of("pages", "verdicts", "all");

    @Parameters(paramLabel = "NAME", description = "pages, verdicts, or all")
    private String bench = "";

    @Option(names = "--json", description = "Prints JSON and nothing else.")
    private boolean json;

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        return new CommandLine(new BenchMain()).setParameterExceptionHandler((wrong, _) -> {
            System.err.println(BenchTexts.wrongUse(wrong.getMessage()));
            return 2;
        }).execute(arguments);
    }

    /** Progress goes to the other output, so that the figures alone stand in this one. */
    @Override
    public Integer call() {
        var out = System.out;
        System.setOut(System.err);
        try {
            if (!BENCHES.contains(bench)) throw CannotStart.wrongUse(BenchTexts.noSuchBench(bench));
            var report = new BenchReport(bench, BenchReport.thisMachine(), figures());
            out.println(json ? report.json() : report.table());
            return 0;
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            return e.exitCode();
        } finally {
            System.setOut(out);
        }
    }

    private List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        if (!bench.equals("pages")) figures.addAll(new BenchVerdicts(Path.of(System.getProperty("hengcai.packs", "packs")), System.err::println).measure());
        if (!bench.equals("verdicts")) figures.addAll(pages());
        return figures;
    }

    private static List<Figure> pages() {
        var settings = settings();
        MovableClock.mustBeReadable(settings.data());
        List<Figure> figures;
        try (var run = ServerRun.start(settings, "demo", SandboxProcess::start, System.err::println)) {
            figures = new ArrayList<>(new BenchPages(run.address(), System.err::println).measure());
        }
        System.err.println(BenchTexts.measuring("second start"));
        figures.add(SecondStart.measure(settings.data().toAbsolutePath(), settings().port()));
        return figures;
    }

    private static Settings settings() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        SHARED.forEach(environment::remove);
        environment.put("HENGCAI_PORT", "0");
        return Settings.of(environment, "data/bench");
    }
}
