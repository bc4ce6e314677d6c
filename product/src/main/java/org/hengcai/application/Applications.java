package org.hengcai.application;

import java.util.List;
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
    private final Mendings mendings;

    Applications(JdbcClient db, Mendings mendings) {
        this.db = db;
        this.mendings = mendings;
    }

    /** What was last submitted; NotFound when nothing was, or it is not within reach. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Submission submission(long application) {
        return Submission.last(db, application).orElseThrow(NotFound::new);
    }

    /** The items of the submission before this one, to compare what was mended; none of a first submission. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Submission.Item> itemsBefore(Submission submission) {
        return Submission.itemsBefore(db, submission.application(), submission.round());
    }

    /**
     * One thing to mend.
     *
     * @param key a step, a field, {@code entry.} with its number, or the id of an evidence
     */
    public record Returned(String key, String about, String reason) {}

    /** Opens just these for mending; {@code by} told so, and will see it again. */
    public void reopen(long application, List<Returned> things, String by) {
        mendings.open(application, things, by);
    }

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
