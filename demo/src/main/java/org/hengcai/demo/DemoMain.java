package org.hengcai.demo;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.hengcai.ServerRun;
import org.hengcai.Settings;
import org.hengcai.database.CannotStart;
import org.hengcai.database.DataFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the demo: sandbox providers in a process of their own, then the product with the demo's parts beside it. */
@Command(name = "hengcai demo", mixinStandardHelpOptions = true, description = "Starts with a demo year and prints the address and the personas.")
public final class DemoMain implements Callable<Integer> {
    private static final Pattern OURS = Pattern.compile("clock|clock\\.next|demo-year|demo\\.log.*|sandbox\\.log|second-start\\.log");

    @Option(names = "--reset", description = "Removes the demo's data first; what else lies in the folder stays.")
    private boolean reset;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new DemoMain()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            mustBeAnInstant(System.getenv("HENGCAI_CLOCK"));
            var settings = Settings.of(System.getenv(), "data/demo");
            if (reset) empty(settings.data());
            MovableClock.mustBeReadable(settings.data());
            try (var run = ServerRun.start(settings, "demo", SandboxProcess::start, System.out::println)) {
                run.awaitEnd();
                return 0;
            }
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            return e.exitCode();
        }
    }

    /** Only what a demo made, in a folder that carries a demo's mark; a folder of anybody else's is refused untouched. */
    static void empty(Path data) {
        try (var folder = DataFolder.open(data, "demo")) {
            var left = folder.empty(OURS.asMatchPredicate());
            System.out.println(DemoTexts.emptied(folder.path(), left));
        }
    }

    private static void mustBeAnInstant(String clock) {
        if (clock == null || clock.isBlank()) return;
        try {
            OffsetDateTime.parse(clock.strip());
        } catch (DateTimeParseException e) {
            throw CannotStart.wrongUse(DemoTexts.wrongClock(clock));
        }
    }
}
