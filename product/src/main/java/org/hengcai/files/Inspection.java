package org.hengcai.files;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hengcai.shared.Problem;
import org.jspecify.annotations.Nullable;

/** Looks through an upload: its true type, whether it is whole, and whether it hides something. Few at a time, none for long. */
final class Inspection {

    static final Semaphore AT_ONCE = new Semaphore(2);
    private static final int SECONDS = 20;

    private Inspection() {}

    static List<Problem> problems(byte[] bytes, @Nullable FileType type, FileRule rule, String name) {
        if (bytes.length == 0) return List.of(FilesTexts.empty(rule, name));
        if (type == null || !rule.types().contains(type)) return List.of(FilesTexts.wrongType(rule, name));
        return bounded(() -> type == FileType.PDF ? PdfInspection.problems(bytes, rule, name) : image(bytes, rule, name),
                List.of(FilesTexts.bomb(rule, name)));
    }

    private static List<Problem> image(byte[] bytes, FileRule rule, String name) {
        return switch (Pictures.look(bytes)) {
            case Pictures.Whole _ -> List.of();
            case Pictures.TooManyPixels(var width, var height) -> List.of(FilesTexts.pixels(rule, name, width, height));
            case Pictures.Truncated _ -> List.of(FilesTexts.truncated(rule, name));
            case Pictures.Damaged _ -> List.of(FilesTexts.damaged(rule, name));
        };
    }

    /** Runs on a thread of its own; what takes too long or too much memory is given up, and its place is free when it ends. */
    private static <T> T bounded(Callable<T> work, T otherwise) {
        AT_ONCE.acquireUninterruptibly();
        var task = new FutureTask<>(() -> {
            try {
                return work.call();
            } finally {
                AT_ONCE.release();
            }
        });
        Thread.ofPlatform().daemon().name("inspection").start(task);
        try {
            return task.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            return otherwise;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OutOfMemoryError || e.getCause() instanceof StackOverflowError) return otherwise;
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return otherwise;
        }
    }
}
