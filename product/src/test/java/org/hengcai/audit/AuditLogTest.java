package org.hengcai.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.hengcai.audit.AuditLog.Fault;
import org.hengcai.audit.AuditLog.Verdict;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Role;
import org.hengcai.shared.Scope;
import org.hengcai.shared.ScopedTransactions;
import org.hengcai.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class AuditLogTest {

    static final Actor CLERK = new Actor(11, "严𬱖", 21L, "安吉县人力社保局", Role.BUREAU);
    static final Clock CLOCK = Clock.fixed(Instant.parse("2020-09-20T01:00:00.123456789Z"), ZoneId.of("Asia/Shanghai"));

    final TestDatabase database = TestDatabase.fresh();
    final DataSource app = database.app();
    final JdbcClient db = JdbcClient.create(app);
    final TransactionTemplate transaction = new TransactionTemplate(new ScopedTransactions(app, CLOCK));
    final AuditLog audit = new AuditLog(db, CLOCK);

    @Test void an_untouched_chain_is_whole() {
        recorded(3);
        assertThat(verified()).isInstanceOfSatisfying(Verdict.Whole.class, whole -> assertThat(whole.rows()).isEqualTo(3));
    }

    @Test void a_deed_that_is_rolled_back_was_never_recorded() {
        recorded(1);
        Scope.run(Scope.of(CLERK), () -> transaction.executeWithoutResult(status -> {
            audit.record(CLERK, "return", 31, Map.of());
            status.setRollbackOnly();
        }));
        assertThat(verified()).isInstanceOfSatisfying(Verdict.Whole.class, whole -> assertThat(whole.rows()).isEqualTo(1));
    }

    @Test void a_row_edited_by_hand_breaks_the_chain_at_that_row() throws Exception {
        recorded(4);
        tamper("update audit.log set deed = 'reject' where no = 3");
        assertThat(verified()).isEqualTo(new Verdict.Broken(3, Fault.CHANGED));
    }

    @Test void a_row_taken_out_is_missed_and_a_cut_end_too() throws Exception {
        recorded(4);
        tamper("delete from audit.log where no = 4");
        assertThat(verified()).isEqualTo(new Verdict.Broken(4, Fault.CUT_OFF));
        tamper("delete from audit.log where no = 2");
        assertThat(verified()).isEqualTo(new Verdict.Broken(2, Fault.MISSING));
    }

    @Test void nobody_changes_or_deletes_a_row_not_even_the_owner() {
        recorded(1);
        for (var deed : new String[] {"update audit.log set deed = 'x'", "delete from audit.log", "truncate audit.log"}) {
            assertThatThrownBy(() -> JdbcClient.create(database.owner()).sql(deed).update()).hasStackTraceContaining("only ever appended");
            assertThatThrownBy(() -> db.sql(deed).update()).hasStackTraceContaining("permission denied");
        }
    }

    @Test void deeds_at_the_same_time_stand_one_after_another() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) threads.submit(() -> recorded(2));
        }
        assertThat(verified()).isInstanceOfSatisfying(Verdict.Whole.class, whole -> assertThat(whole.rows()).isEqualTo(40));
    }

    @Test void only_auditors_read_it() {
        recorded(1);
        assertThat(seenBy(Scope.of(CLERK))).isZero();
        assertThat(seenBy(Scope.PUBLIC)).isZero();
        assertThat(seenBy(Scope.of(new Actor(12, "审计", null, null, Role.AUDIT_ADMIN)))).isEqualTo(1);
        assertThat(seenBy(Scope.of(new Actor(13, "监督", null, null, Role.AUDITOR)))).isEqualTo(1);
    }

    @Test void a_deed_outside_a_transaction_is_refused() {
        assertThatThrownBy(() -> audit.record(CLERK, "approve", 31, Map.of())).isInstanceOf(IllegalStateException.class);
    }

    private void recorded(int rows) {
        for (int i = 0; i < rows; i++) Scope.run(Scope.of(CLERK), () ->
            transaction.executeWithoutResult(_ -> audit.record(CLERK, "approve", 31, Map.of("z", "意见：\"同意\" 𠮷", "a", 1))));
    }

    private Verdict verified() { return Scope.call(Scope.job("verify"), () -> transaction.execute(_ -> audit.verify())); }

    private long seenBy(Scope scope) {
        return Scope.call(scope, () -> transaction.execute(_ -> db.sql("select count(*) from audit.log").query(Long.class).single()));
    }

    /** As somebody who holds the whole database. */
    private void tamper(String sql) throws Exception {
        try (var connection = database.superuser(); var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql);
        }
    }
}
