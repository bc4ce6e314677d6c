package org.hengcai.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.hengcai.shared.Clause;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A mapping read key by key; a key nobody asked for is a fault when {@link #end} is called. */
final class YamlMap {
    final String file;
    private final String raw;
    final Place place;
    final Faults faults;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Place> keys = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final Scalars scalars;

    YamlMap(String file, String raw, MappingNode node, Faults faults) {
        this.file = file;
        this.raw = raw;
        this.faults = faults;
        this.place = place(file, node);
        this.scalars = new Scalars(file, faults);
        Budget.ask();
        node.getValue().forEach(entry -> keep(entry.getKeyNode(), entry.getValueNode()));
    }

    private void keep(Node key, Node value) {
        var at = place(file, key);
        if (!(key instanceof ScalarNode scalar)) {
            faults.add(at, PackTexts.keyNotSingle(), PackTexts.asText());
        } else if (values.putIfAbsent(scalar.getValue(), value) != null) {
            faults.add(at, PackTexts.twice(scalar.getValue()), PackTexts.onceOnly());
        } else {
            keys.put(scalar.getValue(), at);
        }
    }

    static Place place(String file, Node node) {
        var mark = node.getStartMark();
        return mark == null ? Place.start(file) : new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    boolean has(String key) { return values.containsKey(key); }

    /** Where the value of a key stands; where the mapping begins when it is left out. */
    Place at(String key) {
        var node = values.get(key);
        return node == null ? place : place(file, node);
    }

    Place keyAt(String key) { return keys.getOrDefault(key, place); }

    Set<String> keys() { return values.keySet(); }

    @Nullable Node node(String key) {
        asked.add(key);
        return values.get(key);
    }

    private Node required(String key) {
        var node = node(key);
        if (node == null) faults.add(place, PackTexts.missingKey(key), PackTexts.addKey(key));
        return node == null ? NOTHING : node;
    }

    private static final Node NOTHING = new ScalarNode(org.yaml.snakeyaml.nodes.Tag.NULL, "", null, null,
            org.yaml.snakeyaml.DumperOptions.ScalarStyle.PLAIN);

    private <T> T value(String key, BiFunction<String, Node, @Nullable T> read, T otherwise) {
        var node = required(key);
        if (node == NOTHING) return otherwise;
        var value = read.apply(key, node);
        return value == null ? otherwise : value;
    }

    private <T> @Nullable T valueOr(String key, BiFunction<String, Node, @Nullable T> read) {
        var node = node(key);
        return node == null ? null : read.apply(key, node);
    }

    String text(String key) { return value(key, (_, node) -> notBlank(key, scalars.text(key, node)), ""); }

    @Nullable String textOr(String key) {
        return valueOr(key, (_, node) -> notBlank(key, scalars.text(key, node)));
    }

    private @Nullable String notBlank(String key, @Nullable String text) {
        if (text != null && text.isBlank()) faults.add(at(key), PackTexts.noValue(key), PackTexts.asText());
        return text;
    }

    /** By which a thing is referred to, in a URL too. */
    String id(String key) {
        var id = text(key);
        if (!id.isBlank() && !id.matches("[A-Za-z0-9][A-Za-z0-9_.-]{0,59}")) faults.add(at(key), PackTexts.badId(key, id), PackTexts.idForm());
        return id;
    }

    String text(String key, java.util.regex.Pattern form, String right) {
        var text = text(key);
        if (!text.isBlank() && !form.matcher(text).matches()) faults.add(at(key), PackTexts.unknownWord(key, text), right);
        return text;
    }

    String text(String key, String otherwise) {
        var text = textOr(key);
        return text == null ? otherwise : text;
    }

    /** A text whose inner places matter: an expression, a template. */
    @Nullable Written writtenOr(String key) {
        var node = node(key);
        return node == null ? null : written(key, node);
    }

    @Nullable Written written(String key) {
        var node = required(key);
        return node == NOTHING ? null : written(key, node);
    }

    @Nullable Written written(String key, Node node) {
        var text = node instanceof ScalarNode scalar && !Scalars.isNull(node) ? scalar.getValue() : scalars.text(key, node);
        return text == null ? null : new Written(text, place(file, node), raw, node);
    }

    /** What a figure may be; what lies outside nobody can mean. */
    record Bounds(int from, int to) {
        static final Bounds DAYS = new Bounds(1, 365), PIXELS = new Bounds(1, 10_000), POINTS = new Bounds(0, 1_000), PERCENT = new Bounds(1, 100);

        boolean hold(double figure) { return figure >= from && figure <= to; }
    }

    int whole(String key, Bounds bounds) {
        var node = required(key);
        var whole = node == NOTHING ? null : scalars.whole(key, node);
        return whole == null ? bounds.from() : within(key, node, whole, bounds);
    }

    private int within(String key, Node node, long whole, Bounds bounds) {
        if (!bounds.hold(whole)) faults.add(place(file, node), PackTexts.outOfBounds(key, whole), PackTexts.wholeWithin(bounds));
        return (int) Math.clamp(whole, bounds.from(), bounds.to());
    }

    int whole(String key, Bounds bounds, int otherwise) { return has(key) ? whole(key, bounds) : otherwise(key, otherwise); }

    double number(String key, Bounds bounds) {
        var number = value(key, scalars::number, (double) bounds.from());
        if (!bounds.hold(number)) faults.add(at(key), PackTexts.outOfBounds(key, number), PackTexts.within(bounds));
        return number;
    }

    /** Of two figures the second is not the lesser. */
    void inOrder(String less, int lesser, String more, int greater) {
        if (greater < lesser) faults.add(at(more), PackTexts.lessThan(more, greater, less, lesser), PackTexts.swapOrMend());
    }

    boolean yesNo(String key, boolean otherwise) { return has(key) ? value(key, scalars::yesNo, otherwise) : otherwise(key, otherwise); }

    private <T> T otherwise(String key, T value) {
        asked.add(key);
        return value;
    }

    LocalDate date(String key) { return ofOurTime(key, value(key, scalars::date, LocalDate.EPOCH)); }

    @Nullable LocalDate dateOr(String key) {
        var date = valueOr(key, scalars::date);
        return date == null ? null : ofOurTime(key, date);
    }

    static final Bounds YEARS = new Bounds(1949, 2100);

    private LocalDate ofOurTime(String key, LocalDate date) {
        if (!YEARS.hold(date.getYear())) faults.add(at(key), PackTexts.outOfBounds(key, date), PackTexts.yearWithin(YEARS));
        return date;
    }

    /** One word of a list, written in small letters with hyphens: public-notice. */
    <E extends Enum<E>> E word(String key, Class<E> words) { return word(key, text(key), words, at(key)); }

    <E extends Enum<E>> E word(String key, Class<E> words, E otherwise) { return has(key) ? word(key, words) : otherwise(key, otherwise); }

    private <E extends Enum<E>> E word(String key, String written, Class<E> words, Place at) {
        for (var word : words.getEnumConstants()) if (spelling(word).equals(written)) return word;
        if (!written.isEmpty()) {
            var allowed = java.util.Arrays.stream(words.getEnumConstants()).map(YamlMap::spelling).toList();
            faults.add(at, PackTexts.unknownWord(key, written), PackTexts.oneOf(allowed));
        }
        return words.getEnumConstants()[0];
    }

    static String spelling(Enum<?> word) { return word.name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    <E extends Enum<E>> List<E> words(String key, Class<E> words) {
        return oneOrMore(key).stream().map(node -> {
            var text = scalars.text(key, node);
            return word(key, text == null ? "" : text, words, place(file, node));
        }).toList();
    }

    List<Node> items(String key) {
        var node = node(key);
        if (node == null) return List.of();
        if (node instanceof SequenceNode list) return atMost(key, list);
        faults.add(place(file, node), PackTexts.notAList(key), PackTexts.writeList());
        return List.of();
    }

    /** A list of texts; a single text stands for a list of one. */
    List<String> texts(String key) {
        var texts = new ArrayList<String>();
        for (var item : oneOrMore(key)) {
            var text = scalars.text(key, item);
            if (text != null) texts.add(text);
            if (text != null && Scalars.isPlain(item) && Slips.isList(text, node(key) instanceof SequenceNode list && list.getFlowStyle() == FlowStyle.FLOW && !key.equals("says")))
                faults.beforeOpening(place(file, item), PackTexts.oneText(text), PackTexts.halfList());
        }
        return List.copyOf(texts);
    }

    /** Longer lists nobody can mean; what multiplies by them stays bounded. */
    static final int MOST_ITEMS = 1_000;

    private List<Node> atMost(String key, SequenceNode list) {
        var most = key.equals("cases") ? CasesReader.MOST_CASES : MOST_ITEMS;
        if (list.getValue().size() <= most) return list.getValue();
        faults.add(place(file, list), CheckTexts.tooManyItems(key, list.getValue().size()), CheckTexts.atMostItems(most));
        return list.getValue().subList(0, most);
    }

    private List<Node> oneOrMore(String key) { return node(key) instanceof ScalarNode one ? List.of(one) : items(key); }

    List<Integer> wholes(String key, Bounds bounds) {
        var wholes = new ArrayList<Integer>();
        for (var item : items(key)) {
            var whole = scalars.whole(key, item);
            if (whole != null) wholes.add(within(key, item, whole, bounds));
        }
        return List.copyOf(wholes);
    }

    /** The clauses a thing stands on: at least one; an own decision says {@code ours}, a wider rule {@code reg.} */
    List<Clause> clauses() {
        if (!has("clause")) faults.add(place, PackTexts.missingClause(), PackTexts.citeClause());
        return texts("clause").stream().map(Clause::new).toList();
    }

    List<YamlMap> maps(String key) {
        var maps = new ArrayList<YamlMap>();
        for (var item : items(key)) {
            var map = map(key, item);
            if (map != null) maps.add(map);
        }
        return maps;
    }

    @Nullable YamlMap map(String key) {
        var node = node(key);
        return node == null ? null : map(key, node);
    }

    @Nullable YamlMap map(String key, Node node) {
        if (node instanceof MappingNode map) return new YamlMap(file, raw, map, faults);
        faults.add(place(file, node), PackTexts.shouldBeMapping(key), PackTexts.writeMapping());
        return null;
    }

    Scalars scalars() { return scalars; }

    /** This mapping with the keys of {@code base} that it doesn't write itself; of {@code either} only one may come from both. */
    YamlMap over(YamlMap base, Set<String> either) {
        var merged = new YamlMap(this);
        var replaced = values.keySet().stream().anyMatch(either::contains);
        base.values.forEach((key, node) -> {
            if (replaced && either.contains(key)) return;
            if (merged.values.putIfAbsent(key, node) == null) merged.keys.put(key, base.keyAt(key));
        });
        return merged;
    }

    private YamlMap(YamlMap other) {
        this.file = other.file;
        this.raw = other.raw;
        this.faults = other.faults;
        this.place = other.place;
        this.scalars = other.scalars;
        values.putAll(other.values);
        keys.putAll(other.keys);
    }

    /** Every key has been asked for by now: what is left over is unknown. Whether a value was verified, and a note, may stand with everything. */
    void end() {
        if (has("verified") && !asked.contains("verified")) yesNo("verified", true);
        if (has("note") && !asked.contains("note")) textOr("note");
        endExactly();
    }

    /** The same for facts, which nobody annotates. */
    void endExactly() {
        for (var key : values.keySet()) {
            if (!asked.contains(key)) faults.add(keyAt(key), PackTexts.unknownKey(key), key.contains("：") ? PackTexts.halfColonIn(key) : PackTexts.oneOf(List.copyOf(asked)));
        }
    }
}
