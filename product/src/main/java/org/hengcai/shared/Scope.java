package org.hengcai.shared;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * For whom a transaction runs. {@link ScopedTransactions} hands it to PostgreSQL when a transaction begins; the row
 * policies of each table read it there. Without a scope every protected table answers 0 rows.
 */
public sealed interface Scope {

    /** Somebody signed in, in one organisation and one role. */
    record Acting(Actor actor) implements Scope {}

    /** A named context for what no signed-in person does: public pages, log-in, a job. */
    record Named(String kind, String name) implements Scope {}

    Scope PUBLIC = new Named("public", "public");
    Scope LOG_IN = new Named("log-in", "log-in");

    static Scope job(String name) { return new Named("job", name); }

    static Scope of(Actor actor) { return new Acting(actor); }

    ScopedValue<Scope> CURRENT = ScopedValue.newInstance();

    static @Nullable Scope current() { return CURRENT.isBound() ? CURRENT.get() : null; }

    static @Nullable Actor actor() { return current() instanceof Acting(var actor) ? actor : null; }

    static void run(Scope scope, Runnable deed) { ScopedValue.where(CURRENT, scope).run(deed); }

    static <T extends @Nullable Object> T call(Scope scope, Callable<T> deed) {
        return ScopedValue.where(CURRENT, scope).call(() -> {
            try {
                return deed.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
