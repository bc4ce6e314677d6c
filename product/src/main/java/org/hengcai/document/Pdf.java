package org.hengcai.document;

import java.util.Map;
import org.hengcai.web.Templates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Documents as PDF/A-2b with Chinese fonts embedded, from a JTE template that writes XHTML (it begins with
 * {@code @template.document.sheet}) and takes one record named {@code page}. A document that takes too long, too much
 * memory or too many pages fails alone with {@link DocumentFailed}.
 */
@Component
public class Pdf {
    private final Templates templates;
    private final Presses presses;

    Pdf(Templates templates, Presses presses) {
        this.templates = templates;
        this.presses = presses;
    }

    public byte[] of(String template, Object page) { return of(template, page, null); }

    public byte[] of(String template, Object page, @Nullable Watermark mark) {
        return presses.print(new Order(templates.render(template, Map.of("page", page)), mark, presses.pages()));
    }
}
