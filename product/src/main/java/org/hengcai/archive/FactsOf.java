package org.hengcai.archive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.hengcai.archive.Kind.FactRule;
import org.jspecify.annotations.Nullable;

/** Turns what is verified into the facts of a case, keyed as spec 4.9 has them. A key left out is unknown, an empty list means none. */
final class FactsOf {
    private final Kinds kinds;
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final Map<String, List<Behind>> behind = new LinkedHashMap<>();

    private FactsOf(Kinds kinds) { this.kinds = kinds; }

    /**
     * @param awaiting the kinds of which something waits for its verifier
     * @param counts what counts of all that is in force; a kind of which nothing counts is known to have none
     */
    static Map<String, Object> verified(Kinds kinds, List<Version> inForce, Set<String> awaiting, Predicate<Version> counts) { return read(kinds, inForce, awaiting, counts).facts; }

    /** By the key of each fact the entries it comes from; of a list in its own order. */
    static Map<String, List<Behind>> behind(Kinds kinds, List<Version> inForce, Predicate<Version> counts) { return read(kinds, inForce, Set.of(), counts).behind; }

    private static FactsOf read(Kinds kinds, List<Version> inForce, Set<String> awaiting, Predicate<Version> counts) {
        var of = new FactsOf(kinds);
        for (var kind : kinds.all()) {
            var versions = inForce.stream().filter(v -> v.kind().equals(kind.code()))
                    .sorted(Comparator.comparing(Version::gained, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(Version::entry)).toList();
            if (kind.noneKnown() || !versions.isEmpty()) for (var rule : kind.facts()) of.add(kind, rule, versions.stream().filter(counts).toList());
        }
        of.unknown(awaiting).forEach(of.facts::remove);
        return of;
    }

    private Set<String> unknown(Set<String> awaiting) {
        var keys = new HashSet<String>();
        for (var kind : kinds.all())
            if (kind.awaitingUnknown() && awaiting.contains(kind.code())) kind.facts().forEach(rule -> keys.add(rule.key()));
        return keys;
    }

    private void add(Kind kind, FactRule rule, List<Version> versions) {
        var counted = versions.stream().filter(v -> rule.only().holds(v.fields())).toList();
        counted.forEach(v -> behind.computeIfAbsent(rule.key(), _ -> new ArrayList<>()).add(new Behind(v.entry(), kind.label(), v.title())));
        switch (rule.as()) {
            case LIST -> counted.forEach(v -> list(rule.key()).add(item(kind, rule, v)));
            case NAMES -> counted.forEach(v -> list(rule.key()).add(given(kind, rule.value(), v)));
            case MAP -> counted.forEach(v -> map(rule.key()).put(given(kind, rule.by(), v), given(kind, rule.value(), v)));
            case COUNT -> put(rule.key(), counted.size());
            case VALUE -> counted.forEach(v -> putGiven(rule, given(kind, rule.value(), v)));
        }
        switch (rule.as()) {
            case LIST, NAMES -> list(rule.key());
            case MAP -> map(rule.key());
            case COUNT, VALUE -> {}
        }
    }

    private void putGiven(FactRule rule, @Nullable Object value) {
        if (value != null) put(rule.key(), rule.trueIf() == null ? value : (Object) rule.trueIf().equals(value));
    }

    /** "papers.count" stands inside papers. */
    private void put(String key, Object value) {
        int dot = key.indexOf('.');
        if (dot < 0) facts.put(key, value);
        else map(key.substring(0, dot)).put(key.substring(dot + 1), value);
    }

    @SuppressWarnings("unchecked")
    private List<@Nullable Object> list(String key) { return (List<@Nullable Object>) facts.computeIfAbsent(key, _ -> new ArrayList<>()); }

    @SuppressWarnings("unchecked")
    private Map<@Nullable Object, @Nullable Object> map(String key) {
        return (Map<@Nullable Object, @Nullable Object>) facts.computeIfAbsent(key, _ -> new TreeMap<>());
    }

    private static Map<String, Object> item(Kind kind, FactRule rule, Version version) {
        var item = new LinkedHashMap<String, Object>();
        rule.item().forEach((key, from) -> {
            var value = from.startsWith("=") ? from.substring(1) : given(kind, from, version);
            if (value != null) item.put(key, value);
        });
        return item;
    }

    private static @Nullable Object given(Kind kind, @Nullable String names, Version version) {
        if (names == null) return null;
        for (var name : names.split("\\|")) {
            var value = version.fields().get(name);
            if (value != null && !value.isEmpty()) return typed(kind.field(name), value);
        }
        return null;
    }

    private static Object typed(Kind.Field field, String value) {
        return switch (field.type()) {
            case DATE -> LocalDate.parse(value);
            case YEAR -> Integer.valueOf(value);
            case NUMBER -> field.decimals() == 0 || new BigDecimal(value).stripTrailingZeros().scale() <= 0
                    ? (Object) new BigDecimal(value).intValueExact() : (Object) Double.valueOf(value);
            case TEXT, LONG, CHOICE -> value;
        };
    }
}
