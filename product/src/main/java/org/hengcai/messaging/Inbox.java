package org.hengcai.messaging;

import java.time.Clock;
import java.util.List;
import org.hengcai.messaging.view.InboxRow;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Scope;
import org.hengcai.web.UnreadCount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person was told; the row policies show him his own alone. */
@Component
class Inbox implements UnreadCount {

    private final JdbcClient db;
    private final Clock clock;

    Inbox(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<InboxRow> before(long person, long last, int most) {
        return db.sql("""
            select id, text, created_at, read_at is not null as read
              from messaging.message
             where subject = :person and id < :last
             order by id desc limit :most""")
            .param("person", person).param("last", last).param("most", most).query(InboxRow.class).list();
    }

    @Override @Transactional(readOnly = true) public int unread() {
        var actor = Scope.actor();
        if (actor == null) return 0;
        return db.sql("select count(*) from messaging.message where subject = :person and read_at is null")
            .param("person", actor.person()).query(Integer.class).single();
    }

    @Transactional
    void read(long person, long message) {
        var found = db.sql("update messaging.message set read_at = coalesce(read_at, :now) where id = :message and subject = :person")
            .param("now", Outbox.at(clock.instant())).param("message", message).param("person", person).update();
        if (found == 0) throw new NotFound();
    }

    @Transactional
    void readAll(long person) {
        db.sql("update messaging.message set read_at = :now where subject = :person and read_at is null")
            .param("now", Outbox.at(clock.instant())).param("person", person).update();
    }
}
