package org.hengcai.document;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hengcai.shared.Problem;

/**
 * A process of its own in which documents are set, one at a time, with memory of its own: one that takes too long or too
 * much memory ends with it, and nothing else does. It inherits no secret of ours.
 */
final class Press implements AutoCloseable {
    private static final Set<String> INHERITED = Set.of("PATH", "HOME", "TMPDIR", "LANG", "LC_ALL", "HENGCAI_FONTS");
    private static final Duration TO_START = Duration.ofSeconds(60);
    private static final int OUT_OF_MEMORY = 3;                          // what -XX:+ExitOnOutOfMemoryError exits with

    private final Process process;
    private final DataOutputStream orders;
    private final DataInputStream answers;
    private volatile boolean ended;

    private Press(Process process) {
        this.process = process;
        this.orders = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    static Press start(int megabytes) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(List.of(java, "-Xmx" + megabytes + "m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-XX:+DisplayVMOutputToStderr",
                "-Djava.awt.headless=true", "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog", "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), PressMain.class.getName()));
        builder.environment().keySet().retainAll(INHERITED);
        try {
            var press = new Press(builder.redirectError(Redirect.DISCARD).start());
            press.within(TO_START, () -> Answer.readFrom(press.answers));
            return press;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] print(Order order, Duration limit) {
        var answer = within(limit, () -> {
            order.writeTo(orders);
            return Answer.readFrom(answers);
        });
        if (answer instanceof Answer.Printed(var pdf)) return pdf;
        throw new IllegalStateException("A press answered out of turn");
    }

    boolean isAlive() { return !ended && process.isAlive(); }

    @Override
    public void close() {
        ended = true;                                                  // it may live on for a moment
        process.destroyForcibly();
    }

    /** Waits for the answer; a press that gives none in time, or ends, is no more. */
    private Answer within(Duration limit, Callable<Answer> exchange) {
        var task = new FutureTask<>(exchange);
        Thread.ofVirtual().name("press").start(task);
        try {
            return switch (task.get(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                case Answer.Failed(var why, var wrong, var right) -> throw new DocumentFailed(why, new Problem("document", wrong, right));
                case Answer.Faulty(var what) -> throw new IllegalStateException("A document could not be set: " + what);
                case Answer right -> right;
            };
        } catch (TimeoutException e) {
            close();
            throw DocumentTexts.tooLong(limit);
        } catch (ExecutionException e) {
            throw ended(e);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private RuntimeException ended(ExecutionException e) {
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        var memory = !process.isAlive() && process.exitValue() == OUT_OF_MEMORY;
        close();
        return memory ? DocumentTexts.tooMuchMemory() : new IllegalStateException("A press ended", e.getCause());
    }
}
