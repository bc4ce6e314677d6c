package org.hengcai;

import java.util.concurrent.Callable;
import org.hengcai.database.CannotStart;
import picocli.CommandLine.Command;

@Command(name = "serve", mixinStandardHelpOptions = true, description = "Runs the server; configured by the environment, see docs/operations.md.")
class ServeCommand implements Callable<Integer> {
    @Override
    public Integer call() throws InterruptedException {
        try (var run = ServerRun.start(Settings.of(System.getenv(), "data"), "serve", ServerRun.CompanionStart.NOTHING, System.out::println)) {
            run.awaitEnd();
            return 0;
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            return e.exitCode();
        }
    }
}
