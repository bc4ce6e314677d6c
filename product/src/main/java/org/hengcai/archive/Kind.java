package org.hengcai.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hengcai.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * A kind of entry, as {@code archive/kinds.yaml} describes it.
 *
 * @param title     the fields that name an entry in lists; "a|b": the first that is given
 * @param same      the fields by which two entries speak of the same thing; empty: it is not told by them
 * @param telling   the fields that a verifier reads beside the title: the figures that count
 * @param once      one entry a person
 * @param gained    the field that says when it was gained
 * @param unit      the field that says where it was earned
 * @param noneKnown an archive without such an entry says: there is none
 * @param awaitingUnknown while one waits for its verifier its facts are unknown, not less [U29]
 */
record Kind(String code, String label, String group, String help, List<String> title, List<String> same, List<String> telling, boolean once, Role verifier,
        @Nullable String gained, @Nullable String unit, boolean noneKnown, boolean awaitingUnknown,
        List<Field> fields, List<Slot> evidence,
        List<FactRule> facts) {

    enum Type { TEXT, LONG, DATE, YEAR, NUMBER, CHOICE }

    /** Something asked. {@code before}, {@code unit}: what a figure is said with, 第 1 位. {@code lists}: choices that depend on the field {@code by}. {@code max}: figure, or characters of a text. */
    record Field(String name, String label, Type type, boolean required, List<String> choices, @Nullable String by,
            Map<String, List<String>> lists, When when, @Nullable String hint, @Nullable String unit, @Nullable String before, @Nullable Integer min,
            @Nullable Integer max, int decimals, boolean past,
            @Nullable String notBefore, @Nullable String yearOf) {

        List<String> allChoices() {
            return by == null ? choices : lists.values().stream().flatMap(List::stream).distinct().toList();
        }
    }

    /** Evidence that proves it. */
    record Slot(String code, String label, @Nullable String hint, boolean required, When when, int limit) {}

    /** Holds if each named field holds one of its words; empty: always. */
    record When(Map<String, List<String>> words) {
        boolean holds(Map<String, String> fields) {
            return words.entrySet().stream().allMatch(w -> w.getValue().contains(fields.getOrDefault(w.getKey(), "")));
        }
    }

    /** How entries of this kind become a fact of a case [spec 4.9]. */
    record FactRule(String key, As as, Map<String, String> item, @Nullable String by, @Nullable String value, @Nullable String trueIf, When only) {}

    enum As { LIST, NAMES, MAP, COUNT, VALUE }

    /** The field of which there is one entry a value: a fact goes by it. */
    @Nullable String per() { return facts.stream().filter(rule -> rule.as() == As.MAP).map(FactRule::by).findFirst().orElse(null); }

    Field field(String name) {
        return fields.stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
    }

    /** "助理工程师 · 湖州某建设有限公司", nothing said twice; the kind's own label where nothing is given yet. */
    String titleOf(Map<String, String> values) {
        var said = new ArrayList<String>();
        title.stream().map(names -> named(names, values)).filter(Objects::nonNull)
                .filter(part -> said.stream().noneMatch(before -> before.contains(part))).forEach(said::add);
        return said.isEmpty() ? label : String.join(" · ", said);
    }

    /** What counts besides the title, each value with what it is: 学时 16 学时；完成日期 2019年6月1日. */
    String tellingOf(Map<String, String> values) {
        return telling.stream().filter(name -> values.get(name) instanceof String value && !value.isEmpty())
                .map(name -> field(name).label() + " " + Lines.shown(field(name), Objects.requireNonNull(values.get(name)))).collect(Collectors.joining("；"));
    }

    private @Nullable String named(String names, Map<String, String> values) {
        return Arrays.stream(names.split("\\|")).filter(name -> given(name, values) != null).findFirst().map(this::field)
                .map(field -> switch (field.type()) {
                    case DATE -> label(field) + Lines.shown(field, Objects.requireNonNull(values.get(field.name())));
                    case YEAR -> values.get(field.name()) + "年度";
                    default -> values.get(field.name());
                }).orElse(null);
    }

    /** A date alone names nothing: it is said what began then. */
    private String label(Field field) { return title.size() == 1 ? field.label() + " " : ""; }

    /** The value of the first given of "a|b". */
    static @Nullable String given(String names, Map<String, String> values) {
        return Arrays.stream(names.split("\\|")).map(values::get).filter(v -> v != null && !v.isEmpty()).findFirst().orElse(null);
    }
}
