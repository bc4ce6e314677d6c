package org.hengcai;

import java.util.Map;
import java.util.concurrent.Callable;
import org.hengcai.database.CannotStart;
import picocli.CommandLine.Command;

@Command(name = "serve", mixinStandardHelpOptions = true, description = "Runs the server; configured by the environment, see docs/operations.md.")
class ServeCommand implements Callable<Integer> {
    private static final ServerRun.Companion NONE = new ServerRun.Companion() {
        @Override public Map<String, String> properties() { return Map.of(); }

        @Override public void close() {}
    };

    @Override
    public Integer call() throws InterruptedException {
        try (var run = ServerRun.start(Settings.of(System.getenv(), "data"), "serve", _ -> NONE, System.out::println)) {
            run.awaitEnd();
            return 0;
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            return e.exitCode();
        }
    }
}
