package org.hengcai.pack;

import com.google.common.collect.ImmutableList;
import dev.cel.runtime.CelAttribute.Qualifier;
import dev.cel.runtime.CelAttributePattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** The facts a case is judged on, typed; a key left out is unknown and stays so. Made by {@link Pack#facts} or {@link Pack#readFacts}. */
public final class Facts {
    /** Where a fact comes from. */
    public enum Source {
        REGISTER("登记库"), VERIFIED("已核实的档案"), CLAIM("本人填报"), ANSWER("您刚才的回答");

        private final String label;

        Source(String label) { this.label = label; }

        public String label() { return label; }
    }

    private final Map<String, Object> values;
    private final Map<String, Object> complete;
    private final Map<String, Source> sources;
    private final ImmutableList<CelAttributePattern> unknown;
    private final Map<String, Double> claims;

    private Facts(Map<String, Object> values, Map<String, Source> sources, Vocabulary vocabulary) {
        this.claims = Map.of();
        this.values = Collections.unmodifiableMap(values);
        this.sources = Map.copyOf(sources);
        this.unknown = unknown(values, vocabulary);
        var complete = new LinkedHashMap<String, Object>();
        values.forEach((key, value) -> complete.put(key, Objects.requireNonNull(vocabulary.facts().get(key)).type().complete(value)));
        this.complete = Collections.unmodifiableMap(complete);
    }

    private Facts(Facts facts, Map<String, Double> claims) {
        this.values = facts.values;
        this.complete = facts.complete;
        this.sources = facts.sources;
        this.unknown = facts.unknown;
        this.claims = Map.copyOf(claims);
    }

    static Facts read(YamlMap map, Vocabulary vocabulary, Map<String, Source> sources) {
        return new Facts(values(map, vocabulary), sources, vocabulary);
    }

    static Facts none(Vocabulary vocabulary) { return new Facts(Map.of(), Map.of(), vocabulary); }

    /** The facts written in {@code over}, on top of these, without the keys named. */
    Facts with(@Nullable YamlMap over, List<String> without, Vocabulary vocabulary) {
        var merged = new LinkedHashMap<>(values);
        without.forEach(merged::remove);
        if (over != null) merged.putAll(values(over, vocabulary));
        return new Facts(merged, sources, vocabulary);
    }

    /** The same with one fact, or a field of a single record, known to be none. */
    Facts without(String path, Vocabulary vocabulary) {
        var now = new LinkedHashMap<>(values);
        var dot = path.indexOf('.');
        var key = dot < 0 ? path : path.substring(0, dot);
        var type = Objects.requireNonNull(vocabulary.facts().get(key)).type();
        if (dot < 0) {
            now.put(key, type.none());
        } else if (type instanceof FactType.Fields record) {
            var fields = new LinkedHashMap<String, Object>();
            if (values.get(key) instanceof Map<?, ?> known) known.forEach((field, value) -> fields.put((String) field, value));
            fields.put(path.substring(dot + 1), Objects.requireNonNull(record.fields().get(path.substring(dot + 1))).type().none());
            now.put(key, fields);
        }
        return new Facts(now, sources, vocabulary);
    }

    /** These facts, some of them known to come from elsewhere. */
    Facts from(Map<String, Source> more, Vocabulary vocabulary) {
        if (more.isEmpty()) return this;
        var all = new LinkedHashMap<>(sources);
        all.putAll(more);
        return new Facts(values, all, vocabulary);
    }

    private static Map<String, Object> values(YamlMap map, Vocabulary vocabulary) {
        var values = new LinkedHashMap<String, Object>();
        for (var key : List.copyOf(map.keys())) {
            var declared = vocabulary.facts().get(key);
            if (declared == null) {
                map.faults.add(map.keyAt(key), PackTexts.unknownFact(key), PackTexts.nearest(key, vocabulary.facts().keySet()));
                continue;
            }
            Node node = map.node(key);
            var value = node == null ? null : declared.type().read(key, node, map.scalars(), map.faults, map.file);
            if (value != null) values.put(key, value);
        }
        return values;
    }

    private static ImmutableList<CelAttributePattern> unknown(Map<String, Object> values, Vocabulary vocabulary) {
        var patterns = new ArrayList<CelAttributePattern>();
        for (var declared : vocabulary.facts().values()) {
            var value = values.get(declared.key());
            if (declared.key().equals("asOf")) continue;          // left out it is the last day of the window
            if (value == null) {
                patterns.add(CelAttributePattern.create(declared.key()));
            } else if (declared.type() instanceof FactType.Fields record && value instanceof Map<?, ?> known) {
                for (var field : record.fields().keySet()) {
                    if (!known.containsKey(field)) patterns.add(CelAttributePattern.create(declared.key()).qualify(Qualifier.ofString(field)));
                }
            }
        }
        return ImmutableList.copyOf(patterns);
    }

    /** Every known fact by its key: texts, whole numbers, decimals, days, lists and mappings. */
    public Map<String, Object> values() { return values; }

    public boolean knows(String key) { return values.containsKey(key); }

    /** Where a fact comes from: what nobody said is the person's claim. */
    public Source source(String key) { return sources.getOrDefault(key, Source.CLAIM); }

    public Map<String, Source> sources() { return sources; }

    public @Nullable String title() { return values.get("title") instanceof String title ? title : null; }

    public @Nullable LocalDate asOf() { return values.get("asOf") instanceof LocalDate day ? day : null; }

    /** These facts with what a person says of the score sheet's open items, by {@link Score.Item#key}: the sheet counts it, within the item's limits. */
    public Facts claiming(Map<String, Double> claims) { return new Facts(this, claims); }

    Map<String, Double> claims() { return claims; }

    /** As the expression language takes them. */
    Map<String, Object> complete() { return complete; }

    ImmutableList<CelAttributePattern> unknown() { return unknown; }

    /** As JSON, for a snapshot; {@link Pack#readFacts} reads it back. */
    public String json() { return Json.of(values); }

    @Override public String toString() { return json(); }
}
