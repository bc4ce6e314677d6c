package org.hengcai.pack;

import com.google.common.collect.ImmutableSet;
import com.google.protobuf.NullValue;
import com.google.re2j.Pattern;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** What a fact may hold; reads one written value strictly, and tells the expression language its type. */
sealed interface FactType {
    OpaqueType DATE = OpaqueType.create("date");
    Object NONE = NullValue.NULL_VALUE;

    CelType cel();

    /** The value written, or null after a fault; {@code null} in YAML means none. */
    @Nullable Object read(String path, Node node, Scalars scalars, Faults faults, String file);

    /** As the expression language takes it: what is none has a value of its type, so that no question about it fails. */
    default Object complete(Object value) { return value == NONE ? none() : value; }

    /** What none is: an empty text, 0, no, a record of such; a day that isn't there is {@code null}. */
    Object none();

    /** Hands out the struct types inside, so that field names are checked. */
    default void structs(Consumer<StructType> taken) {}

    record Text(List<String> words, @Nullable Pattern pattern) implements FactType {
        @Override public Object none() { return ""; }

        @Override public CelType cel() { return SimpleType.STRING; }

        @Override public @Nullable Object read(String path, Node node, Scalars scalars, Faults faults, String file) {
            if (Scalars.isNull(node)) return NONE;
            var text = scalars.text(path, node);
            if (text == null) return null;
            if (!words.isEmpty() && !words.contains(text)) {
                faults.add(YamlMap.place(file, node), PackTexts.unknownWord(path, text), PackTexts.oneOf(words));
                return null;
            }
            if (pattern != null && !pattern.matcher(text).matches()) {
                faults.add(YamlMap.place(file, node), PackTexts.unknownWord(path, text), PackTexts.likePattern(pattern.pattern()));
                return null;
            }
            return text;
        }
    }

    /** @param most no figure above it is taken from a person who is asked */
    record Whole(int most) implements FactType {
        @Override public Object none() { return 0L; }

        @Override public CelType cel() { return SimpleType.INT; }

        @Override public @Nullable Object read(String path, Node node, Scalars scalars, Faults faults, String file) {
            return Scalars.isNull(node) ? (Object) 0L : notNegative(path, node, scalars.whole(path, node), faults, file);
        }
    }

    /** @param most no figure above it is taken from a person who is asked */
    record Amount(int most) implements FactType {
        @Override public Object none() { return 0.0; }

        @Override public CelType cel() { return SimpleType.DOUBLE; }

        @Override public @Nullable Object read(String path, Node node, Scalars scalars, Faults faults, String file) {
            return Scalars.isNull(node) ? (Object) 0.0 : notNegative(path, node, scalars.number(path, node), faults, file);
        }
    }

    /** A type that could not be read: what is said of such a fact is not looked at, the fault stands where it is declared. */
    record Unread() implements FactType {
        @Override public Object none() { return NONE; }

        @Override public CelType cel() { return SimpleType.DYN; }

        @Override public Object read(String path, Node node, Scalars scalars, Faults faults, String file) { return NONE; }
    }

    static <N extends Number> @Nullable N notNegative(String path, Node node, @Nullable N number, Faults faults, String file) {
        if (number == null || number.doubleValue() >= 0) return number;
        faults.add(YamlMap.place(file, node), PackTexts.negative(path, number), PackTexts.zeroOrMore());
        return null;
    }

    record YesNo() implements FactType {
        @Override public Object none() { return false; }

        @Override public CelType cel() { return SimpleType.BOOL; }

        @Override public @Nullable Object read(String path, Node node, Scalars scalars, Faults faults, String file) {
            return Scalars.isNull(node) ? (Object) false : scalars.yesNo(path, node);
        }
    }

    /** @param past a person who is asked can't name one after the day of submission */
    record Day(boolean past) implements FactType {
        @Override public Object none() { return NONE; }

        @Override public CelType cel() { return DATE; }

        @Override public @Nullable Object read(String path, Node node, Scalars scalars, Faults faults, String file) {
            return Scalars.isNull(node) ? NONE : scalars.date(path, node);
        }
    }

    /** Year → word: assessments. */
    record ByYear(Text of) implements FactType {
        @Override public Object none() { return Map.of(); }

        @Override public CelType cel() { return MapType.create(SimpleType.INT, SimpleType.STRING); }

        @Override public @Nullable Object read(String path, Node node, Scalars scalars, Faults faults, String file) {
            if (!(node instanceof MappingNode map)) {
                faults.add(YamlMap.place(file, node), PackTexts.shouldBeMapping(path), PackTexts.writeByYear());
                return null;
            }
            var years = new LinkedHashMap<Long, Object>();
            for (var entry : map.getValue()) {
                var year = year(path, entry.getKeyNode(), faults, file);
                if (year == null) continue;
                var word = of.read(path + "." + year, entry.getValueNode(), scalars, faults, file);
                if (word == null || word == NONE) continue;
                if (years.put(year, word) != null) faults.add(YamlMap.place(file, entry.getKeyNode()), PackTexts.twice("" + year), PackTexts.onceOnly());
            }
            return years;
        }

