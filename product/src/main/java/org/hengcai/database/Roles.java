package org.hengcai.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** The two roles: one owns and migrates, the other is the application. A role just made may nothing more. */
final class Roles {
    private Roles() {}

    static void make(Connection superuser, String role, String password) throws SQLException {
        try (var statement = superuser.createStatement()) {
            if (!exists(superuser, "select 1 from pg_roles where rolname = ?", role)) statement.execute("create role " + role);
            var literal = superuser.unwrap(PGConnection.class).escapeLiteral(password);
            statement.execute("alter role %s login password '%s'".formatted(role, literal));
        }
    }

    static void makeDatabase(Connection superuser, String database, String owner) throws SQLException {
        if (exists(superuser, "select 1 from pg_database where datname = ?", database)) return;
        try (var statement = superuser.createStatement()) {
            statement.execute("create database %s owner %s template template0".formatted(database, owner));
            letApplicationConnect(superuser, database);
        }
    }

    static void letApplicationConnect(Connection superuser, String database) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute("revoke all on database %s from public".formatted(database));
            statement.execute("grant connect on database %s to %s".formatted(database, DatabaseAccess.APP));
        }
    }

    static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, name);
            return query.executeQuery().next();
        }
    }
}
