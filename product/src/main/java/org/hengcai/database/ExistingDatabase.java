package org.hengcai.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** A PostgreSQL that is there already, named by {@code HENGCAI_DATABASE_URL}; its user owns the database or may make roles. */
final class ExistingDatabase {
    private static final int OLDEST = 15;

    private final Connection given;
    private final Properties parts;
    private final DataFolder folder;

    private ExistingDatabase(Connection given, Properties parts, DataFolder folder) {
        this.given = given;
        this.parts = parts;
        this.folder = folder;
    }

    static DatabaseAccess prepare(String url, Optional<String> appPassword, DataFolder folder) {
        var parts = Driver.parseURL(url, new Properties());
        if (parts == null || PGProperty.USER.getOrDefault(parts) == null) throw CannotStart.wrongUse(DatabaseTexts.wrongDatabaseUrl());
        try (var given = DriverManager.getConnection(url)) {
            return new ExistingDatabase(given, parts, folder).prepare(appPassword);
        } catch (SQLException e) {
            throw CannotStart.wrongUse(DatabaseTexts.cannotReach(where(parts), e));
        }
    }

    private DatabaseAccess prepare(Optional<String> appPassword) throws SQLException {
        if (given.getMetaData().getDatabaseMajorVersion() < OLDEST) throw CannotStart.wrongUse(DatabaseTexts.tooOld(given.getMetaData().getDatabaseProductVersion(), OLDEST));
        if (!yes("select getdatabaseencoding() = 'UTF8'")) throw CannotStart.wrongUse(DatabaseTexts.notUtf8());
        var owner = owner();
        var app = role(DatabaseAccess.APP, appPassword);
        var access = new DatabaseAccess(where(parts), EmbeddedDatabase.OWNER, owner, DatabaseAccess.APP, app);
        if (mayMakeRoles()) letBothIn();
        mustEnter(access);
        mustBeNoSuperuser();
        return access;
    }

    /** Whoever the URL names: the owner itself, or an administrator who makes the owner. */
    private String owner() throws SQLException {
        if (EmbeddedDatabase.OWNER.equals(PGProperty.USER.getOrDefault(parts))) return Optional.ofNullable(PGProperty.PASSWORD.getOrDefault(parts)).orElse("");
        if (!mayMakeRoles()) throw CannotStart.wrongUse(DatabaseTexts.notTheOwner(PGProperty.USER.getOrDefault(parts)));
        return role(EmbeddedDatabase.OWNER, Optional.empty());
    }

    /** A role's password; the role is made or brought up to date where that is allowed and not another instance's secret. */
    private String role(String role, Optional<String> chosen) throws SQLException {
        var known = chosen.isPresent() || folder.hasSecret("database-" + role);
        var exists = Roles.exists(given, "select 1 from pg_roles where rolname = ?", role);
        if (exists && !known) throw CannotStart.wrongUse(DatabaseTexts.passwordUnknown(role));
        if (!exists && !mayMakeRoles()) throw CannotStart.wrongUse(DatabaseTexts.roleMissing(role));
        var password = chosen.orElseGet(() -> folder.secret("database-" + role));
        if (!exists || mayMakeRoles()) Roles.make(given, role, password);
        return password;
    }

    private void letBothIn() throws SQLException {
        var database = given.getCatalog();
        try (var statement = given.createStatement()) {
            if (!EmbeddedDatabase.OWNER.equals(PGProperty.USER.getOrDefault(parts))) {
                statement.execute("grant %s to current_user".formatted(EmbeddedDatabase.OWNER));
                statement.execute("alter database %s owner to %s".formatted(statement.enquoteIdentifier(database, true), EmbeddedDatabase.OWNER));
            }
            statement.execute("grant connect on database %s to %s".formatted(statement.enquoteIdentifier(database, true), DatabaseAccess.APP));
        }
    }

    private static void mustEnter(DatabaseAccess access) throws SQLException {
        DriverManager.getConnection(access.url(), access.owner(), access.ownerPassword()).close();
        DriverManager.getConnection(access.url(), access.app(), access.appPassword()).close();
    }

    private void mustBeNoSuperuser() throws SQLException {
        if (yes("""
                select rolsuper or rolbypassrls or pg_has_role('hengcai_app', 'hengcai_owner', 'member')
                       or exists (select from pg_class where relowner = pg_roles.oid)
                  from pg_roles where rolname = 'hengcai_app'""")) throw CannotStart.wrongUse(DatabaseTexts.appMayTooMuch());
    }

    private boolean mayMakeRoles() throws SQLException {
        return yes("select rolsuper or rolcreaterole from pg_roles where rolname = current_user");
    }

    private boolean yes(String question) throws SQLException {
        try (var statement = given.createStatement(); var answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    /** The URL without user and password. */
    private static String where(Properties parts) {
        var url = new StringBuilder("jdbc:postgresql://").append(hosts(parts)).append('/').append(PGProperty.PG_DBNAME.getOrDefault(parts));
        var separator = '?';
        for (var key : parts.stringPropertyNames().stream().sorted().toList()) {
            if (java.util.Set.of("user", "password", "PGHOST", "PGPORT", "PGDBNAME").contains(key)) continue;
            url.append(separator).append(key).append('=').append(java.net.URLEncoder.encode(parts.getProperty(key), java.nio.charset.StandardCharsets.UTF_8));
            separator = '&';
        }
        return url.toString();
    }

    private static String hosts(Properties parts) {
        var hosts = String.valueOf(PGProperty.PG_HOST.getOrDefault(parts)).split(",");
        var ports = String.valueOf(PGProperty.PG_PORT.getOrDefault(parts)).split(",");
        var pairs = new java.util.StringJoiner(",");
        for (int i = 0; i < hosts.length; i++) pairs.add(hosts[i] + ":" + ports[i]);
        return pairs.toString();
    }
}
