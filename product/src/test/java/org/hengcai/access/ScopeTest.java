package org.hengcai.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hengcai.database.DatabaseAccess;
import org.junit.jupiter.api.Test;

/** What the database refuses on its own [spec 3.4, last rule]: read from its catalogue. */
class ScopeTest extends Fixture {
    /** Tables without row policies, and why: they hold no data of persons, organisations or cases. */
    private static final Set<String> EXEMPT = Set.of(
            "session.spring_session", "session.spring_session_attributes",      // sessions, by their secret id
            "jobs.scheduled_tasks",                                             // which job runs when
            "public.hengcai_migrated");                                         // the migrations that were run

    private static final String OURS = """
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_toast%'
           and c.relname not like 'flyway_schema_history%' """;                 // migrations

    @Test void the_applications_role_is_no_superuser_passes_no_policy_and_owns_nothing() throws SQLException {
        var app = " from pg_roles where rolname = '" + DatabaseAccess.APP + "'";
        assertThat(past().number("select count(*)" + app)).isEqualTo(1);
        assertThat(past().number("select count(*)" + app + " and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)")).isZero();
        assertThat(past().number("select count(*) from pg_auth_members m join pg_roles r on r.oid = m.member where r.rolname = '" + DatabaseAccess.APP + "'")).isZero();
        assertThat(past().number("select count(*) from pg_shdepend d join pg_roles r on r.oid = d.refobjid where d.deptype = 'o' and r.rolname = '" + DatabaseAccess.APP + "'")).isZero();
        assertThat(past().number("select count(*) from pg_namespace where nspname !~ '^pg_' and has_schema_privilege('" + DatabaseAccess.APP + "', oid, 'CREATE')")).isZero();
    }

    @Test void row_policies_are_forced_on_every_table_that_is_not_exempt() throws SQLException {
        assertThat(past().names("select n.nspname || '.' || c.relname " + OURS + " and not (c.relrowsecurity and c.relforcerowsecurity)"))
                .containsExactlyInAnyOrderElementsOf(EXEMPT);
        assertThat(past().names("select n.nspname || '.' || c.relname " + OURS + " and c.relrowsecurity and not exists (select from pg_policy p where p.polrelid = c.oid)")).isEmpty();
    }

    @Test void without_a_context_the_role_reads_no_row_of_any_protected_table() throws SQLException {
        var tables = past().names("select n.nspname || '.' || c.relname " + OURS + " and c.relrowsecurity order by 1");
        var there = past().counts(tables);
        var read = new ArrayList<String>();
        try (var app = dataSource.getConnection(); var statement = app.createStatement()) {
            for (var table : tables) {
                try (var rows = statement.executeQuery("select count(*) from " + table)) {
                    rows.next();
                    if (rows.getLong(1) > 0) read.add(table);
                }
            }
        }
        assertThat(read).isEmpty();
        var empty = there.entrySet().stream().filter(table -> table.getValue() == 0).map(Map.Entry::getKey).toList();
        assertThat(empty).as("tables without a row, of which the above says nothing").isSubsetOf(List.of("audit.log", "account.failure", "account.attempt", "messaging.rate_limit"));
    }

    @Test void a_function_that_looks_past_the_policies_fixes_where_it_looks() throws SQLException {
        assertThat(past().names("select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace "
                + "where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema') and not coalesce(p.proconfig::text, '') like '%search_path=%'")).isEmpty();
    }
}
