package org.hengcai.pack;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.hengcai.audit.AuditLog;
import org.hengcai.shared.Actor;
import org.hengcai.shared.NotFound;
import org.hengcai.web.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A version of a pack rehearsed on the applications under the earlier versions (预演) [spec 4.1]: asked for by an administrator, who sees
 * no personal data, done by a job, which sees all. What is kept says of an application its number and which conditions come out
 * otherwise; whose it is and what it rests on stay out.
 */
@Component
class Rehearsals {
    private static final int AT_ONCE = 200;
    private final JdbcClient db;
    private final Clock clock;
    private final Plans plans;
    private final AuditLog audit;
    private final ExistingApplications applications;
    private final TransactionTemplate transaction;

    Rehearsals(JdbcClient db, Clock clock, Plans plans, AuditLog audit, ExistingApplications applications, PlatformTransactionManager transactions) {
        this.db = db;
        this.clock = clock;
        this.plans = plans;
        this.audit = audit;
        this.applications = applications;
        this.transaction = new TransactionTemplate(transactions);
    }

    record Row(long id, String name, String pack, String version, OffsetDateTime askedAt, int total, int lookedAt, int changed, int unreadable, @Nullable OffsetDateTime doneAt) {}

    /** One application that comes out otherwise. */
    record Changed(long application, @Nullable String receipt, String version, String changes) {
        List<Route> routes() { return Json.list(changes, Route.class); }
    }

    record Route(String title, String route, boolean applied, String before, String after, List<By> by) {}

    record By(String says, String before, String after) {}

    @Transactional
    long ask(Actor by, Pack pack) {
        var id = db.sql("""
            insert into pack.rehearsal (subject, name, pack, version, files, asked_at, total)
            values (:by, :name, :pack, :version, :files::jsonb, :now, 0) returning id""")
            .param("by", by.person()).param("name", pack.name()).param("pack", pack.id()).param("version", pack.version()).param("files", Json.write(pack.files()))
            .param("now", OffsetDateTime.now(clock)).query(Long.class).single();
        audit.record(by, "pack.rehearse", id, Map.of("pack", pack.id(), "version", pack.version()));
        return id;
    }

    private static final String ROW = "select id, name, pack, version, asked_at, total, looked_at, changed, unreadable, done_at from pack.rehearsal ";

    @Transactional(readOnly = true)
    public List<Row> of(Actor by) { return db.sql(ROW + "where subject = :me order by id desc limit 20").param("me", by.person()).query(Row.class).list(); }

    @Transactional(readOnly = true)
    public Row find(Actor by, long rehearsal) { return db.sql(ROW + "where id = :id and subject = :me").param("id", rehearsal).param("me", by.person()).query(Row.class).optional().orElseThrow(NotFound::new); }

    @Transactional(readOnly = true)
    public List<Changed> changed(long rehearsal, long after, int most) {
        return db.sql("select application, receipt, version, changes::text from pack.rehearsed where rehearsal_id = :id and application > :after order by application limit :most")
                .param("id", rehearsal).param("after", after).param("most", most).query(Changed.class).list();
    }

    /** Hands out every application that comes out otherwise, some at a time, and records that they were taken away. */
    @Transactional
    public void export(Actor by, Row rehearsal, Consumer<Changed> taken) {
        audit.record(by, "pack.rehearsal-export", rehearsal.id(), Map.of("pack", rehearsal.pack(), "version", rehearsal.version(), "applications", rehearsal.changed()));
        var after = 0L;
        for (var some = changed(rehearsal.id(), after, AT_ONCE); !some.isEmpty(); some = changed(rehearsal.id(), after, AT_ONCE)) {
            some.forEach(taken);
            after = some.getLast().application();
        }
    }

    /** Everything asked for and not done yet; the job's. */
    void rehearseAll() {
        var waiting = transaction.execute(_ -> db.sql("select id from pack.rehearsal where done_at is null order by id").query(Long.class).list());
        if (waiting != null) waiting.forEach(this::rehearse);
    }

    private record Asked(String pack, String version, String files, long reached) {
        Pack read() {
            var texts = new TreeMap<String, String>();
            Json.map(files).forEach((name, text) -> texts.put(name, (String) text));
            try {
                return Packs.read(texts);
            } catch (FaultyPack e) {
                throw new IllegalStateException("A pack that was read is faulty: " + e.faults(), e);
            }
        }
    }

    private void rehearse(long id) {
        var found = transaction.execute(_ -> db.sql("select pack, version, files::text as files, reached from pack.rehearsal where id = :id").param("id", id).query(Asked.class).list());
        if (found == null || found.isEmpty()) return;
        var asked = found.getFirst();
        var pack = asked.read();
        var earlier = transaction.execute(_ -> plans.of(asked.pack()).stream().filter(plan -> !plan.pack().version().equals(asked.version())).map(Plan::id).toList());
        for (var more = earlier != null; more; ) more = Boolean.TRUE.equals(transaction.execute(_ -> some(id, pack, earlier)));
    }

    /** Some more of them; whether there may be others. */
    private boolean some(long id, Pack pack, List<Long> earlier) {
        var reached = db.sql("select reached from pack.rehearsal where id = :id for update").param("id", id).query(Long.class).optional();
        if (reached.isEmpty()) return false;
        var some = applications.after(earlier, reached.get(), AT_ONCE);
        var changed = 0;
        var unreadable = 0;
        for (var one : some) {
            try {
                if (keep(id, one, pack)) changed++;
            } catch (FaultyPack e) {
                unreadable++;
            }
        }
        db.sql("""
            update pack.rehearsal
               set total = greatest(:total, looked_at + :looked), reached = :reached, looked_at = looked_at + :looked, changed = changed + :changed,
                   unreadable = unreadable + :unreadable, done_at = :done
             where id = :id""")
            .param("total", applications.count(earlier)).param("reached", some.isEmpty() ? reached.get() : some.getLast().application()).param("looked", some.size()).param("changed", changed)
            .param("unreadable", unreadable).param("done", some.size() < AT_ONCE ? OffsetDateTime.now(clock) : null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE).param("id", id).update();
        return some.size() == AT_ONCE;
    }

    private boolean keep(long id, ExistingApplications.One one, Pack pack) throws FaultyPack {
        var before = plans.find(one.plan()).pack();
        var changes = Rehearsal.between(before.judge(before.readFacts("facts", one.facts())), pack.judge(pack.readFacts("facts", one.facts())), false);
        if (changes.isEmpty()) return false;
        db.sql("""
            insert into pack.rehearsed (rehearsal_id, subject, application, receipt, version, changes)
            select :id, subject, :application, :receipt, :version, :changes::jsonb from pack.rehearsal where id = :id""")
            .param("id", id).param("application", one.application()).param("receipt", one.receipt()).param("version", before.version())
            .param("changes", Json.write(changes.stream().map(change -> route(change, one.route())).toList())).update();
        return true;
    }

    /** In words, without a figure: what is missing would tell of the person. */
    private static Route route(Rehearsal.Change change, @Nullable String applied) {
        var by = change.by().stream().filter(one -> !one.before().map(Outcome::word).equals(one.after().map(Outcome::word)))
                .map(one -> new By(DiffTexts.says(one), DiffTexts.word(one.before()), DiffTexts.word(one.after()))).toList();
        return new Route(change.route().title(), change.route().name(), change.route().id().equals(applied), DiffTexts.passable(change.before()), DiffTexts.passable(change.after()), by);
    }
}
