package org.hengcai.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Every version of the calendar, oldest first, as {@code calendars/cn.yaml} lists its texts. */
final class Editions {

    private static final List<Edition> ALL = read();

    private Editions() {}

    static Edition asOf(LocalDate day) {
        for (var edition : ALL.reversed()) if (!edition.published().isAfter(day)) return edition;
        throw new CalendarMissing(CalendarTexts.nothingBy(day));
    }

    static Edition ofVersion(String version) {
        for (var edition : ALL) if (edition.version().equals(version)) return edition;
        throw new CalendarMissing(CalendarTexts.noVersion(version));
    }

    private static List<Edition> read() {
        var editions = new ArrayList<Edition>();
        var texts = new HashMap<Integer, YearText>();
        for (var text : texts()) {
            texts.put(text.year(), text);
            editions.add(new Edition(text.version(), text.published(), Map.copyOf(texts)));
        }
        return List.copyOf(editions);
    }

    private static List<YearText> texts() {
        try (var yaml = Editions.class.getResourceAsStream("/calendars/cn.yaml")) {
            List<Map<String, Object>> entries = plainWords().load(yaml);
            return entries.stream().map(YearText::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A reader that leaves dates and numbers as they are written. */
    private static Yaml plainWords() {
        var asWritten = new DumperOptions();
        return new Yaml(new SafeConstructor(new LoaderOptions()), new Representer(asWritten), asWritten, new LoaderOptions(), new Resolver() {
            @Override protected void addImplicitResolvers() {}
        });
    }
}
