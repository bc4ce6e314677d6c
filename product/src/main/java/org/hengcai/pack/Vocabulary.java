package org.hengcai.pack;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The facts a case may speak of: the base vocabulary of the archive and what a pack declares beside it, in the order in which people are asked. */
record Vocabulary(Map<String, Declared> facts) {

    /**
     * One fact: its type, what people call it, how it is asked for.
     *
     * @param evidence what proves it: an attachment of the pack's evidence.yaml
     * @param table a list asked as a table: one figure for each of some years and each word
     * @param own declared by the pack itself
     */
    record Declared(String key, FactType type, String label, @Nullable String evidence, @Nullable Table table, Asked asked, boolean own, Place at) {}

    record Table(String year, String kind, String figure) {}

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
        for (var key : List.copyOf(file.keys())) {
            var map = file.map(key);
            var base = facts.get(key);
            if (map != null && !key.matches("[a-z][A-Za-z0-9]*")) faults.add(file.keyAt(key), PackTexts.badName(key), PackTexts.nameForm());
            if (map != null && base != null && map.has("type")) faults.add(file.keyAt(key), PackTexts.twice(key), PackTexts.factIsBase());
            if (map != null) all.put(key, base == null || map.has("type") ? declared(key, map, faults, true) : reworded(longer(base, map, faults), map));
        }
        return new Vocabulary(Collections.unmodifiableMap(all));
    }

    /** A list or a record of the base with fields of the pack's own: {@code education: {more-fields: {fullTime: …}}}. */
    private static Declared longer(Declared base, YamlMap map, Faults faults) {
        if (!map.has("more-fields")) return base;
        var of = base.type() instanceof FactType.Items items ? items.of() : base.type() instanceof FactType.Fields record ? record : null;
        var more = fields(base.key(), map, "more-fields", faults).fields();
        var fields = new LinkedHashMap<>(of == null ? Map.<String, FactType.Field>of() : of.fields());
        more.forEach((key, field) -> {
            if (of == null || fields.putIfAbsent(key, field) != null) faults.add(map.at("more-fields"), PackTexts.twice(key), PackTexts.factIsBase());
        });
        var longer = new FactType.Fields(base.key(), fields);
        var type = of == null ? base.type() : base.type() instanceof FactType.Items ? new FactType.Items(longer) : longer;
        return new Declared(base.key(), type, base.label(), base.evidence(), base.table(), base.asked(), false, base.at());
    }

    /** An item of a list, by its type's name, in which nothing is. */
    Object blank(String name) {
        return facts.get(name) instanceof Declared declared && declared.type() instanceof FactType.Items items ? items.of().completeItem(Map.of()) : Map.of();
    }

    /** The words that a plain fact, a field of a record ({@code employer.kind}) or of a list ({@code education.level}) may hold; none: any. */
    List<String> words(String path) {
        var dot = path.indexOf('.');
        var declared = facts.get(dot < 0 ? path : path.substring(0, dot));
        if (declared == null) return List.of();
        var of = declared.type() instanceof FactType.Items items ? items.of() : declared.type();
        var type = dot < 0 ? declared.type() : of instanceof FactType.Fields record && record.fields().get(path.substring(dot + 1)) instanceof FactType.Field field ? field.type() : null;
        return switch (type) {
            case FactType.Text text -> text.words();
            case FactType.Texts texts -> texts.of().words();
            case FactType.ByYear years -> years.of().words();
            case null, default -> List.of();
        };
    }

    /** A fact of the base as this pack asks for it: its words alone change. */
    private static Declared reworded(Declared base, YamlMap map) {
        var type = base.type();
        var fields = map.map("fields");
        if (fields != null) {
            type = switch (type) {
                case FactType.Fields record -> reworded(record, fields);
                case FactType.Items items -> new FactType.Items(reworded(items.of(), fields));
                default -> type;
            };
            fields.end();
        }
        var label = map.textOr("label");
        var evidence = map.textOr("evidence");
        var now = new Declared(base.key(), type, label == null ? base.label() : label, evidence == null ? base.evidence() : evidence, base.table(),
                Asked.read(map).over(base.asked()), false, map.place);
        map.end();
        return now;
    }

    private static FactType.Fields reworded(FactType.Fields record, YamlMap written) {
        var fields = new LinkedHashMap<>(record.fields());
        for (var name : record.fields().keySet()) {
            var map = written.map(name);
            if (map == null) continue;
            var label = map.textOr("label");
            fields.computeIfPresent(name, (_, before) -> new FactType.Field(before.type(), label == null ? before.label() : label, before.otherwise(), Asked.read(map).over(before.asked())));
            map.end();
        }
        return new FactType.Fields(record.name(), fields);
    }

    /** The evidence named must be one that the pack asks for. */
    void check(List<Evidence> evidence, Faults faults) {
        var ids = evidence.stream().map(Evidence::id).toList();
        facts.values().stream().filter(fact -> fact.evidence() != null && !ids.contains(fact.evidence()))
                .forEach(fact -> faults.add(fact.at(), PackTexts.noSuch("附件", String.valueOf(fact.evidence())), PackTexts.oneOf(ids)));
    }

    /** Every fact, of single records every field, in the order in which people tell them. */
    List<String> paths() {
        return facts.values().stream().flatMap(fact -> fact.type() instanceof FactType.Fields record
                ? record.fields().keySet().stream().map(field -> fact.key() + "." + field) : Stream.of(fact.key())).toList();
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
            facts.put(key, declared(key, map, faults, false));
        }
        return facts;
    }

    private static Declared declared(String key, YamlMap map, Faults faults, boolean own) {
        var type = type(key, map, faults);
        var fact = new Declared(key, type, map.text("label", key), map.textOr("evidence"), table(key, type, map, faults), Asked.read(map), own, map.place);
        map.end();
        return fact;
    }

    /** The three fields that a table is made of: a year, one of some words, a figure. */
    private static @Nullable Table table(String key, FactType type, YamlMap map, Faults faults) {
        var at = map.map("table");
        if (at == null) return null;
        var table = new Table(at.text("year"), at.text("kind"), at.text("figure"));
        at.end();
        var fields = type instanceof FactType.Items items ? items.of().fields() : Map.<String, FactType.Field>of();
        if (isA(fields, table.year(), FactType.Whole.class) && isA(fields, table.kind(), FactType.Text.class)
                && (isA(fields, table.figure(), FactType.Amount.class) || isA(fields, table.figure(), FactType.Whole.class))) return table;
        faults.add(map.at("table"), PackTexts.noTable(key), PackTexts.tableForm());
        return null;
    }

    private static boolean isA(Map<String, FactType.Field> fields, String name, Class<? extends FactType> type) {
        return fields.get(name) instanceof FactType.Field field && type.isInstance(field.type());
    }

    private static FactType type(String name, YamlMap map, Faults faults) {
        var written = map.text("type");
        return switch (written) {
            case "text" -> text(map, faults);
            case "texts" -> new FactType.Texts(text(map, faults));
            case "whole" -> new FactType.Whole(most(map));
            case "number" -> new FactType.Amount(most(map));
            case "yes-no" -> new FactType.YesNo();
            case "date" -> new FactType.Day(map.yesNo("past", false));
            case "by-year" -> new FactType.ByYear(text(map, faults));
            case "record" -> fields(name, map, "fields", faults);
            case "items" -> new FactType.Items(fields(name, map, "fields", faults));
            default -> {
                faults.add(map.at("type"), PackTexts.unknownWord("type", written),
                        PackTexts.oneOf(List.of("text", "texts", "whole", "number", "yes-no", "date", "by-year", "record", "items")));
                yield new FactType.Unread();
            }
        };
    }

    private static final int MOST = 9999;

    private static int most(YamlMap map) { return map.whole("most", new YamlMap.Bounds(1, MOST), MOST); }

    private static final int PATTERN = 200, TIMES = 1_000;
    private static final Pattern COUNT = Pattern.compile("\\{([0-9]+)(?:,([0-9]*))?}");

    /** RE2 takes time in proportion to the text whatever the pattern, but a pattern is written out as often as it repeats. */
    private static boolean isBomb(String pattern) {
        var times = 1L;
        for (var count = COUNT.matcher(pattern); count.find() && times <= TIMES; ) {
            var most = count.group(2) == null || count.group(2).isEmpty() ? count.group(1) : count.group(2);
            times *= most.length() > 4 ? TIMES + 1 : Math.max(1, Long.parseLong(most));
        }
        return pattern.length() > PATTERN || times > TIMES;
    }

    private static FactType.Text text(YamlMap map, Faults faults) {
        var pattern = map.textOr("pattern");
        try {
            if (pattern != null && isBomb(pattern)) {
                faults.add(map.at("pattern"), CheckTexts.patternTooLarge(), CheckTexts.smallerPattern(PATTERN, TIMES));
                pattern = null;
            }
            return new FactType.Text(map.texts("words"), pattern == null ? null : Pattern.compile(pattern));
        } catch (PatternSyntaxException e) {
            faults.add(map.at("pattern"), PackTexts.badPattern(pattern), PackTexts.patternForm());
            return new FactType.Text(List.of(), null);
        }
    }

    private static FactType.Fields fields(String name, YamlMap map, String within, Faults faults) {
        var fields = new LinkedHashMap<String, FactType.Field>();
        var declared = map.map(within);
        if (declared == null) {
            faults.add(map.place, PackTexts.missingKey(within), PackTexts.addKey(within));
            return new FactType.Fields(name, fields);
        }
        for (var key : List.copyOf(declared.keys())) {
            var field = declared.map(key);
            if (field == null) continue;
            var otherwise = field.has("otherwise") ? (Long) (long) field.whole("otherwise", new YamlMap.Bounds(0, 1_000_000)) : null;
            fields.put(key, new FactType.Field(type(name + "." + key, field, faults), field.text("label", key), otherwise, Asked.read(field)));
            field.end();
        }
        return new FactType.Fields(name, fields);
    }
}
