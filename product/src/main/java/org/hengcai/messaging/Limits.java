package org.hengcai.messaging;

import java.time.Duration;
import org.hengcai.shared.WallClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How often something may be done within a window, counted for all instances together. */
@Component
public class Limits {

    private final JdbcClient db;

    Limits(JdbcClient db) { this.db = db; }

    /** Counts one more; false when that is one too many until the window ends. What a key names of a person is hashed; wall time. */
    @Transactional
    public boolean allows(String key, int most, Duration window) {
        var now = WallClock.now();
        return db.sql("""
            insert into messaging.rate_limit as r (key, count, ends_at) values (:key, 1, :end)
            on conflict (key) do update
               set count   = case when r.ends_at <= :now then 1 else r.count + 1 end,
                   ends_at = case when r.ends_at <= :now then :end else r.ends_at end
            returning count""")
            .param("key", key).param("now", Outbox.at(now)).param("end", Outbox.at(now.plus(window)))
            .query(Integer.class).single() <= most;
    }

    @Transactional
    void forget() {
        db.sql("delete from messaging.rate_limit where ends_at <= :now").param("now", Outbox.at(WallClock.now())).update();
    }
}
