package org.hengcai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hengcai.shared.Role;
import org.hengcai.testing.HengcaiTest;
import org.hengcai.web.MenuEntry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a manual names in quotation marks is what a page calls so; what it names of the menu is in its reader's menu. */
@HengcaiTest(properties = "hengcai.jobs.start=false")
class ManualsTest {
    private static final Pattern NAMED = Pattern.compile("“([^”]+)”"), ADDRESS = Pattern.compile("(?<![\\w/])(/[a-z][a-z/-]*)");

    @Autowired Manuals manuals;
    @Autowired List<MenuEntry> menu;

    @Test void every_word_that_a_manual_quotes_stands_on_a_page() {
        var pages = Stream.of("src/main/jte", "src/main/java", "../packs").map(Path::of).flatMap(ManualsTest::files).map(ManualsTest::read).collect(Collectors.joining("\n"));
        texts().forEach((manual, text) -> assertThat(named(text).stream().filter(word -> !pages.contains(word))).as(manual + " names what no page says").isEmpty());
    }

    @Test void what_a_manual_names_of_the_menu_is_in_its_readers_menu() {
        texts().forEach((manual, text) -> {
            var readers = EnumSet.noneOf(Role.class);
            for (var role : Role.values()) if (manuals.of(role).url().equals("/help/" + manual)) readers.add(role);
            for (var word : named(text)) {
                var entries = menu.stream().filter(entry -> entry.label().equals(word)).toList();
                if (!entries.isEmpty()) assertThat(entries).as(manual + " names “" + word + "”").anyMatch(entry -> entry.roles().isEmpty() || entry.roles().stream().anyMatch(readers::contains));
            }
        });
    }

    @Test void every_address_that_a_manual_names_is_an_entry_of_the_menu() {
        var addresses = menu.stream().map(MenuEntry::url).collect(Collectors.toSet());
        texts().forEach((manual, text) -> assertThat(addresses).as(manual).containsAll(ADDRESS.matcher(text).results().map(found -> found.group(1)).toList()));
    }

    private static Set<String> named(String text) { return NAMED.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet()); }

    private static TreeMap<String, String> texts() {
        var texts = new TreeMap<String, String>();
        files(Path.of("src/main/resources/help")).forEach(file -> texts.put(file.getFileName().toString().replace(".md", ""), read(file)));
        return texts;
    }

    private static Stream<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
