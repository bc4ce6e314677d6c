package org.hengcai.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.hengcai.database.EmbeddedDatabase.Durability;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExistingDatabaseTest {
    @TempDir Path there;
    @TempDir Path here;
    DataFolder server;
    EmbeddedDatabase database;
    DataFolder ours;

    @BeforeEach void a_server_runs_already() {
        server = DataFolder.open(there);
        database = EmbeddedDatabase.start(server, Durability.NONE, _ -> {});
        ours = DataFolder.open(here);
    }

    @AfterEach void stop() {
        ours.close();
        database.close();
        server.close();
    }

    @Test void an_administrator_makes_both_roles_and_none_of_them_is_one() throws SQLException {
        try (var superuser = database.superuser("postgres"); var statement = superuser.createStatement()) {
            statement.execute("create database reviews template template0; ");
            statement.execute("drop database hengcai");
            statement.execute("drop role hengcai_owner");
            statement.execute("drop role hengcai_app");
        }
        var access = ExistingDatabase.prepare(url("reviews", "postgres", server.secret("database-postgres")), Optional.empty(), ours);
        assertThat(access.owner()).isEqualTo("hengcai_owner");
        try (var app = DriverManager.getConnection(access.url(), access.app(), access.appPassword()); var statement = app.createStatement()) {
            assertThatThrownBy(() -> statement.execute("create table mine (id int)")).isInstanceOf(SQLException.class);
        }
        try (var owner = DriverManager.getConnection(access.url(), access.owner(), access.ownerPassword()); var statement = owner.createStatement()) {
            statement.execute("create schema theirs");
        }
        assertThat(ExistingDatabase.prepare(url("reviews", "postgres", server.secret("database-postgres")), Optional.empty(), ours)).isEqualTo(access);
    }

    @Test void the_owner_needs_the_applications_password_where_it_may_not_set_it() {
        var owner = url("hengcai", "hengcai_owner", server.secret("database-hengcai_owner"));
        wrongUse(() -> ExistingDatabase.prepare(owner, Optional.empty(), ours), "HENGCAI_DATABASE_APP_PASSWORD");
        var access = ExistingDatabase.prepare(owner, Optional.of(server.secret("database-hengcai_app")), ours);
        assertThat(access.url()).doesNotContain("password");
    }

    @Test void an_application_role_that_may_too_much_is_refused() throws SQLException {
        try (var superuser = database.superuser("postgres"); var statement = superuser.createStatement()) {
            statement.execute("alter role hengcai_app bypassrls");
        }
        var owner = url("hengcai", "hengcai_owner", server.secret("database-hengcai_owner"));
        wrongUse(() -> ExistingDatabase.prepare(owner, Optional.of(server.secret("database-hengcai_app")), ours), "BYPASSRLS");
    }

    @Test void a_wrong_address_or_password_is_told() {
        wrongUse(() -> ExistingDatabase.prepare("mysql://localhost/x", Optional.empty(), ours), "HENGCAI_DATABASE_URL");
        wrongUse(() -> ExistingDatabase.prepare(url("hengcai", "hengcai_owner", "wrong"), Optional.empty(), ours), "HENGCAI_DATABASE_URL");
    }

    private String url(String name, String user, String password) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=%s&password=%s".formatted(database.port(), name, user, password);
    }

    private static void wrongUse(Runnable start, String naming) {
        assertThatThrownBy(start::run).isInstanceOf(CannotStart.class).hasMessageContaining(naming).hasMessageNotContaining("\n");
    }
}
