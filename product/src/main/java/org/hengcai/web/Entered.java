package org.hengcai.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.hengcai.shared.Problem;
import org.hengcai.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What was entered into a form, field by field, each held against what it may be; every fault is gathered before any is
 * told. A text that is kept has an upper limit, and the fault names the field as the page does.
 */
public final class Entered {
    /** How much a name, a place, a decision's number holds. */
    public static final int NAME = 60;
    /** How much a line holds: an opinion, a note. */
    public static final int LINE = 200;
    /** How much an account of something holds: an objection, a reason. */
    public static final int ACCOUNT = 500;

    private final List<Problem> problems = new ArrayList<>();

    /** A text that must be there; without it {@code missing} is told. */
    public String text(String field, String label, @Nullable String typed, int most, Problem missing) {
        var text = optional(field, label, typed, most);
        if (text.isEmpty()) add(missing);
        return text;
    }

    /** A text that may be empty; without blanks at its ends. */
    public String optional(String field, String label, @Nullable String typed, int most) {
        var text = typed == null ? "" : typed.strip();
        var is = text.codePointCount(0, text.length());
        if (is > most) add(WebTexts.tooLong(field, label, is, most));
        return text;
    }

    /** A day from the first to the last that make sense; null and told why when it is none. */
    public @Nullable LocalDate day(String field, String label, @Nullable String typed, LocalDate from, LocalDate to, Problem none) {
        var day = parsed(typed == null ? "" : typed.strip());
        if (day == null) add(none);
        else if (day.isBefore(from) || day.isAfter(to)) add(WebTexts.outOfRange(field, label, day, from, to));
        else return day;
        return null;
    }

    /** A whole number from the first to the last; null and told why when it is none. */
    public @Nullable Integer number(String field, String label, @Nullable String typed, int from, int to, Problem missing) {
        var text = typed == null ? "" : typed.strip();
        var number = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
        if (text.isEmpty()) add(missing);
        else if (number < from || number > to) add(WebTexts.noNumber(field, label, text, from, to));
        else return number;
        return null;
    }

    private static @Nullable LocalDate parsed(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    public void add(Problem problem) { problems.add(problem); }

    public void addAll(List<Problem> more) { problems.addAll(more); }

    /** Tells it if that is so. */
    public void check(boolean wrong, Problem problem) {
        if (wrong) add(problem);
    }

    public boolean well() { return problems.isEmpty(); }

    public List<Problem> problems() { return List.copyOf(problems); }

    /** Goes on only when nothing is wrong. */
    public void orRefuse() {
        if (!problems.isEmpty()) throw new Refused(problems.stream().distinct().toList());
    }
}
