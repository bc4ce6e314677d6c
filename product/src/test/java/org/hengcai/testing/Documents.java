package org.hengcai.testing;

import org.hengcai.document.Pdf;
import org.hengcai.web.TemplatePackage;
import org.hengcai.web.Templates;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The real {@link Pdf}, without the rest of the program. */
public final class Documents {
    private static final AnnotationConfigApplicationContext CONTEXT = context();

    private Documents() {}

    public static Pdf pdf() { return CONTEXT.getBean(Pdf.class); }

    private static AnnotationConfigApplicationContext context() {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(TemplatePackage.class, () -> new TemplatePackage("jte.product"));
        context.register(Templates.class);
        context.scan("org.hengcai.document");
        context.refresh();
        context.registerShutdownHook();
        return context;
    }
}
