package org.hengcai.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hengcai.database.CannotStart;
import org.hengcai.database.DataFolder;
import org.hengcai.database.DatabaseAccess;
import org.hengcai.database.EmbeddedDatabase;
import org.hengcai.database.EmbeddedDatabase.Durability;
import org.hengcai.database.Migrations;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One PostgreSQL a test JVM, with the roles and row policies of the real thing but no fsync. It is migrated once into a
 * template; {@link #fresh()} copies that, so that no test sees what another wrote.
 */
public final class TestDatabase {
    private static final AtomicInteger COPIES = new AtomicInteger();

    private final String name;
    private final DatabaseAccess access;

    private TestDatabase(String name) {
        this.name = name;
        this.access = Server.RUNNING.access(name);
    }

    /** A database of one's own, migrated and empty; dropped when the next run begins. */
    public static TestDatabase fresh() {
        var name = "copy_%d_%d".formatted(ProcessHandle.current().pid(), COPIES.incrementAndGet());
        copy(Server.TEMPLATE, name);
        return new TestDatabase(name);
    }

    /** A database with the two roles and nothing in it. */
    public static TestDatabase empty() {
        var name = "copy_%d_%d".formatted(ProcessHandle.current().pid(), COPIES.incrementAndGet());
        copy("hengcai", name);
        return new TestDatabase(name);
    }

    public DatabaseAccess access() {
        return access;
    }

    /** As the application: row policies apply. */
    public DataSource app() {
        return dataSource(access.app(), access.appPassword());
    }

    /** As the owner of all tables; forced policies apply to it too. */
    public DataSource owner() {
        return dataSource(access.owner(), access.ownerPassword());
    }

    /** As a superuser, to look behind the policies or to tamper. */
    public Connection superuser() throws SQLException {
        return Server.RUNNING.superuser(name);
    }

    /** As a superuser of the database that an application's context was given. */
    public static Connection superuserOf(DataSource given) throws SQLException {
        try (var connection = given.getConnection()) {
            return Server.RUNNING.superuser(connection.getCatalog());
        }
    }

    private DataSource dataSource(String user, String password) {
        return dataSource(access.url(), user, password);
    }

    private static DataSource dataSource(String url, String user, String password) {
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url);
        dataSource.setUser(user);
        dataSource.setPassword(password);
        return dataSource;
    }

    private static synchronized void copy(String template, String name) {
        Server.execute("create database %s owner hengcai_owner template %s strategy file_copy".formatted(name, template));
        Server.execute("revoke all on database %s from public".formatted(name));
        Server.execute("grant connect on database %s to %s".formatted(name, DatabaseAccess.APP));
    }

    /** Started when first asked for, stopped when the JVM ends. */
    private static final class Server {
        static final EmbeddedDatabase RUNNING = start();
        static final String TEMPLATE = template();

        private static EmbeddedDatabase start() {
            var folder = freeFolder();
            var database = EmbeddedDatabase.start(folder, Durability.NONE, System.out::println);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                database.close();
                folder.close();
            }));
            return database;
        }

        /** The folder of an earlier run is used again; a run beside this one has the next. */
        private static DataFolder freeFolder() {
            for (int number = 1; ; number++) {
                try {
                    return DataFolder.open(Path.of("target", "test-database-" + number));
                } catch (CannotStart e) {
                    if (number == 9) throw e;
                }
            }
        }

        /** Named after all that the migrations say, so that it is made again only when they changed. */
        private static String template() {
            try (var superuser = RUNNING.superuser("postgres"); var statement = superuser.createStatement()) {
                var name = "migrated_" + Migrations.fingerprint();
                var found = false;
                try (var names = statement.executeQuery("select datname from pg_database where datname ~ '^(copy|migrated)_'")) {
                    while (names.next()) {
                        if (names.getString(1).equals(name)) found = true;
                        else execute("drop database %s with (force)".formatted(names.getString(1)));
                    }
                }
                if (!found) migrate(name);
                return name;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void migrate(String name) {
            var draft = "copy_draft";
            copy("hengcai", draft);
            var access = RUNNING.access(draft);
            new Migrations().migrate(Flyway.configure().dataSource(access.url(), access.owner(), access.ownerPassword()).load());
            execute("alter database %s rename to %s".formatted(draft, name));
        }

        static void execute(String sql) {
            try (var superuser = RUNNING.superuser("postgres"); var statement = superuser.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }
    }
}
