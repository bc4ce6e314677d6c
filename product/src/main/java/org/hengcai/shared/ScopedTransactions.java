package org.hengcai.shared;

import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The one gate between Java and the rows: at the begin of each transaction it tells PostgreSQL who asks
 * ({@code hengcai.scope}, {@code .person}, {@code .organisation}, {@code .role}) and the clock's instant
 * ({@code hengcai.at}), for this transaction alone.
 */
@Component("transactionManager")
public class ScopedTransactions extends JdbcTransactionManager {

    private static final String TELL = """
        select set_config('hengcai.scope', ?, true), set_config('hengcai.person', ?, true),
               set_config('hengcai.organisation', ?, true), set_config('hengcai.role', ?, true),
               set_config('hengcai.at', ?, true)""";

    private final transient Clock clock;

    public ScopedTransactions(DataSource dataSource, Clock clock) {
        super(dataSource);
        this.clock = clock;
    }

    @Override protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        var holder = Objects.requireNonNull((ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource()));
        try (var tell = holder.getConnection().prepareStatement(TELL)) {
            var values = values(Scope.current());
            for (int i = 0; i < values.length; i++) tell.setString(i + 1, values[i]);
            tell.setString(5, OffsetDateTime.now(clock).toString());
            tell.execute();
        } catch (SQLException e) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("The scope could not be told to the database", e);
        }
    }

    private static String[] values(@Nullable Scope scope) {
        return switch (scope) {
            case Scope.Acting(var a) -> new String[] {"acting", Long.toString(a.person()),
                    a.organisation() == null ? "" : Long.toString(a.organisation()), a.role().name()};
            case Scope.Named(var kind, _) -> new String[] {kind, "", "", ""};
            case null -> new String[] {"", "", "", ""};
        };
    }
}
