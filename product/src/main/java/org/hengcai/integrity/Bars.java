package org.hengcai.integrity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hengcai.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The bars against persons; imposed once, never edited. */
@Component
public class Bars {

    private final JdbcClient db;
    private final Clock clock;

    Bars(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** All of a person's, those that end last first. */
    @Transactional(readOnly = true)
    public List<Bar> of(long person) {
        return db.sql("select since, until, clause, reason from integrity.bar where subject = :person order by until desc, id desc")
                .param("person", person).query(Bar.class).list();
    }

    /** The bar that holds on a day; of several the one that ends last. */
    @Transactional(readOnly = true)
    public Optional<Bar> of(long person, LocalDate day) {
        return of(person).stream().filter(bar -> bar.covers(day)).max(Comparator.comparing(Bar::until));
    }

    @Transactional
    public void impose(Actor by, long person, Bar bar) {
        db.sql("""
            insert into integrity.bar (subject, since, until, clause, reason, imposed_at, imposed_by)
            values (:person, :since, :until, :clause, :reason, :at, :by)""")
            .param("person", person).param("since", bar.since()).param("until", bar.until()).param("clause", bar.clause())
            .param("reason", bar.reason()).param("at", OffsetDateTime.now(clock)).param("by", by.person()).update();
    }
}
