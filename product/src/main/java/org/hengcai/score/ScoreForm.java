package org.hengcai.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hengcai.application.ScoreSaid;
import org.hengcai.application.ScoreSaid.Claim;
import org.hengcai.application.ScoreSaid.Recommender;
import org.hengcai.application.ScoreSheets.Sheet;
import org.hengcai.pack.Score;
import org.hengcai.shared.Problem;
import org.hengcai.web.Entered;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What was typed into a score sheet, held against what each item may be; every fault at once. */
final class ScoreForm {
    static final int MOST_REASON = Entered.LINE;
    private final Sheet sheet;
    private final MultiValueMap<String, String> typed;
    private final Entered entered = new Entered();

    ScoreForm(Sheet sheet, MultiValueMap<String, String> typed) {
        this.sheet = sheet;
        this.typed = typed;
    }

    List<Problem> problems() { return entered.problems(); }

    long version() {
        var version = text("version");
        return version.matches("[0-9]{1,18}") ? Long.parseLong(version) : -1;
    }

    private String text(String name) {
        var value = typed.getFirst(name);
        return value == null ? "" : value;
    }

    /** What the applicant says; where something is wrong, what is right of it. */
    ScoreSaid said() {
        var claims = new LinkedHashMap<String, Claim>();
        open().forEach(item -> {
            var claim = claim(item);
            if (claim != null) claims.put(item.key(), claim);
        });
        var ticked = sheet.paper().controls().stream().filter(control -> typed.getOrDefault("control", List.of()).contains(control)).toList();
        return new ScoreSaid((int) version(), claims, ticked, sheet.asksRecommenders() ? recommenders() : sheet.said().recommenders(), Map.of());
    }

    private List<Score.Item> open() { return sheet.score(Map.of()).items().filter(Score.Item::open).toList(); }

    private @Nullable Claim claim(Score.Item item) {
        var points = points(item);
        var field = Tables.field("reason", item.key());
        var reason = entered.optional(field, item.name() + "的理由", text(field), MOST_REASON);
        if (points == null) {
            if (!reason.isEmpty() && text(Tables.field("points", item.key())).isBlank()) entered.add(ScoreTexts.noPoints(Tables.field("points", item.key()), item));
            return null;
        }
        if (points > 0 && reason.isEmpty()) {
            entered.add(ScoreTexts.noReason(field, item));
            return null;
        }
        return new Claim(points, reason);
    }

    private @Nullable Double points(Score.Item item) {
        var field = Tables.field("points", item.key());
        var text = text(field).strip();
        if (text.isEmpty()) return null;
        var wrong = typed.getOrDefault(field, List.of()).size() > 1 ? ScoreTexts.twoFigures(field, item)
                : !text.matches("-?[0-9]{1,7}(\\.[0-9]{1,7})?") ? ScoreTexts.noNumber(field, item, text)
                : text.matches(".*\\.[0-9]0*[1-9][0-9]*") ? ScoreTexts.tooFine(field, item, text) : null;
        if (wrong != null) {
            entered.add(wrong);
            return null;
        }
        var points = Double.parseDouble(text);
        var fits = points >= item.least() && points <= item.most() && (item.figures().isEmpty() || item.figures().contains(points));
        if (!fits) entered.add(ScoreTexts.outOfRange(field, item, points));
        return fits ? points : null;
    }

    private List<Recommender> recommenders() {
        var all = new ArrayList<Recommender>();
        for (int i = 0; i < sheet.paper().recommenders().size(); i++) {
            var one = recommender(i);
            if (one == null) continue;
            if (one.bears(sheet.applicant())) entered.add(ScoreTexts.oneself(field(i, "name"), sheet.paper().recommenders().get(i)));
            else if (all.stream().anyMatch(one::isSame)) entered.add(ScoreTexts.twice(field(i, "name")));
            else all.add(one);
        }
        return all;
    }

    static String field(int block, String name) { return "recommender" + block + "." + name; }

    private @Nullable Recommender recommender(int i) {
        var block = sheet.paper().recommenders().get(i);
        var name = of(i, "name", block + "的姓名", Entered.NAME);
        var unit = of(i, "unit", block + "的单位", 100);
        var title = of(i, "title", block + "的职称", 40);
        var specialty = of(i, "specialty", block + "从事的专业", Entered.NAME);
        var certificate = of(i, "certificate", block + "的证书编号", 40);
        var phone = of(i, "phone", block + "的手机", 20);
        if ((name + unit + title + specialty + certificate + phone).isEmpty()) return null;
        if (name.isEmpty()) entered.add(ScoreTexts.lacking(field(i, "name"), block, "姓名"));
        if (title.isEmpty()) entered.add(ScoreTexts.lacking(field(i, "title"), block, "职称"));
        if (specialty.isEmpty()) entered.add(ScoreTexts.lacking(field(i, "specialty"), block, "从事专业"));
        if (!phone.isEmpty() && !phone.matches("1[0-9]{10}")) entered.add(new Problem(field(i, "phone"), block + "的手机号不是 11 位", "请填 11 位手机号，或留空"));
        return new Recommender(joined(name), unit, joined(title), joined(specialty), certificate.replaceAll("\\s", ""), phone);
    }

    /** Blanks between Chinese characters say nothing. */
    private static String joined(String text) { return text.replaceAll("(?U)(?<=\\p{IsHan})\\s+(?=\\p{IsHan})", ""); }

    private String of(int block, String name, String label, int most) { return entered.optional(field(block, name), label, text(field(block, name)), most); }

    /** The figures that stand in the form now, as far as they fit. */
    Map<String, Double> figures() {
        var all = new LinkedHashMap<String, Double>();
        for (var item : open()) {
            var points = points(item);
            if (points != null) all.put(item.key(), points);
        }
        return all;
    }

    /** What an examiner says of one item. */
    record Judged(String item, double points, String reason, @Nullable Double claimed) {}

    /** What an examiner says: each figure that is new, or that answers what the applicant said since; another figure needs a reason. */
    List<Judged> judged(Figures figures) {
        var all = new ArrayList<Judged>();
        for (var item : open()) {
            var field = Tables.field("reason", item.key());
            var reason = entered.optional(field, item.name() + "的理由", text(field), MOST_REASON);
            var points = points(item);
            var standing = figures.standing(item.key());
            var input = Tables.field("points", item.key());
            if (points == null && standing != null && typed.containsKey(input) && text(input).isBlank()) entered.add(ScoreTexts.emptied(input, item, standing));
            if (points == null) continue;
            var other = standing == null || standing != points.doubleValue();
            if (!other && !figures.waits(item.key())) continue;
            if (other && reason.isEmpty() && standing != null) entered.add(ScoreTexts.noOtherReason(field, item, standing));
            else if (other && reason.isEmpty() && points > 0) entered.add(ScoreTexts.noReason(field, item));
            var claim = sheet.said().claims().get(item.key());
            all.add(new Judged(item.key(), points, reason, claim == null ? null : claim.points()));
        }
        return all;
    }
}
