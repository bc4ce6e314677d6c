package org.hengcai.document;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The few presses that run at a time; started when needed, ended after some idle minutes or when a document was too much for one. */
@Component
final class Presses implements AutoCloseable {
    private static final Duration WAIT = Duration.ofSeconds(60), IDLE = Duration.ofMinutes(5);

    private final Limits limits;
    private final Semaphore places;
    private final Deque<Resting> resting = new ArrayDeque<>();
    private boolean closed;

    /** @param megabytes the fonts alone take some 180; @param characters of a document's XHTML, pictures included */
    record Limits(int atOnce, int megabytes, Duration time, int pages, int characters) {
        static final Limits USUAL = new Limits(2, 384, Duration.ofSeconds(20), 300, 16_000_000);
    }

    private record Resting(Press press, long since) {}

    @Autowired Presses() { this(Limits.USUAL); }

    Presses(Limits limits) {
        this.limits = limits;
        this.places = new Semaphore(limits.atOnce(), true);
    }

    byte[] print(Order order) { return print(order, limits.time()); }

    byte[] print(Order order, Duration time) {
        if (order.xhtml().length() > limits.characters()) throw DocumentTexts.tooLarge(order.xhtml().length(), limits.characters());
        takePlace();
        try {
            var press = take();
            try {
                return press.print(order, time);
            } finally {
                rest(press);
            }
        } finally {
            places.release();
        }
    }

    int pages() { return limits.pages(); }

    private void takePlace() {
        try {
            if (!places.tryAcquire(WAIT.toSeconds(), TimeUnit.SECONDS)) throw DocumentTexts.busy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw DocumentTexts.busy();
        }
    }

    private Press take() {
        for (var next = takeResting(); next != null; next = takeResting()) {
            if (next.isAlive()) return next;
        }
        return Press.start(limits.megabytes());
    }

    private synchronized @Nullable Press takeResting() {
        var last = resting.pollLast();
        return last == null ? null : last.press();
    }

    private synchronized void rest(Press press) {
        if (closed || !press.isAlive()) {
            press.close();
            return;
        }
        resting.addLast(new Resting(press, System.nanoTime()));
        CompletableFuture.delayedExecutor(IDLE.toMillis() + 100, TimeUnit.MILLISECONDS).execute(this::endIdle);
    }

    private synchronized void endIdle() {
        while (!resting.isEmpty() && System.nanoTime() - resting.getFirst().since() >= IDLE.toNanos()) resting.removeFirst().press().close();
    }

    @Override
    public synchronized void close() {
        closed = true;
        resting.forEach(each -> each.press().close());
        resting.clear();
    }
}
