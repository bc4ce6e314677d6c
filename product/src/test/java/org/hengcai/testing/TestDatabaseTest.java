package org.hengcai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {
    @Test void what_one_test_writes_no_other_sees() throws SQLException {
        var one = TestDatabase.fresh();
        try (var owner = one.owner().getConnection(); var statement = owner.createStatement()) {
            statement.execute("create table written (id int)");
        }
        var other = TestDatabase.fresh();
        try (var app = other.app().getConnection(); var statement = app.createStatement(); var rows = statement.executeQuery("select to_regclass('written')")) {
            rows.next();
            assertThat(rows.getString(1)).isNull();
        }
    }
}
