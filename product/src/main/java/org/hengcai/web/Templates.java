package org.hengcai.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The compiled templates, by name: {@code archive/entries}. Also for what is no page: PDFs, mails. */
@Component
public class Templates {
    private final List<TemplateEngine> engines = new ArrayList<>();

    Templates(List<TemplatePackage> packages) {
        for (var each : packages) engines.add(TemplateEngine.createPrecompiled(null, ContentType.Html, null, each.name()));
    }

    public void render(String name, Map<String, Object> values, TemplateOutput output) {
        var file = name + ".jte";
        for (var engine : engines) {
            if (engine.hasTemplate(file)) {
                engine.render(file, values, output);
                return;
            }
        }
        throw new IllegalArgumentException("No template " + file);
    }

    public String render(String name, Map<String, Object> values) {
        var output = new StringOutput();
        render(name, values, output);
        return output.toString();
    }
}
