package org.hengcai.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Runs each module's migrations ({@code db/migration/<module>}), lower modules first. Modulith could, but reads all
 * classes at each start to learn the order (3 s); and a start with nothing to migrate asks one question only.
 */
@Component
public class Migrations implements FlywayMigrationStrategy {
    /** From the bottom up; a test holds it against the modules' dependencies. */
    public static final List<String> ORDER = List.of("__root", "shared", "web", "jobs", "database", "files", "audit", "calendar", "document", "messaging",
            "account", "integrity", "pack", "archive", "application", "workflow",
            "certificate", "committee", "delivery", "fee", "publicnotice", "score", "examination", "report", "portal");

    @Override
    public void migrate(Flyway flyway) {
        var db = JdbcClient.create(flyway.getConfiguration().getDataSource());
        var wanted = fingerprint();
        db.sql("create table if not exists public.hengcai_migrated (fingerprint text not null)").update();
        if (db.sql("select fingerprint from public.hengcai_migrated").query(String.class).list().equals(List.of(wanted))) return;
        ORDER.stream().filter(module -> scripts(module).length > 0).forEach(module -> migrate(flyway, module));
        db.sql("with gone as (delete from public.hengcai_migrated) insert into public.hengcai_migrated values (:now)").param("now", wanted).update();
    }

    /** Changes whenever a migration is added or altered. */
    public static String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var module : ORDER) {
                for (var script : scripts(module)) {
                    digest.update((module + "/" + script.getFilename() + "\n").getBytes(StandardCharsets.UTF_8));
                    digest.update(script.getContentAsByteArray());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void migrate(Flyway flyway, String module) {
        Flyway.configure().configuration(flyway.getConfiguration())
                .locations("classpath:db/migration/" + module)
                .table("flyway_schema_history" + (module.equals("__root") ? "" : "_" + module))
                .baselineOnMigrate(true).baselineVersion("0")
                .load().migrate();
    }

    private static Resource[] scripts(String module) {
        try {
            var scripts = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/" + module + "/*.sql");
            Arrays.sort(scripts, Comparator.comparing(Resource::getFilename));
            return scripts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
