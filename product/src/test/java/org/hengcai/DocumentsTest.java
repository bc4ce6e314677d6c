package org.hengcai;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents name is there. */
class DocumentsTest {
    private static final Pattern ROUTE = Pattern.compile("`((?:GET|POST) /[^`\\s]*)`"), TEST = Pattern.compile("\\b([A-Z]\\w+Test)\\b"),
            PLACE = Pattern.compile("\\b([a-z]+/[A-Z]\\w+\\.[a-z]\\w*)\\b"), LINK = Pattern.compile("\\]\\((?!https?:|#|mailto:)([^)#\\s]+)"),
            KEY = Pattern.compile("\\b(HENGCAI_[A-Z_]*[A-Z])\\b");

    @Test void every_url_a_document_names_is_a_route() {
        var routes = Docs.routes();
        Docs.all().forEach((document, text) -> assertThat(routes).as(document).containsAll(Docs.matches(text, ROUTE)));
    }

    @Test void every_test_a_document_names_exists() {
        var tests = Docs.tests();
        Docs.all().forEach((document, text) -> assertThat(tests).as(document).containsAll(Docs.matches(text, TEST)));
    }

    /** As {@code examination/Examination.decide}. */
    @Test void every_method_a_document_names_exists() {
        Docs.all().forEach((document, text) -> Docs.matches(text, PLACE).stream().filter(place -> !place.endsWith(".java")).forEach(place -> {
            int dot = place.lastIndexOf('.');
            var source = Path.of("src/main/java/org/hengcai", place.substring(0, dot) + ".java");
            assertThat(source).as(document).exists();
            assertThat(Docs.read(source)).as(document + ": " + place).contains(" " + place.substring(dot + 1) + "(");
        }));
    }

    @Test void every_link_leads_somewhere() {
        Docs.all().forEach((document, text) -> Docs.matches(text, LINK)
                .forEach(link -> assertThat(Docs.ROOT.resolve(document).resolveSibling(link)).as(document).exists()));
    }

    @Test void operations_names_every_key_of_the_environment_that_the_code_reads_and_no_other() {
        var read = new TreeSet<String>();
        Stream.of("product/src/main", "demo/src/main").flatMap(module -> Docs.files(Docs.ROOT.resolve(module), ""))
                .filter(file -> file.toString().matches(".*\\.(java|yaml)")).forEach(file -> read.addAll(Docs.matches(Docs.read(file), KEY)));
        Stream.of("hengcai", "bin/fonts", ".ci/run").map(Docs.ROOT::resolve).filter(Files::exists)
                .forEach(file -> read.addAll(Docs.matches(Docs.read(file), KEY)));
        assertThat(new TreeSet<>(Docs.matches(Docs.all().get("docs/operations.md"), KEY))).isEqualTo(read);
    }
}
