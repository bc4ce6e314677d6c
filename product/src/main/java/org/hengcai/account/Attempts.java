package org.hengcai.account;

import java.time.Duration;
import java.time.ZoneOffset;
import org.hengcai.shared.WallClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often something was tried within a window of wall time, counted for all instances together. */
@Component
class Attempts {
    private final JdbcClient db;
    private final LogInScope logIn;

    Attempts(JdbcClient db, LogInScope logIn) {
        this.db = db;
        this.logIn = logIn;
    }

    /** Counts one more, committed at once; false when it is one too many until the window ends. */
    boolean allows(byte[] key, int most, Duration window) {
        var now = WallClock.now().atOffset(ZoneOffset.UTC);
        return logIn.call(() -> db.sql("""
            insert into account.attempt as a (key, count, ends_at) values (:key, 1, :end)
            on conflict (key) do update
               set count   = case when a.ends_at <= :now then 1 else a.count + 1 end,
                   ends_at = case when a.ends_at <= :now then :end else a.ends_at end
            returning count""")
            .param("key", key).param("now", now).param("end", now.plus(window)).query(Integer.class).single()) <= most;
    }

    void forget(byte[] key) {
        logIn.run(() -> db.sql("delete from account.attempt where key = :key or ends_at <= :now")
            .param("key", key).param("now", WallClock.now().atOffset(ZoneOffset.UTC)).update());
    }
}
