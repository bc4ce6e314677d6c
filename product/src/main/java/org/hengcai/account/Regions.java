package org.hengcai.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.Yaml;

/** Cities and counties that organisations belong to; {@code regions/330000.yaml} lists them. */
@Component
public class Regions {
    private final Map<String, Region> byCode = new LinkedHashMap<>();

    Regions() {
        try (var in = new ClassPathResource("regions/330000.yaml").getInputStream()) {
            for (var row : new Yaml().<List<Map<String, String>>>load(in))
                byCode.put(Objects.requireNonNull(row.get("code")), new Region(row.get("code"), Objects.requireNonNull(row.get("name")), row.get("city")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Collection<Region> all() { return byCode.values(); }

    public boolean has(String code) { return byCode.containsKey(code); }

    public Region find(String code) {
        var region = byCode.get(code);
        if (region == null) throw new IllegalArgumentException("No region " + code);
        return region;
    }

    /** 湖州市安吉县; empty for what has no region. */
    public String name(@Nullable String code) { return code == null || !has(code) ? "" : find(code).fullName(this); }
}
