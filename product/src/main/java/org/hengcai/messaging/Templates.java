package org.hengcai.messaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.Yaml;

/** The wordings that {@code messaging/templates.yaml} lists, checked when the server starts. */
@Component
class Templates {

    private final Map<String, Template> byId = new LinkedHashMap<>();

    Templates() {
        try (var in = new ClassPathResource("messaging/templates.yaml").getInputStream()) {
            read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private void read(InputStream in) {
        for (var row : (List<Map<String, Object>>) new Yaml().load(in)) {
            var template = new Template(Objects.requireNonNull((String) row.get("id")), (String) row.get("sms"), Boolean.TRUE.equals(row.get("secret")),
                (Map<String, Integer>) row.getOrDefault("vars", Map.of()), Objects.requireNonNull((String) row.get("text")));
            mustBeWhole(template);
            if (byId.put(template.id(), template) != null) throw new IllegalStateException("Template twice: " + template.id());
        }
    }

    private static void mustBeWhole(Template template) {
        var used = Template.VARIABLE.matcher(template.text()).results().map(m -> m.group(1)).collect(Collectors.toCollection(TreeSet::new));
        if (!used.equals(new TreeSet<>(template.vars().keySet())))
            throw new IllegalStateException("Template " + template.id() + " says " + used + ", declares " + template.vars().keySet());
    }

    Template get(String id) {
        var template = byId.get(id);
        if (template == null) throw new IllegalArgumentException("No template " + id + " in messaging/templates.yaml");
        return template;
    }

    Collection<Template> all() { return byId.values(); }
}
