package org.hengcai.demo;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
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
    @Option(names = "--reset", description = "Empties the demo's data folder first.")
    private boolean reset;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new DemoMain()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            mustBeAnInstant(System.getenv("HENGCAI_CLOCK"));
            var settings = Settings.of(System.getenv(), "data/demo");
            if (reset) empty(settings);
            try (var run = ServerRun.start(settings, "demo", SandboxProcess::start, System.out::println)) {
                run.awaitEnd();
                return 0;
            }
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            return e.exitCode();
        }
    }

    private static void empty(Settings settings) {
        try (var folder = DataFolder.open(settings.data())) {
            folder.mustBeFor("demo");
            folder.empty();
            System.out.println(DemoTexts.emptied(folder.path()));
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
