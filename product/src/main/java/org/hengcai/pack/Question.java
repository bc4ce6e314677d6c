package org.hengcai.pack;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a person is asked: a fact, or the field of a single record.
 *
 * @param path {@code staffed}, {@code employer.kind}
 * @param ask the question in plain words
 * @param none what it is called when a single value isn't there; null: it always is
 */
public record Question(String path, String label, String ask, @Nullable String help, @Nullable String none, Shape shape) {

    /** What an answer looks like. */
    public sealed interface Shape {
        record Words(List<String> words) implements Shape {}

        /** @param suggest offered, where any text may stand; @param pattern what it must look like */
        record Text(List<String> suggest, @Nullable String pattern) implements Shape {}

        record YesNo() implements Shape {}

        record Whole(@Nullable String unit, int most) implements Shape {}

        record Amount(@Nullable String unit, int most) implements Shape {}

        /** @param past not after the day of submission */
        record Day(boolean past) implements Shape {}

        /** One of the words for each year. */
        record Years(List<Integer> years, List<String> words) implements Shape {}

        /** Any number of texts; of these where some are offered. */
        record Several(List<String> words) implements Shape {}

        /** @param oneOf the fields of which one at least is given */
        record Items(List<Field> fields, List<String> oneOf) implements Shape {}

        /** One figure for each year and each word; items made of three fields. */
        record Table(List<Integer> years, List<String> words, String year, String kind, String figure, Amount amount) implements Shape {}
    }

    /** A field of an item. */
    public record Field(String name, String label, @Nullable String help, boolean optional, Shape shape) {}

    /** It fills a screen by itself, or nearly. */
    boolean isLong() {
        return switch (shape) {
            case Shape.Years _, Shape.Table _ -> true;
            case Shape.Items(var fields, var _) -> fields.stream().anyMatch(field -> field.shape() instanceof Shape.Day || field.shape() instanceof Shape.Text);
            default -> false;
        };
    }

    /** How this pack asks for a fact; null: nobody is asked. */
    static @Nullable Question of(Pack pack, String path) {
        var dot = path.indexOf('.');
        var declared = pack.vocabulary().facts().get(dot < 0 ? path : path.substring(0, dot));
        if (declared == null) return null;
        var record = declared.type() instanceof FactType.Fields fields ? fields : null;
        if (dot < 0 && record != null) return null;
        var field = dot < 0 || record == null ? null : record.fields().get(path.substring(dot + 1));
        if (dot >= 0 && field == null) return null;
        var asked = field == null ? declared.asked() : field.asked();
        if (asked.ask() == null || asked.told() != null) return null;
        var shape = declared.table() == null ? shape(pack, path, field == null ? declared.type() : field.type(), asked) : table(pack, declared);
        return new Question(path, field == null ? declared.label() : field.label(), asked.ask(), asked.help(), asked.none(), shape);
    }

    private static Shape shape(Pack pack, String path, FactType type, Asked asked) {
        return switch (type) {
            case FactType.Text(var words, var pattern) -> words(pack, path, words, pattern == null ? null : pattern.pattern(), asked);
            case FactType.Whole(var most) -> new Shape.Whole(asked.unit(), most);
            case FactType.Amount(var most) -> new Shape.Amount(asked.unit(), most);
            case FactType.Unread _ -> throw new IllegalStateException(path);
            case FactType.YesNo _ -> new Shape.YesNo();
            case FactType.Day(var past) -> new Shape.Day(past);
            case FactType.ByYear(var of) -> new Shape.Years(years(pack, path), of.words());
            case FactType.Texts(var of) -> new Shape.Several(of.words().isEmpty() ? asked.suggest() : of.words());
            case FactType.Items(var of) -> new Shape.Items(fields(pack, path, of), asked.oneOf());
            case FactType.Fields of -> new Shape.Items(fields(pack, path, of), asked.oneOf());
        };
    }

    /** Title and specialty are chosen from what the pack offers. */
    private static Shape words(Pack pack, String path, List<String> words, @Nullable String pattern, Asked asked) {
        var specialties = pack.specialties().stream().map(Specialty::name).toList();
        if (path.equals("title")) return new Shape.Words(pack.titles().stream().map(Title::name).toList());
        if (path.equals("specialty") && !specialties.isEmpty()) return new Shape.Words(specialties);
        if (path.endsWith(".specialty")) return new Shape.Text(specialties, pattern);
        return words.isEmpty() ? new Shape.Text(asked.suggest(), pattern) : new Shape.Words(words);
    }

    private static List<Field> fields(Pack pack, String path, FactType.Fields of) {
        return of.fields().entrySet().stream().filter(field -> field.getValue().asked().told() == null).map(field -> field(pack, path, field)).toList();
    }

    private static Field field(Pack pack, String path, Map.Entry<String, FactType.Field> entry) {
        var field = entry.getValue();
        return new Field(entry.getKey(), field.label(), field.asked().help(), field.asked().optional(), shape(pack, path + "." + entry.getKey(), field.type(), field.asked()));
    }

    private static Shape table(Pack pack, Vocabulary.Declared declared) {
        var table = Objects.requireNonNull(declared.table());
        var fields = ((FactType.Items) declared.type()).of().fields();
        var words = ((FactType.Text) Objects.requireNonNull(fields.get(table.kind())).type()).words();
        var figure = Objects.requireNonNull(fields.get(table.figure()));
        var most = figure.type() instanceof FactType.Amount amount ? amount.most() : ((FactType.Whole) figure.type()).most();
        return new Shape.Table(years(pack, declared.key()), words, table.year(), table.kind(), table.figure(), new Shape.Amount(figure.asked().unit(), most));
    }

    /** The years that the pack's conditions ask for, else the three before the plan's. */
    private static List<Integer> years(Pack pack, String path) {
        var asked = pack.routes().stream().flatMap(route -> route.conditions().stream()).map(Condition::requirement)
                .filter(requirement -> requirement instanceof Requirement.ForEach && requirement.uses().contains(path))
                .flatMap(requirement -> ((Requirement.ForEach) requirement).values().stream()).distinct().sorted().toList();
        var year = pack.head().year();
        return asked.isEmpty() ? IntStream.range(year - 3, year).boxed().toList() : asked;
    }
}
