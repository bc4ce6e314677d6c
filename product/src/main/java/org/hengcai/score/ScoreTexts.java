package org.hengcai.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.hengcai.application.ScoreSheets;
import org.hengcai.pack.Score;
import org.hengcai.shared.Problem;
import org.hengcai.shared.Role;
import org.jspecify.annotations.Nullable;

/** What the score sheet says in Chinese. */
final class ScoreTexts {
    static final String CLAIMED = "自评表已保存。", SAID = "得分已记下，自评、确认、更正的分数并列保留。", NOTHING_NEW = "没有改动，原来的得分保持不变。";

    private ScoreTexts() {}

    static String points(double points) { return BigDecimal.valueOf(points).stripTrailingZeros().toPlainString(); }

    static String points(double claimed, @Nullable Double stands) { return points(claimed) + (stands == null || stands == claimed ? "" : "（经审查 " + points(stands) + "）"); }

    /** The figures one may say. */
    static String range(Score.Item item) {
        var figures = item.figures().stream().filter(figure -> figure >= item.least() && figure <= item.most()).toList();
        if (!figures.isEmpty()) return figures.stream().map(ScoreTexts::points).collect(Collectors.joining("、")) + " 分";
        return points(item.least()) + "—" + points(item.most()) + " 分";
    }

    static String worth(Score.Line line) { return line.least() < line.most() ? points(line.least()) + "—" + points(line.most()) + " 分" : points(line.most()) + " 分"; }

    static String how(Score.Group group) { return group.highest() ? "取最高的一项，至多 " + points(group.cap()) + " 分" : "各项相加，至多 " + points(group.cap()) + " 分"; }

    static Problem noNumber(String field, Score.Item item, String typed) { return new Problem(field, item.name() + "的分数“" + typed + "”不是数", "请填 " + range(item)); }

    static Problem outOfRange(String field, Score.Item item, double typed) { return new Problem(field, item.name() + "填了 " + points(typed) + " 分", "应为 " + range(item)); }

    static Problem noReason(String field, Score.Item item) { return new Problem(field, item.name() + "没有写理由", "请写明凭什么得这些分"); }

    static Problem noOtherReason(String field, Score.Item item, double standing) { return new Problem(field, item.name() + "的分数与原来的 " + points(standing) + " 分不同，没有写理由", "请写明为什么改"); }

    static Problem lacking(String field, String block, String what) { return new Problem(field, block + "没有填写" + what, "请填写" + what + "；没有这位专家的，把这一栏清空"); }

    static Problem twice(String field) { return new Problem(field, "两位推荐专家的证书编号（有一位未填时看姓名）相同", "须由不同的专家推荐"); }

    static Problem oneself(String field, String block) { return new Problem(field, block + "填的是您本人的姓名", "本人不能推荐自己；是同名的另一位专家的，请填他的职称证书编号"); }

    static Problem twoFigures(String field, Score.Item item) { return new Problem(field, item.name() + "有两个分数", "只能填一个"); }

    static Problem tooFine(String field, Score.Item item, String typed) { return new Problem(field, item.name() + "的分数“" + typed + "”的小数多于一位", "最多一位小数，如 4.5"); }

    static Problem noPoints(String field, Score.Item item) { return new Problem(field, item.name() + "写了理由，没有填分数", "请填 " + range(item) + "，或把理由清空"); }

    static Problem emptied(String field, Score.Item item, double standing) { return new Problem(field, item.name() + "原来的 " + points(standing) + " 分被清空了", "认可的照填，不认可的请填 0 并写理由"); }

    static Problem waiting(List<Score.Item> items) {
        return new Problem("", "自评表有 " + items.size() + " 项还没有确认：" + items.stream().map(Score.Item::name).collect(Collectors.joining("、")), "请打开“评分表”逐项确认或更正");
    }

    static Problem tooFew(double total, int asked) {
        return new Problem("", "经核实的得分为 " + points(total) + " 分，不足 " + asked + " 分", "不能同意；请更正得分，或按“自评分经核实不足" + asked + "分”处理");
    }

    static String changed() { return "这份评分表刚刚有人改过"; }

    static String said(Role role) { return role == Role.EMPLOYER ? "单位确认" : "更正"; }

    static String room(double room) { return "还可得 " + points(room) + " 分"; }

    static String lift(String group, double room, boolean judged) { return group + "还可得 " + points(room) + " 分" + (judged ? "（其中有待您填写的项目）" : "（须有选入申报、经核实的业绩或证书）"); }

    static String left(ScoreSheets.Left left) {
        var names = left.entries().isEmpty() ? "" : "：" + String.join("、", left.entries());
        return left.group() + (left.points() > 0 ? "可加 " + points(left.points()) + " 分" : "可加分") + (left.judged() ? "（其中有待评判的）" : "") + names;
    }

    static String controls(@Nullable Integer asked) { return asked == null ? "符合的勾选。" : "全部符合才能勾满；缺一项，自评分再高也不能按自评申报。"; }

    static String gate(double total, int asked) { return total >= asked ? "已达到 " + asked + " 分" : "距 " + asked + " 分还差 " + points(BigDecimal.valueOf(asked).subtract(BigDecimal.valueOf(total)).doubleValue()) + " 分"; }

    static String fileName(String title, String applicant) { return title + "_" + applicant + ".pdf"; }

    static String behind() { return "自评后来改过"; }

    static String notShown() { return "未选入申报"; }
}
