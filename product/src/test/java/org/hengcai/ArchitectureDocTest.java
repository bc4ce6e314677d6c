package org.hengcai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The drawing in the document is made of the code: {@code -Ddocs.write} writes it anew. */
class ArchitectureDocTest {
    private static final Path DOCUMENT = Path.of("../docs/architecture.md"), CODE = Path.of("src/main/java/org/hengcai");
    private static final String BEGIN = "<!-- modules -->\n", END = "<!-- end of modules -->\n";
    private static final Pattern SENTENCE = Pattern.compile("/\\*\\* (.+?) \\*/", Pattern.DOTALL);

    private final ApplicationModules modules = ApplicationModules.of(HengcaiServer.class);

    @Test void the_map_in_the_document_is_the_map_of_the_code() throws IOException {
        var text = Files.readString(DOCUMENT);
        int from = text.indexOf(BEGIN) + BEGIN.length(), to = text.indexOf(END);
        var map = drawing() + "\n" + table();
        if (System.getProperty("docs.write") != null) Files.writeString(DOCUMENT, text.substring(0, from) + map + text.substring(to));
        else assertThat(text.substring(from, to)).as("docs/architecture.md is out of date; this test with -Ddocs.write writes it anew").isEqualTo(map);
    }

    private String drawing() {
        var lines = Layers.ALL.stream().map(layer -> String.join(" · ", layer.stream().filter(this::there).toList())).filter(line -> !line.isEmpty()).toList();
        return "```\n" + String.join("\n   │\n", lines) + "\n```\n";
    }

    private String table() {
        var rows = modules.stream().sorted(Comparator.comparing((ApplicationModule module) -> Layers.of(module)).thenComparing(ArchitectureDocTest::place))
                .map(module -> "| [%1$s](../product/src/main/java/org/hengcai/%1$s) | %2$s | %3$s |\n".formatted(module.getIdentifier(), owns(module), uses(module)));
        return "| module | owns | uses, beside `shared` |\n|---|---|---|\n" + rows.collect(Collectors.joining());
    }

    private boolean there(String module) { return modules.getModuleByName(module).isPresent(); }

    private static int place(ApplicationModule module) { return Layers.ALL.get(Layers.of(module)).indexOf(module.getIdentifier().toString()); }

    private String uses(ApplicationModule module) {
        var names = module.getDirectDependencies(modules).uniqueModules().map(used -> used.getIdentifier().toString()).collect(Collectors.toCollection(TreeSet::new));
        names.removeAll(List.of("shared"));
        return String.join(", ", names);
    }

    /** What its package says of itself. */
    private static String owns(ApplicationModule module) {
        try {
            var sentence = SENTENCE.matcher(Files.readString(CODE.resolve(module.getIdentifier().toString()).resolve("package-info.java")));
            assertThat(sentence.find()).as(module.getIdentifier() + " says in its package-info.java what it owns").isTrue();
            return sentence.group(1).replaceAll("\\{@\\w+ (?:[\\w.]+\\.)?(\\w+)}", "`$1`").replaceAll("\\s+\\*?\\s*", " ");
        } catch (IOException e) {
            throw new AssertionError(module.getIdentifier() + " has no package-info.java", e);
        }
    }
}
