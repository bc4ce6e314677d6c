package org.hengcai.application;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.hengcai.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What others do with an application: reopen what was returned, let a withdrawn one go. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Applications {
    private final JdbcClient db;
    private final Clock clock;

    Applications(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What was last submitted; NotFound when nothing was, or it is not within reach. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Submission submission(long application) {
        return Submission.last(db, application).orElseThrow(NotFound::new);
    }

    /**
     * One thing to mend.
     *
     * @param key a step, a field, {@code entry.} with its number, or the id of an evidence
     */
    public record Returned(String key, String about, String reason) {}

    /** Opens just these for mending; {@code by} told so, and will see it again. */
    public void reopen(long application, List<Returned> things, String by) {
        var byKey = things.stream().collect(Collectors.groupingBy(thing -> key(thing.key()), LinkedHashMap::new, Collectors.toList()));
        byKey.forEach((key, same) -> db.sql("""
            insert into application.reopened (subject, key, about, reason, told_by, opened_at) values (:application, :key, :about, :reason, :by, :now)
            on conflict (subject, key) do update
               set about = excluded.about, reason = excluded.reason, told_by = excluded.told_by, opened_at = excluded.opened_at, mended_at = null""")
            .param("application", application).param("key", key).param("about", same.getFirst().about()).param("by", by)
            .param("reason", same.stream().map(Returned::reason).distinct().collect(Collectors.joining("；")))
            .param("now", OffsetDateTime.now(clock)).update());
    }

    private static String key(String key) { return Step.mends(key) ? key : "attachment." + key; }

    /** Its course has come to an end: the applicant may change employer again. */
    public void ended(long application, boolean ended) {
        db.sql("update application.application set ended = :ended where id = :application").param("ended", ended).param("application", application).update();
    }

    /** Drawn back by the applicant: it no longer counts as the year's one application [ours: spec 3.4]. */
    public void withdrawn(long application) {
        db.sql("update application.application set counts = false, ended = true, version = version + 1 where id = :application")
                .param("application", application).update();
    }
}
