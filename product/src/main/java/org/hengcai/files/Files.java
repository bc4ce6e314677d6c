package org.hengcai.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Problem;
import org.hengcai.shared.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files about subjects. Bytes are looked through before anything is written; rows are written in the caller's
 * transaction, or in one of their own, and row policies decide who finds them again.
 */
@Component
public class Files {

    private final FileStore store;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final TransactionTemplate alone;
    private final Clock clock;

    Files(FileStore store, JdbcClient db, PlatformTransactionManager transactions, Clock clock) {
        this.store = store;
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
        this.alone = new TransactionTemplate(transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
        this.clock = clock;
    }

    /** Keeps an upload if its bytes are what the rule allows, whole and harmless; else says everything that is wrong. */
    public Kept keep(long subject, String name, InputStream in, FileRule rule) {
        try {
            var bytes = in.readNBytes((int) Math.min(rule.maxBytes() + 1, Integer.MAX_VALUE - 8));
            var called = FileName.clean(name);
            var size = bytes.length + in.transferTo(OutputStream.nullOutputStream());
            if (size > rule.maxBytes()) return refused(FilesTexts.tooLarge(rule, called, size));
            var type = FileType.of(bytes);
            var problems = Inspection.problems(bytes, type, rule, called);
            if (type == null || !problems.isEmpty()) return new Kept.Refused(problems);
            return new Kept.Ok(write(subject, type.named(called), type.mediaType(), bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file the platform made: a PDF, a table. */
    public long keepGenerated(long subject, String name, String type, byte[] bytes) {
        try {
            return write(subject, FileName.clean(name), type, bytes).id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@link NotFound} also when it is another's. */
    public FileRow find(long id) {
        return FileRow.of(db, id).stream().findFirst().orElseThrow(NotFound::new);
    }

    public InputStream open(FileRow file) {
        try {
            return store.open(file.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same bytes about another subject: what an application took stays as it was [spec 3.2]. */
    public FileRow copyTo(long file, long subject) {
        var original = find(file);
        hold("pg_advisory_xact_lock_shared", original.sha256());
        return FileRow.insert(db, new FileRow(0, subject, original.sha256(), original.size(), original.type(), original.name(), original.scan(),
                OffsetDateTime.now(clock)), by());
    }

    /** Takes a file away for good; its bytes go after the commit, unless another row has them. */
    public void erase(long id) {
        transaction.executeWithoutResult(_ -> {
            var file = find(id);
            if (db.sql("delete from files.file where id = :id").param("id", id).update() == 0) throw new NotFound();
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override public void afterCommit() { sweep(file.sha256()); }
            });
        });
    }

    /** Under a lock of its own on these bytes, so that nobody keeps the same ones meanwhile. */
    private void sweep(String sha256) {
        Scope.run(Scope.job("erase"), () -> alone.executeWithoutResult(_ -> {
            hold("pg_advisory_xact_lock", sha256);
            if (db.sql("select count(*) from files.file where sha256 = :sha256").param("sha256", sha256).query(Long.class).single() > 0) return;
            try {
                store.remove(sha256);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    private FileRow write(long subject, String name, String type, byte[] bytes) throws IOException {
        try {
            return Objects.requireNonNull(transaction.execute(_ -> {
                hold("pg_advisory_xact_lock_shared", Hash.of(bytes));
                var stored = put(bytes);
                return FileRow.insert(db, new FileRow(0, subject, stored.sha256(), stored.size(), type, name, "NOT_SCANNED", OffsetDateTime.now(clock)), by());
            }));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private FileStore.Stored put(byte[] bytes) {
        try {
            return store.put(new ByteArrayInputStream(bytes), bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void hold(String lock, String sha256) {
        db.sql("select " + lock + "(hashtextextended(:sha256, 0))").param("sha256", sha256).query((_, _) -> true).single();
    }

    private static @Nullable Long by() {
        var actor = Scope.actor();
        return actor == null ? null : actor.person();
    }

    private static Kept refused(Problem problem) { return new Kept.Refused(List.of(problem)); }
}
