package org.hengcai.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hengcai.database.EmbeddedDatabase.Durability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    @TempDir Path data;
    final List<String> told = new ArrayList<>();

    @Test void a_commit_survives_a_power_cut_and_a_second_start_finds_it() throws SQLException {
        try (var folder = DataFolder.open(data); var database = start(folder)) {
            try (var owner = owner(database)) {
                for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums"))
                    assertThat(one(owner, "show " + setting)).as(setting).isEqualTo("on");
                assertThat(one(owner, "show listen_addresses")).isEqualTo("127.0.0.1");
                assertThat(Integer.parseInt(one(owner, "show max_connections"))).isLessThanOrEqualTo(50);
                run(owner, "create table kept (word text); grant select on kept to hengcai_app");
                run(owner, "insert into kept values ('𠮷')");
            }
        }
        try (var folder = DataFolder.open(data); var database = start(folder); var app = app(database)) {
            assertThat(one(app, "select word from kept")).isEqualTo("𠮷");
            assertThat(told).hasSize(1);                                // made once
        }
    }

    @Test void the_application_is_no_superuser_passes_no_policy_and_owns_nothing() throws SQLException {
        try (var folder = DataFolder.open(data); var database = start(folder); var owner = owner(database); var app = app(database)) {
            run(owner, "create schema case_ create table case_.one (id int)");
            for (var role : List.of("hengcai_app", "hengcai_owner"))
                assertThat(one(owner, "select rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication from pg_roles where rolname = '%s'".formatted(role)))
                        .isEqualTo("f");
            assertThat(one(owner, "select count(*) from pg_class where relowner = 'hengcai_app'::regrole")).isEqualTo("0");
            assertThat(one(owner, "select pg_has_role('hengcai_app', 'hengcai_owner', 'member')")).isEqualTo("f");
            assertThatThrownBy(() -> run(app, "create table mine (id int)")).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> run(app, "drop table case_.one")).isInstanceOf(SQLException.class);
        }
    }

    @Test void nobody_enters_without_the_password() throws SQLException {
        try (var folder = DataFolder.open(data); var database = start(folder)) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.access().url(), "postgres", "postgres")).isInstanceOf(SQLException.class);
            assertThat(data.resolve("keys")).isDirectory();
            assertThat(data.resolve("keys/database-postgres")).satisfies(file ->
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------"));
        }
    }

    @Test void a_postgres_left_behind_by_a_killed_program_is_stopped() throws IOException, SQLException {
        long left;
        try (var folder = DataFolder.open(data)) {                       // the lock is let go as by a SIGKILL; postgres runs on
            var database = start(folder);
            try (var owner = owner(database)) {
                run(owner, "create table kept as select 1 as number; grant select on kept to hengcai_app");
            }
            left = Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst());
        }
        try (var folder = DataFolder.open(data); var database = start(folder); var app = app(database)) {
            assertThat(ProcessHandle.of(left).flatMap(process -> process.info().arguments())).isEmpty();        // gone, or not yet reaped
            assertThat(one(app, "select number from kept")).isEqualTo("1");
            assertThat(told).anyMatch(line -> line.contains(Long.toString(left)));
        }
    }

    @Test void a_process_that_merely_has_the_old_number_is_left_alone() throws IOException {
        try (var folder = DataFolder.open(data)) {
            start(folder).close();
            var ourselves = ProcessHandle.current().pid();
            Files.writeString(data.resolve("postgres/postmaster.pid"), ourselves + "\n" + data.resolve("postgres") + "\n1\n5432\n\n127.0.0.1\n");
            start(folder).close();
        }
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test void a_folder_whose_making_was_cut_short_is_made_anew() throws IOException, SQLException {
        Files.createDirectories(data.resolve("postgres/base/1"));
        Files.writeString(data.resolve("postgres/PG_VERSION"), "17\n");
        Files.createDirectories(data.resolve("postgres.new/base"));
        try (var folder = DataFolder.open(data); var database = start(folder); var app = app(database)) {
            assertThat(one(app, "select 1")).isEqualTo("1");
            assertThat(told).anyMatch(line -> line.contains("postgres.unfinished-"));
            assertThat(data.resolve("postgres.new")).doesNotExist();
        }
    }

    @Test void a_damaged_folder_that_may_hold_data_is_left_alone() throws IOException {
        Files.createDirectories(data.resolve("postgres/base/16384"));
        try (var folder = DataFolder.open(data)) {
            assertThatThrownBy(() -> start(folder)).isInstanceOf(CannotStart.class).hasMessageContaining("从备份恢复").hasMessageNotContaining("\n");
        }
        assertThat(data.resolve("postgres/base/16384")).isDirectory();
    }

    @Test void a_folder_in_use_names_the_program_that_uses_it() {
        try (var _ = DataFolder.open(data)) {
            assertThatThrownBy(() -> DataFolder.open(data)).isInstanceOf(CannotStart.class)
                    .hasMessageContaining("进程 " + ProcessHandle.current().pid()).hasMessageNotContaining("\n");
        }
    }

    @Test void a_file_in_place_of_the_folder_is_told() throws IOException {
        var file = Files.createFile(data.resolve("file"));
        assertThatThrownBy(() -> DataFolder.open(file)).isInstanceOf(CannotStart.class).hasMessageContaining("不是目录");
    }

    @Test void lost_keys_are_told_instead_of_made_anew() throws IOException {
        try (var folder = DataFolder.open(data)) {
            start(folder).close();
            DataFolder.deleteAll(data.resolve("keys"));
            assertThatThrownBy(() -> start(folder)).isInstanceOf(CannotStart.class).hasMessageContaining("keys");
        }
    }

    private EmbeddedDatabase start(DataFolder folder) {
        return EmbeddedDatabase.start(folder, Durability.FULL, told::add);
    }

    private static Connection owner(EmbeddedDatabase database) throws SQLException {
        var access = database.access();
        return DriverManager.getConnection(access.url(), access.owner(), access.ownerPassword());
    }

    private static Connection app(EmbeddedDatabase database) throws SQLException {
        var access = database.access();
        return DriverManager.getConnection(access.url(), access.app(), access.appPassword());
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
