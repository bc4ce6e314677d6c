package org.hengcai.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a fact, or a field of one, is asked for.
 *
 * @param ask the question; null: nobody is asked
 * @param told what is said instead of asking, where only somebody else can answer: the employer, an examiner
 * @param help what stands under the question
 * @param unit what a figure is counted in
 * @param none what it is called when a single value isn't there: 没有被限制
 * @param suggest what is offered to choose from, where any text may stand
 * @param optional a field that may stay empty in an item
 * @param oneOf fields of an item of which one at least is given
 */
record Asked(@Nullable String ask, @Nullable String told, @Nullable String help, @Nullable String unit, @Nullable String none, List<String> suggest,
             boolean optional, List<String> oneOf) {

    static Asked read(YamlMap map) {
        return new Asked(map.textOr("ask"), map.textOr("told"), map.textOr("help"), map.textOr("unit"), map.textOr("none"), map.texts("suggest"),
                map.yesNo("optional", false), map.texts("one-of"));
    }

    /** These words where they are given, else the earlier ones. */
    Asked over(Asked before) {
        return new Asked(or(ask, before.ask), or(told, before.told), or(help, before.help), or(unit, before.unit), or(none, before.none),
                suggest.isEmpty() ? before.suggest : suggest, optional || before.optional,
                oneOf.isEmpty() ? before.oneOf : oneOf);
    }

    private static @Nullable String or(@Nullable String one, @Nullable String other) { return one == null ? other : one; }
}
