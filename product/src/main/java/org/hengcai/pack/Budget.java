package org.hengcai.pack;

import java.time.Duration;

/** How long a stranger's pack may keep us busy: asked at each expression and each mapping, where a check runs. */
final class Budget {
    private static final ScopedValue<Long> UNTIL = ScopedValue.newInstance();

    private Budget() {}

    /** Whoever asked for more than there was. */
    static final class Spent extends RuntimeException {
        private Spent() { super("the time for checking a pack is spent", null, false, false); }
    }

    /** Runs it with so much time; false when that didn't suffice. */
    static boolean within(Duration time, Runnable deed) {
        try {
            ScopedValue.where(UNTIL, System.nanoTime() + time.toNanos()).run(deed);
            return true;
        } catch (Spent e) {
            return false;
        }
    }

    static void ask() {
        if (UNTIL.isBound() && System.nanoTime() - UNTIL.get() > 0) throw new Spent();
    }
}
