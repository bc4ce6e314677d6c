package org.hengcai.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives a test's application context a database and a data folder of its own. */
public final class OnFreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var properties = new HashMap<>(TestDatabase.fresh().access().properties());
        properties.put("spring.flyway.enabled", "false");                // the template it was copied from is migrated
        properties.put("spring.datasource.hikari.maximum-pool-size", "4");
        properties.put("spring.datasource.hikari.minimum-idle", "0");
        properties.put("hengcai.data", dataFolder().toString());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("fresh database", properties));
    }

    private static Path dataFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "hengcai");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
