package org.hengcai.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The log of deeds: appended to in the transaction of the deed, so that neither is ever without the other. */
@Component
public class AuditLog {

    private final JdbcClient db;
    private final Clock clock;

    AuditLog(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Somebody did something about a subject (a person, an organisation or an application); {@code by} is null when a
     * job did it. {@code what} holds strings, numbers, booleans, lists and maps of these, and no secret.
     */
    public void record(@Nullable Actor by, String deed, long subject, Map<String, ?> what) {
        if (!TransactionSynchronizationManager.isSynchronizationActive())
            throw new IllegalStateException("A deed is recorded within its transaction: " + deed);
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly())
            throw new IllegalStateException("A transaction that records something is not readOnly: " + deed);
        pending().entries.add(new Entry(clock.instant().truncatedTo(ChronoUnit.MICROS), by == null ? null : by.person(),
            by == null ? scope() : by.name(), by == null ? null : by.organisation(),
            by == null ? null : by.role().name(), deed, subject, Json.canonical(what)));
    }

    /** An officer saw what is another's; the page's transaction is not readOnly. */
    public void read(Actor by, long subject, String what) { record(by, "read", subject, Map.of("page", what)); }

    private static String scope() { return Scope.current() instanceof Scope.Named(_, var name) ? name : "?"; }

    private Pending pending() {
        for (var one : TransactionSynchronizationManager.getSynchronizations())
            if (one instanceof Pending pending && pending.of == this) return pending;
        var pending = new Pending(this);
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    /** Rows wait until just before the commit: the head is locked briefly, and nothing else is locked after it. */
    private static final class Pending implements TransactionSynchronization {
        final AuditLog of;
        final List<Entry> entries = new ArrayList<>();

        Pending(AuditLog of) { this.of = of; }

        @Override public int getOrder() { return LOWEST_PRECEDENCE; }

        @Override public void beforeCommit(boolean readOnly) { of.append(entries); }
    }

    private void append(List<Entry> entries) {
        var head = Head.lock(db);
        for (var entry : entries) {
            head = head.then(entry);
            entry.insert(db, head);
        }
        head.move(db);
    }

    /** Walks the whole chain; the caller's scope must see every row (an auditor's, or a job's). */
    public Verdict verify() {
        var walk = new Walk();
        db.sql("""
            select l.*, h.length as head_length, h.hash as head_hash      -- one statement: one instant
              from audit.head h
              left join audit.log l on true
             order by l.no""").withFetchSize(1000).query(walk);
        return walk.verdict();
    }

    /** What walking the chain came to. */
    public sealed interface Verdict {
        /** Every row is as it was written. */
        record Whole(long rows, String head) implements Verdict {}

        /** Up to the row before {@code no} all is as it was written; there it is not. */
        record Broken(long no, Fault fault) implements Verdict {}
    }

    /** How a chain breaks. */
    public enum Fault { CHANGED, MISSING, CUT_OFF }
}
