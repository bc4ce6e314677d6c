package org.hengcai.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hengcai.application.ScoreSaid.Claim;
import org.hengcai.application.ScoreSheets.Sheet;
import org.hengcai.archive.Behind;
import org.hengcai.pack.Score;
import org.hengcai.score.view.ScoreTable;
import org.hengcai.web.view.Dates;
import org.jspecify.annotations.Nullable;

/** Makes a sheet's table: every group and item with its points, what stands behind each, and who said what. */
final class Tables {
    private final Sheet sheet;
    private final Figures figures;
    private final Map<String, String> typed;

    /** @param typed what stands in the inputs; empty: what was said last */
    Tables(Sheet sheet, Figures figures, Map<String, String> typed) {
        this.sheet = sheet;
        this.figures = figures;
        this.typed = typed;
    }

    static String field(String of, String item) { return of + "." + item.replace('/', '.'); }

    /** @param standing whether the table counts what examiners said, or the applicant alone */
    ScoreTable table(boolean standing) {
        var score = sheet.score(standing ? figures.standing() : sheet.said().points());
        return new ScoreTable(score.groups().stream().map(this::group).toList(), total(score));
    }

    private ScoreTable.Group group(Score.Group group) {
        var room = room(group);
        return new ScoreTable.Group(group.id(), group.name(), ScoreTexts.how(group), ScoreTexts.points(group.points()), ScoreTexts.points(group.cap()),
                room > 0 ? ScoreTexts.room(room) : null, group.note(), group.items().stream().flatMap(Score.Item::all).map(this::item).toList());
    }

    private static double room(Score.Group group) { return group.cap() - group.points(); }

    private ScoreTable.Item item(Score.Item item) {
        var claim = sheet.said().claims().get(item.key());
        var standing = figures.standing(item.key());
        var points = typed.isEmpty() ? standing == null ? "" : ScoreTexts.points(standing) : typed.getOrDefault(field("points", item.key()), "");
        var reason = typed.isEmpty() ? sheet.open() && claim != null ? claim.reason() : "" : typed.getOrDefault(field("reason", item.key()), "");
        var counted = item.open() && item.least() == 0 ? "" : ScoreTexts.points(item.least());
        return new ScoreTable.Item(item.key(), field("points", item.key()), item.name(), item.open() ? ScoreTexts.range(item) : null, counted,
                item.lines().stream().map(line -> line(item, line)).toList(), claim == null || !item.open() ? null : claimed(claim),
                figures.confirmed(item.key()).stream().map(figure -> said(figure, claim)).toList(), figures.corrected(item.key()).stream().map(figure -> said(figure, claim)).toList(), points, reason);
    }

    private static ScoreTable.Said claimed(Claim claim) { return new ScoreTable.Said(ScoreTexts.points(claim.points()), claim.reason(), "本人", null); }

    private static ScoreTable.Said said(Figure figure, @Nullable Claim claim) {
        return new ScoreTable.Said(ScoreTexts.points(figure.points()), figure.reason(), figure.organisation() + " " + figure.person() + " · " + Dates.time(figure.at().toInstant()),
                figure.isBehind(claim) ? ScoreTexts.behind() : null);
    }

    private ScoreTable.Line line(Score.Item item, Score.Line line) {
        return new ScoreTable.Line(line.says().isEmpty() ? ScoreTexts.worth(line) : line.says(), ScoreTexts.worth(line), line.backing().stream().flatMap(backing -> backing(item, backing).stream()).toList());
    }

    private List<ScoreTable.Backing> backing(Score.Item item, Score.Backing backing) {
        var points = ScoreTexts.points(backing.points()) + (backing.upTo() > backing.points() ? "—" + ScoreTexts.points(backing.upTo()) : "") + " 分";
        var behind = sheet.said().behind().getOrDefault(backing.fact(), List.of());
        var entries = Behind.of(behind, backing.index(), item.name());
        if (backing.index() < 0 && backing.value() instanceof Number number && number.doubleValue() == 0) return List.of();
        if (entries.isEmpty()) return List.of(new ScoreTable.Backing(words(backing), points, null));
        var all = new ArrayList<ScoreTable.Backing>();
        for (var entry : entries) all.add(entry(entry, all.isEmpty() ? points : ""));
        return all;
    }

    private ScoreTable.Backing entry(Behind entry, String points) {
        return new ScoreTable.Backing(entry.kind() + " · " + entry.title(), points, sheet.shown().contains(entry.entry()) ? null : ScoreTexts.notShown());
    }

    /** A fact that no entry of the archive stands behind. */
    private String words(Score.Backing backing) {
        var label = sheet.plan().pack().label(backing.fact());
        return switch (backing.value()) {
            case Map<?, ?> item -> item.values().stream().map(value -> value instanceof LocalDate day ? Dates.day(day) : String.valueOf(value)).filter(value -> !value.isEmpty() && !value.equals("NULL_VALUE")).collect(Collectors.joining(" · "));
            case Boolean _ -> label;
            case Number number -> label + " " + ScoreTexts.points(number.doubleValue());
            case LocalDate day -> label + " " + Dates.day(day);
            default -> label + " " + backing.value();
        };
    }

    private ScoreTable.Total total(Score score) {
        var claimed = sheet.score(sheet.said().points());
        var counted = sheet.score(Map.of());
        var examined = figures.examined().isEmpty() ? null : sheet.score(figures.standing());
        var asked = sheet.asked();
        var lift = !sheet.open() || asked == null || score.total() >= asked ? List.<String>of()
                : score.groups().stream().filter(group -> room(group) > 0).map(group -> ScoreTexts.lift(group.name(), room(group), group.upTo() > group.points())).toList();
        return new ScoreTable.Total(ScoreTexts.points(counted.total()), ScoreTexts.points(claimed.total()), examined == null ? null : ScoreTexts.points(examined.total()),
                ScoreTexts.points(sheet.paper().most()), asked == null ? null : ScoreTexts.gate(score.total(), asked), asked != null && score.total() >= asked, lift,
                sheet.left().stream().map(ScoreTexts::left).toList());
    }
}
