package org.hengcai.application;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hengcai.pack.Question;
import org.hengcai.pack.Question.Shape;
import org.hengcai.shared.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What was answered to some questions, held against what each may be; everything wrong is gathered. A field is called by the fact's
 * path ({@code employer.kind}), a cell of a list by path, row and field ({@code education-0-major}), and {@code education-say} is
 * "none" or "unknown".
 */
final class Answers {
    static final String UNKNOWN = "unknown", NONE = "none", YES = "是", NO = "否", NO_ASSESSMENT = "-", PLACE = "employer.region";
    static final int MOST_ROWS = 30;
    private static final int MOST_CHARACTERS = 100;
    private static final LocalDate EARLIEST = LocalDate.of(1940, 1, 1), LATEST = LocalDate.of(2100, 1, 1);

    private final MultiValueMap<String, String> typed;
    private final LocalDate today;
    private final Fits fits;
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final Set<String> unanswered = new LinkedHashSet<>();
    private final Set<String> wrong = new LinkedHashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    /** What of an item of a list can't be true together; each problem by the name of the item's field. */
    interface Fits { List<Problem> of(String path, Map<String, Object> item); }

    private Answers(MultiValueMap<String, String> typed, LocalDate today, Fits fits) {
        this.typed = typed;
        this.today = today;
        this.fits = fits;
    }

    /** @param today the day of submission: what has happened has happened by then */
    static Answers read(Collection<Question> questions, MultiValueMap<String, String> typed, LocalDate today, Fits fits) {
        var answers = new Answers(typed, today, fits);
        for (var question : questions) {
            var before = answers.problems.size();
            answers.read(question);
            if (answers.problems.size() > before) answers.wrong.add(question.path());
        }
        return answers;
    }

    /** By key as the vocabulary has them; days as text, none as null. */
    Map<String, Object> facts() { return facts; }

    /** The paths to which the answer was: I don't know. */
    Set<String> unanswered() { return unanswered; }

    /** The paths of which something is wrong. */
    Set<String> wrong() { return wrong; }

    List<Problem> problems() { return problems; }

    /** What stands in a field, without blanks at its ends; sent twice with two contents it is nobody's answer. */
    static String value(MultiValueMap<String, String> typed, String field) {
        var values = typed.getOrDefault(field, List.of());
        return values.isEmpty() || values.getFirst() == null ? "" : values.getFirst().strip();
    }

    private String value(String field, String label) {
        if (typed.getOrDefault(field, List.of()).stream().distinct().count() > 1) problems.add(PreCheckTexts.twoAnswers(field, label));
        var value = value(typed, field);
        if (value.codePointCount(0, value.length()) > MOST_CHARACTERS) problems.add(PreCheckTexts.tooLong(field, label, MOST_CHARACTERS));
        return value;
    }

    private void read(Question question) {
        var said = new LinkedHashSet<>(typed.getOrDefault(question.path() + "-say", List.of()));
        if (isChosen(question)) {
            if (value(typed, question.path()).equals(UNKNOWN) && mayBeUnknown(question)) said.add(UNKNOWN);
            else said.clear();
        }
        if (!said.isEmpty() && !isChosen(question) && isTyped(question.path())) {
            problems.add(PreCheckTexts.both(question.path(), question.label()));
            return;
        }
        var before = problems.size();
        var given = said.contains(UNKNOWN) && isChosen(question) ? null : given(question);
        if (problems.size() > before) return;
        if (said.size() > 1) problems.add(PreCheckTexts.both(question.path(), question.label()));
        else if (said.contains(UNKNOWN)) unanswered.add(question.path());
        else if (said.contains(NONE) && mayBeNone(question)) put(question.path(), isList(question.shape()) ? List.of() : null);
        else if (given == null) problems.add(PreCheckTexts.noAnswer(question));
        else put(question.path(), given);
    }

    /** Something stands in a field of the question, beside "none" and "unknown". */
    private boolean isTyped(String path) {
        return typed.keySet().stream().filter(field -> field.equals(path) || field.startsWith(path + "-") && !field.equals(path + "-say")).anyMatch(field -> !value(typed, field).isEmpty());
    }

    /** One of several is chosen, "I don't know" among them. */
    static boolean isChosen(Question question) {
        return question.shape() instanceof Shape.Words || question.shape() instanceof Shape.YesNo || question.path().equals(PLACE);
    }

    /** Somebody always knows what to apply for. */
    static boolean mayBeUnknown(Question question) { return !question.path().equals("title"); }

    static boolean isList(Shape shape) { return shape instanceof Shape.Items || shape instanceof Shape.Table || shape instanceof Shape.Several; }

    static boolean mayBeNone(Question question) { return isList(question.shape()) || question.none() != null; }

    @SuppressWarnings("unchecked")
    private void put(String path, @Nullable Object value) {
        var dot = path.indexOf('.');
        if (dot < 0) facts.put(path, value);
        else ((Map<String, Object>) facts.computeIfAbsent(path.substring(0, dot), _ -> new LinkedHashMap<String, Object>())).put(path.substring(dot + 1), value);
    }

    /** Null when nothing is given. */
    private @Nullable Object given(Question question) {
        var path = question.path();
        return switch (question.shape()) {
            case Shape.Years(var years, var words) -> years(path, years, words);
            case Shape.Several(var words) -> several(path, question.label(), words);
            case Shape.Items items -> rows(path, items);
            case Shape.Table table -> table(path, table);
            default -> one(path, question.label(), question.shape());
        };
    }

