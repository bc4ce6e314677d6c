package org.hengcai.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes rows past all policies and foreign keys: what is not given but must be is filled by its type. */
final class Rows {
    private final Connection superuser;
    private long serial = 1;

    Rows(Connection superuser) throws SQLException {
        this.superuser = superuser;
        execute("set session_replication_role = replica");
    }

    void execute(String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private record Column(String name, String type) {}

    /** Name, value, name, value …; a text is written as a literal of the column's type. Answers the id, 0 where there is none. */
    long insert(String table, Object... given) throws SQLException {
        var values = new LinkedHashMap<String, Object>();
        for (int i = 0; i < given.length; i += 2) values.put((String) given[i], given[i + 1]);
        var types = new LinkedHashMap<String, String>();
        for (var column : columns(table, false)) types.put(column.name(), column.type());
        for (var column : columns(table, true)) values.computeIfAbsent(column.name(), _ -> filler(column.type()));
        var sql = "insert into " + table + " (" + String.join(", ", values.keySet()) + ") values ("
                + String.join(", ", values.keySet().stream().map(name -> "?::" + types.get(name)).toList()) + ")" + (types.containsKey("id") ? " returning id" : "");
        try (var insert = superuser.prepareStatement(sql)) {
            int at = 1;
            for (var value : values.values()) insert.setObject(at++, value.toString());
            if (!types.containsKey("id")) {
                insert.executeUpdate();
                return 0;
            }
            try (var id = insert.executeQuery()) {
                id.next();
                return id.getLong(1);
            }
        } catch (SQLException e) {
            throw new SQLException(table + " " + values + ": " + e.getMessage(), e);
        }
    }

    private List<Column> columns(String table, boolean needed) throws SQLException {
        var columns = new ArrayList<Column>();
        try (var query = superuser.prepareStatement("""
            select a.attname, format_type(a.atttypid, a.atttypmod) from pg_attribute a
             where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped
               and (not ? or a.attnotnull and not a.atthasdef and a.attidentity = '')""")) {
            query.setString(1, table);
            query.setBoolean(2, needed);
            try (var rows = query.executeQuery()) {
                while (rows.next()) columns.add(new Column(rows.getString(1), rows.getString(2)));
            }
        }
        return columns;
    }

    private Object filler(String type) {
        return switch (type) {
            case "timestamp with time zone" -> "2020-09-10T09:00+08:00";
            case "date" -> "2020-09-10";
            case "boolean" -> "false";
            case "jsonb", "json" -> "[]";
            case "bytea" -> "\\x" + "%08x".formatted(serial++);
            case "integer", "bigint", "smallint", "numeric" -> "1";
            default -> "x" + serial++;
        };
    }

    long number(String sql) throws SQLException {
        try (var statement = superuser.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    List<String> names(String sql) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = superuser.createStatement(); var rows = statement.executeQuery(sql)) {
            while (rows.next()) names.add(rows.getString(1));
        }
        return names;
    }

    /** How many rows each table has. */
    Map<String, Long> counts(List<String> tables) throws SQLException {
        var counts = new LinkedHashMap<String, Long>();
        try (var statement = superuser.createStatement()) {
            for (var table : tables) {
                try (var count = statement.executeQuery("select count(*) from " + table)) {
                    count.next();
                    counts.put(table, count.getLong(1));
                }
            }
        }
        return counts;
    }
}
