package org.hengcai.archive;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hengcai.archive.Kind.Field;
import org.hengcai.archive.Kind.Type;
import org.hengcai.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into a kind's form, judged. A draft may lack something ({@code missing}); what is wrong ({@code wrong})
 * is told at once and not kept.
 */
record Form(Kind kind, Map<String, String> values, List<Problem> wrong, List<Problem> missing) {
    static final String PREFIX = "e_";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");
    private static final int YOUNGEST = 14;
    private static final LocalDate EARLIEST = LocalDate.of(1940, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    /** @param typed by the form's input names; {@code birth} of whose it is, if it is known */
    static Form of(Kind kind, Map<String, String> typed, LocalDate today, @Nullable LocalDate birth) {
        var form = new Form(kind, new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
        for (var field : kind.fields()) form.take(field, typed.getOrDefault(PREFIX + field.name(), ""), today);
        for (var field : kind.fields()) form.compare(field);
        if (birth != null) for (var field : kind.fields()) form.ofAge(field, birth);
        return form;
    }

    /** A version as it stands, judged again: for what lacks before it can be sent. */
    static Form again(Kind kind, Map<String, String> fields, LocalDate today, @Nullable LocalDate birth) {
        var typed = new LinkedHashMap<String, String>();
        fields.forEach((name, value) -> typed.put(PREFIX + name, value));
        return of(kind, typed, today, birth);
    }

    /** Nothing is given at all. */
    boolean isBlank() { return values.isEmpty() && wrong.isEmpty(); }

    List<Problem> all() {
        var all = new ArrayList<>(wrong);
        all.addAll(missing);
        return all;
    }

    private void take(Field field, String typed, LocalDate today) {
        if (!field.when().holds(values)) {
            notAsked(field, typed);
            return;
        }
        var value = switch (field.type()) {
            case TEXT, LONG, CHOICE -> Typed.clean(typed);
            case DATE -> Typed.day(typed);
            case YEAR, NUMBER -> Typed.figures(typed);
        };
        if (value.isEmpty()) {
            if (field.required()) missing.add(ArchiveTexts.missing(input(field), field));
            return;
        }
        if (judge(field, value, today)) values.put(field.name(), value);
    }

    /** Typed where it is not asked: told, never quietly dropped. What is only chosen can't be unchosen, and goes with what it hangs on. */
    private void notAsked(Field field, String typed) {
        if (Typed.clean(typed).isEmpty()) return;
        var when = field.when().words().entrySet().iterator().next();
        var on = kind.field(when.getKey());
        var answered = values.containsKey(on.name());
        if (answered && field.type() == Type.CHOICE) return;
        wrong.add(ArchiveTexts.notAsked(input(field), field, on, when.getValue(), answered));
    }

    private boolean judge(Field field, String value, LocalDate today) {
        var problem = switch (field.type()) {
            case TEXT, LONG -> text(field, value);
            case CHOICE -> field.allChoices().contains(value) ? null : ArchiveTexts.notAChoice(input(field), field);
            case DATE -> date(field, value, today);
            case YEAR -> YEAR.matcher(value).matches() && Integer.parseInt(value) <= today.getYear() ? null : ArchiveTexts.notAYear(input(field), field, today.getYear());
            case NUMBER -> number(field, value);
        };
        if (problem != null) wrong.add(problem);
        return problem == null;
    }

    private static @Nullable Problem text(Field field, String value) {
        if (Typed.unkeepable(value, field.type() == Type.LONG)) return ArchiveTexts.unkeepable(input(field), field);
        int most = field.max() == null ? 200 : field.max();
        int length = Typed.length(value);
        return length > most ? ArchiveTexts.tooLong(input(field), field, length, most) : null;
    }

    private static @Nullable Problem date(Field field, String value, LocalDate today) {
        try {
            var day = LocalDate.parse(value, DAY);
            if (day.isBefore(EARLIEST) || !day.isBefore(LATEST)) return ArchiveTexts.farAway(input(field), field);
            return field.past() && day.isAfter(today) ? ArchiveTexts.inFuture(input(field), field, day, today) : null;
        } catch (DateTimeException e) {
            return ArchiveTexts.notADate(input(field), field);
        }
    }

    private static @Nullable Problem number(Field field, String value) {
        if (!NUMBER.matcher(value).matches()) return ArchiveTexts.notANumber(input(field), field);
        var number = new BigDecimal(value);
        var fits = number.stripTrailingZeros().scale() <= field.decimals() && (field.min() == null || number.compareTo(BigDecimal.valueOf(field.min())) >= 0)
                && (field.max() == null || number.compareTo(BigDecimal.valueOf(field.max())) <= 0);
        return fits ? null : ArchiveTexts.outside(input(field), field, value);
    }

    /** What two fields say together. */
    private void compare(Field field) {
        var value = values.get(field.name());
        if (value == null) return;
        if (field.by() != null && values.get(field.by()) instanceof String chosen && !field.lists().getOrDefault(chosen, List.of()).contains(value))
            wrong.add(ArchiveTexts.notAmong(input(field), field, chosen));
        if (field.notBefore() != null && values.get(field.notBefore()) instanceof String other && value.compareTo(other) < 0)
            wrong.add(ArchiveTexts.tooEarly(input(field), field, kind.field(field.notBefore()), LocalDate.parse(other)));
        if (field.yearOf() != null && values.get(field.yearOf()) instanceof String day && !day.startsWith(value))
            wrong.add(ArchiveTexts.otherYear(input(field), field, kind.field(field.yearOf()), LocalDate.parse(day), value));
    }

    /** Nobody graduates, works or is rewarded as a child [ours: 14 years, so that nothing true is refused]. */
    private void ofAge(Field field, LocalDate birth) {
        var value = values.get(field.name());
        if (value == null) return;
        if (field.type() == Type.DATE && LocalDate.parse(value).isBefore(birth.plusYears(YOUNGEST)))
            wrong.add(ArchiveTexts.tooYoung(input(field), field, LocalDate.parse(value), birth, YOUNGEST));
        if (field.type() == Type.YEAR && Integer.parseInt(value) < birth.getYear() + YOUNGEST)
            wrong.add(ArchiveTexts.tooYoung(input(field), field, Integer.parseInt(value), birth, YOUNGEST));
    }

    static String input(Field field) { return PREFIX + field.name(); }
}
