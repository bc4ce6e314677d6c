package org.hengcai.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** The facts a case may speak of: the base vocabulary of the archive and what a pack declares beside it. */
record Vocabulary(Map<String, Declared> facts) {

    /** One fact: its type, what people call it, and what the pre-check asks for it. */
    record Declared(String key, FactType type, String label, @Nullable String ask) {}

    private static final String BASE = "vocabulary.yaml";

    private static final class Base {
        static final Vocabulary READ = load();
    }

    static Vocabulary base() { return Base.READ; }

    private static Vocabulary load() {
        try (var in = Vocabulary.class.getResourceAsStream(BASE)) {
            if (in == null) throw new IllegalStateException(BASE);
            var faults = new Faults();
            var map = YamlSource.read(BASE, new String(in.readAllBytes(), StandardCharsets.UTF_8), faults);
            var read = map == null ? new Vocabulary(Map.of()) : new Vocabulary(declared(map, faults));
            if (faults.any()) throw new IllegalStateException(faults.all().toString());
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** This vocabulary and the facts declared in a pack's {@code facts.yaml}. */
    Vocabulary with(YamlMap file, Faults faults) {
        var all = new LinkedHashMap<>(facts);
        declared(file, faults).forEach((key, fact) -> {
            if (all.putIfAbsent(key, fact) != null) faults.add(file.keyAt(key), PackTexts.twice(key), PackTexts.factIsBase());
        });
        return new Vocabulary(Map.copyOf(all));
    }

    /** What people call a fact or a field of one. */
    String label(String path) {
        var declared = facts.get(path.contains(".") ? path.substring(0, path.indexOf('.')) : path);
        if (declared == null) return path;
        if (!path.contains(".") || !(declared.type() instanceof FactType.Fields record)) return declared.label();
        var field = record.fields().get(path.substring(path.indexOf('.') + 1));
        return field == null ? declared.label() : field.label();
    }

    private static Map<String, Declared> declared(YamlMap file, Faults faults) {
        var facts = new LinkedHashMap<String, Declared>();
        for (var key : List.copyOf(file.keys())) {
            var map = file.map(key);
            if (map == null) continue;
            if (!key.matches("[a-z][A-Za-z0-9]*")) faults.add(file.keyAt(key), PackTexts.badName(key), PackTexts.nameForm());
            facts.put(key, new Declared(key, type(key, map, faults), map.text("label", key), map.textOr("ask")));
            map.end();
        }
        return facts;
    }

    private static FactType type(String name, YamlMap map, Faults faults) {
        var written = map.text("type");
        return switch (written) {
            case "text" -> text(map, faults);
            case "texts" -> new FactType.Texts(text(map, faults));
            case "whole" -> new FactType.Whole();
            case "number" -> new FactType.Amount();
            case "yes-no" -> new FactType.YesNo();
            case "date" -> new FactType.Day();
            case "by-year" -> new FactType.ByYear(text(map, faults));
            case "record" -> fields(name, map, faults);
            case "items" -> new FactType.Items(fields(name, map, faults));
            default -> {
                faults.add(map.at("type"), PackTexts.unknownWord("type", written),
                        PackTexts.oneOf(List.of("text", "texts", "whole", "number", "yes-no", "date", "by-year", "record", "items")));
                yield new FactType.Whole();
            }
        };
    }

    private static FactType.Text text(YamlMap map, Faults faults) {
        var pattern = map.textOr("pattern");
        try {
            return new FactType.Text(map.texts("words"), pattern == null ? null : Pattern.compile(pattern));
        } catch (PatternSyntaxException e) {
            faults.add(map.at("pattern"), PackTexts.badPattern(pattern), PackTexts.patternForm());
            return new FactType.Text(List.of(), null);
        }
    }

    private static FactType.Fields fields(String name, YamlMap map, Faults faults) {
        var fields = new LinkedHashMap<String, FactType.Field>();
        var declared = map.map("fields");
        if (declared == null) {
            faults.add(map.place, PackTexts.missingKey("fields"), PackTexts.addKey("fields"));
            return new FactType.Fields(name, fields);
        }
        for (var key : List.copyOf(declared.keys())) {
            var field = declared.map(key);
            if (field == null) continue;
            var otherwise = field.has("otherwise") ? (Long) (long) field.whole("otherwise", new YamlMap.Bounds(0, 1_000_000)) : null;
            fields.put(key, new FactType.Field(type(name + "." + key, field, faults), field.text("label", key), otherwise));
            field.end();
        }
        return new FactType.Fields(name, fields);
    }
}