    private @Nullable Object one(String field, String label, Shape shape) {
        var value = value(field, label);
        if (value.isEmpty()) return null;
        return switch (shape) {
            case Shape.Words(var words) -> words.contains(value) ? value : wrong(PreCheckTexts.notOffered(field, label));
            case Shape.YesNo _ -> value.equals(YES) || value.equals(NO) ? (Object) value.equals(YES) : wrong(PreCheckTexts.notOffered(field, label));
            case Shape.Text(var _, var pattern) -> pattern == null || value.matches(pattern) ? value : wrong(PreCheckTexts.notOffered(field, label));
            case Shape.Whole(var _, var most) -> value.matches("[0-9]{1,4}") && Integer.parseInt(value) <= most ? (Object) Integer.valueOf(value) : wrong(PreCheckTexts.notWhole(field, label, value, most));
            case Shape.Amount(var _, var most) -> value.matches("[0-9]{1,4}(\\.[0-9])?") && Double.parseDouble(value) <= most ? (Object) Double.valueOf(value) : wrong(PreCheckTexts.notNumber(field, label, value, most));
            case Shape.Day(var past) -> day(field, label, value, past);
            default -> null;
        };
    }

    private @Nullable Object day(String field, String label, String value, boolean past) {
        try {
            var day = LocalDate.parse(value);
            if (past && day.isAfter(today)) return wrong(PreCheckTexts.notYet(field, label, day, today));
            if (!day.isBefore(EARLIEST) && day.isBefore(LATEST)) return day.toString();
        } catch (DateTimeException e) {
            // told below
        }
        return wrong(PreCheckTexts.notADay(field, label, value));
    }

    private @Nullable Object years(String path, List<Integer> years, List<String> words) {
        var given = new LinkedHashMap<String, Object>();
        var blank = new ArrayList<Integer>();
        for (var year : years) {
            var field = path + "-" + year;
            var value = value(field, year + "年");
            if (value.isEmpty()) blank.add(year);
            else if (words.contains(value)) given.put(year.toString(), value);
            else if (!value.equals(NO_ASSESSMENT)) problems.add(PreCheckTexts.notOffered(field, year + "年"));
        }
        if (blank.size() == years.size()) return null;
        blank.forEach(year -> problems.add(PreCheckTexts.chooseYear(path + "-" + year, year)));
        return given;
    }

    private @Nullable Object several(String path, String label, List<String> words) {
        var given = typed.getOrDefault(path, List.of()).stream().flatMap(text -> List.of(text.split("[、，,\\n]")).stream()).map(String::strip)
                .filter(text -> !text.isEmpty()).distinct().toList();
        if (!words.isEmpty() && !words.containsAll(given)) return wrong(PreCheckTexts.notOffered(path, label));
        if (given.size() > MOST_ROWS) return wrong(PreCheckTexts.tooManyRows(path, label, given.size(), MOST_ROWS));
        if (given.stream().anyMatch(text -> text.length() > MOST_CHARACTERS)) return wrong(PreCheckTexts.tooLong(path, label, MOST_CHARACTERS));
        return given.isEmpty() ? null : given;
    }

    /** How many rows of a list stand on the page; at least one. */
    static int rows(MultiValueMap<String, String> typed, String path) {
        var last = typed.keySet().stream().filter(field -> field.startsWith(path + "-")).map(field -> field.substring(path.length() + 1).split("-")[0])
                .filter(row -> row.matches("[0-9]{1,6}")).mapToInt(Integer::parseInt).max().orElse(0);
        return last + 1;
    }

    private @Nullable Object rows(String path, Shape.Items shape) {
        var count = rows(typed, path);
        if (count > MOST_ROWS) return wrong(PreCheckTexts.tooManyRows(path, "", count, MOST_ROWS));
        var items = new ArrayList<Map<String, Object>>();
        for (int row = 0; row < count; row++) {
            var item = row(path, row, count, shape);
            if (item != null) items.add(item);
        }
        return items.isEmpty() ? null : items;
    }

    private @Nullable Map<String, Object> row(String path, int row, int rows, Shape.Items shape) {
        var prefix = path + "-" + row + "-";
        var fields = shape.fields();
        if (fields.stream().allMatch(field -> value(typed, prefix + field.name()).isEmpty())) return null;
        var item = new LinkedHashMap<String, Object>();
        for (var field : fields) {
            var name = prefix + field.name();
            var label = rowOf(row, rows) + field.label();
            var value = one(name, label, field.shape());
            if (value != null) item.put(field.name(), value);
            else if (!field.optional() && value(typed, name).isEmpty()) problems.add(PreCheckTexts.missing(name, label, field.shape()));
        }
        if (!shape.oneOf().isEmpty() && shape.oneOf().stream().allMatch(field -> value(typed, prefix + field).isEmpty())) problems.add(PreCheckTexts.oneOf(prefix + shape.oneOf().getFirst(), fields, shape.oneOf()));
        if (item.get("from") instanceof String from && item.get("to") instanceof String to && to.compareTo(from) < 0) problems.add(PreCheckTexts.endsFirst(prefix + "to", to, from));
        fits.of(path, item).forEach(one -> problems.add(new Problem(prefix + one.field(), rowOf(row, rows) + one.wrong(), one.right())));
        return item;
    }

    private static String rowOf(int row, int rows) { return rows > 1 ? "第 " + (row + 1) + " 行的" : ""; }

    private @Nullable Object table(String path, Shape.Table table) {
        var items = new ArrayList<Map<String, Object>>();
        var any = false;
        for (var year : table.years())
            for (int i = 0; i < table.words().size(); i++) {
                var word = table.words().get(i);
                var amount = one(path + "-" + year + "-" + i, year + "年" + word, table.amount());
                any |= amount != null;
                if (amount instanceof Double figure && figure > 0) items.add(Map.of(table.year(), year, table.kind(), word, table.figure(), figure));
            }
        return any ? items : null;
    }

    private @Nullable Object wrong(Problem problem) {
        problems.add(problem);
        return null;
    }
}
