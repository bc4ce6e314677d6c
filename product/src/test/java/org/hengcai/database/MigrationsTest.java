package org.hengcai.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.hengcai.HengcaiServer;
import org.hengcai.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;

class MigrationsTest {
    @Test void every_module_comes_after_those_it_depends_on() {
        var modules = ApplicationModules.of(HengcaiServer.class);
        for (var module : modules) {
            if (module.getIdentifier().toString().equals("jte")) continue;      // compiled templates
            var at = Migrations.ORDER.indexOf(module.getIdentifier().toString());
            assertThat(at).as("%s has a place in Migrations.ORDER", module.getIdentifier()).isNotNegative();
            module.getDirectDependencies(modules).stream().forEach(dependency ->
                    assertThat(Migrations.ORDER.indexOf(dependency.getTargetModule().getIdentifier().toString())).as(dependency.toString()).isLessThan(at));
        }
    }

    @Test void every_folder_of_migrations_is_run() throws IOException {
        try (var folders = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(folders.map(folder -> folder.getFileName().toString())).isSubsetOf(Migrations.ORDER);
        }
    }

    @Test void a_second_start_migrates_nothing() {
        var database = TestDatabase.fresh();
        var owner = JdbcClient.create(database.owner());
        owner.sql("drop table public.flyway_schema_history").update();       // Flyway would make it again
        new Migrations().migrate(Flyway.configure().dataSource(database.owner()).load());
        assertThat(owner.sql("select to_regclass('public.flyway_schema_history') is null").query(Boolean.class).single()).isTrue();
    }
}