        private static @Nullable Long year(String path, Node key, Faults faults, String file) {
            if (key instanceof ScalarNode scalar && scalar.getValue().matches("(19|20)[0-9]{2}")) return Long.valueOf(scalar.getValue());
            faults.add(YamlMap.place(file, key), PackTexts.notAYear(path), PackTexts.writeByYear());
            return null;
        }
    }

    record Field(FactType type, String label, @Nullable Object otherwise, Asked asked) {}

    /** A single thing with fields: a field left out is unknown, unless it has a value of its own for that. */
    record Fields(String name, Map<String, Field> fields) implements FactType {
        @Override public StructType cel() {
            return StructType.create(name, ImmutableSet.copyOf(fields.keySet()),
                    field -> Optional.ofNullable(fields.get(field)).map(known -> known.type().cel()));
        }

        @Override public Object none() { return completeItem(Map.of()); }

        @Override public Object complete(Object value) {
            if (!(value instanceof Map<?, ?> known)) return none();
            var all = new LinkedHashMap<String, Object>();
            known.forEach((field, one) -> all.put((String) field, Objects.requireNonNull(fields.get(field)).type().complete(one)));
            return all;
        }

        /** An item of a list: every field is there. */
        Map<String, Object> completeItem(Object value) {
            var all = new LinkedHashMap<String, Object>();
            fields.forEach((field, declared) -> {
                var one = ((Map<?, ?>) value).get(field);
                all.put(field, one == null ? declared.type().none() : declared.type().complete(one));
            });
            return all;
        }

        @Override public void structs(Consumer<StructType> taken) {
            taken.accept(cel());
            fields.values().forEach(field -> field.type().structs(taken));
        }

        @Override public @Nullable Object read(String path, Node node, Scalars scalars, Faults faults, String file) {
            return Scalars.isNull(node) ? NONE : fieldsOf(path, node, scalars, faults, file, true);
        }

        @Nullable Map<String, Object> fieldsOf(String path, Node node, Scalars scalars, Faults faults, String file, boolean keepNone) {
            if (!(node instanceof MappingNode mapping)) {
                faults.add(YamlMap.place(file, node), PackTexts.shouldBeMapping(path), PackTexts.writeFields(fields.keySet()));
                return null;
            }
            var map = new YamlMap(file, "", mapping, faults);
            var values = new LinkedHashMap<String, Object>();
            for (var entry : fields.entrySet()) {
                var written = map.node(entry.getKey());
                var value = written == null ? entry.getValue().otherwise()
                        : entry.getValue().type().read(path + "." + entry.getKey(), written, scalars, faults, file);
                if (value != null && (keepNone || value != NONE)) values.put(entry.getKey(), value);
            }
            map.endExactly();
            if (values.get("from") instanceof LocalDate from && values.get("to") instanceof LocalDate to && to.isBefore(from)) {
                faults.add(map.at("to"), PackTexts.endsBeforeItBegins(path, from, to), PackTexts.endNotEarlier(from));
            }
            return values;
        }
    }

    /** A list of things: a field left out of an item means none. */
    record Items(Fields of) implements FactType {
        @Override public CelType cel() { return ListType.create(of.cel()); }

        @Override public Object none() { return List.of(); }

        @Override public Object complete(Object value) { return ((List<?>) value).stream().map(of::completeItem).toList(); }

        @Override public void structs(Consumer<StructType> taken) { of.structs(taken); }

        @Override public @Nullable Object read(String path, Node node, Scalars scalars, Faults faults, String file) {
            return list(path, node, faults, file, (at, item) -> of.fieldsOf(at, item, scalars, faults, file, false));
        }
    }

    record Texts(Text of) implements FactType {
        @Override public Object none() { return List.of(); }

        @Override public CelType cel() { return ListType.create(SimpleType.STRING); }

        @Override public @Nullable Object read(String path, Node node, Scalars scalars, Faults faults, String file) {
            return list(path, node, faults, file, (at, item) -> of.read(at, item, scalars, faults, file));
        }
    }

    static @Nullable List<Object> list(String path, Node node, Faults faults, String file,
                                       java.util.function.BiFunction<String, Node, @Nullable Object> read) {
        if (!(node instanceof SequenceNode list)) {
            faults.add(YamlMap.place(file, node), PackTexts.notAList(path), PackTexts.writeListOrEmpty());
            return null;
        }
        var values = new ArrayList<Object>();
        for (var item : list.getValue()) {
            var value = read.apply(path + "[" + values.size() + "]", item);
            if (value != null) values.add(value);
        }
        return List.copyOf(values);
    }
}
