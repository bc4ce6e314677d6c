package org.hengcai.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hengcai.document.Pdf;
import org.hengcai.web.TemplatePackage;
import org.hengcai.web.Templates;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The real {@link Pdf}, without the rest of the program. */
public final class Documents {
    private static final AnnotationConfigApplicationContext CONTEXT = context();

    private Documents() {}

    public static Pdf pdf() { return CONTEXT.getBean(Pdf.class); }

    /** Keeps a document where a person can look at it: target/documents. */
    public static void show(String name, byte[] pdf) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "documents"));
        Files.write(folder.resolve(name + ".pdf"), pdf);
    }

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
