package org.hengcai.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hengcai.pack.view.Differences;
import org.hengcai.pack.view.StageRow;
import org.hengcai.web.view.Choice;
import org.hengcai.web.view.Dates;
import org.hengcai.web.view.SummaryRow;
import org.jspecify.annotations.Nullable;

/** What an administrator is shown of any version: what it is, its stages, how it differs from another. */
final class PackView {
    private PackView() {}

    static List<SummaryRow> head(Pack pack) {
        var head = pack.head();
        var rows = new ArrayList<SummaryRow>();
        rows.add(new SummaryRow("计划包", head.id() + "，第 " + head.version() + " 版", head.example() ? "示例" : null));
        rows.add(new SummaryRow("发文", head.issuer() + " " + head.document(), Dates.day(head.issued())));
        rows.add(new SummaryRow("年度和系列", head.year() + " 年度，" + head.series() + "系列"));
        rows.add(new SummaryRow("申报时间", Dates.day(pack.window().firstDay()) + " 至 " + Dates.deadline(pack.window().closed())));
        for (var title : pack.titles()) rows.add(new SummaryRow(title.name(), pack.routes(title.name()).stream().map(Route::name).collect(Collectors.joining("、")), title.level().label()));
        for (var fee : pack.fees()) rows.add(new SummaryRow("收费：" + fee.title(), fee.yuan().stripTrailingZeros().toPlainString() + " 元", fee.note()));
        rows.add(new SummaryRow("附件", pack.evidence().size() + " 种"));
        rows.add(new SummaryRow("退回原因", pack.reasons().size() + " 条"));
        rows.add(new SummaryRow("专业目录", pack.specialties().size() + " 个专业"));
        return rows;
    }

    static StageRow stage(Stage stage) {
        var notes = new ArrayList<String>();
        if (stage.publicNotice() != null) notes.add(stage.publicNotice().workingDays() + " 个工作日");
        if (stage.withinWindow()) notes.add("须在申报时间内完成");
        if (stage.accepts()) notes.add("此后不能撤回");
        if (!stage.routes().isEmpty()) notes.add("仅限部分途径");
        return new StageRow(stage.name(), PackTexts.kind(stage.kind()), PackTexts.actor(stage.actor()), Pack.spoken(stage.clauses()), String.join("；", notes));
    }

    static List<StageRow> stages(Pack pack) { return pack.pipeline().stream().map(PackView::stage).toList(); }

    /** Against the version chosen, else the newest of the others, which stand newest first. */
    static Differences differences(String action, Map<String, String> files, List<Plan> others, @Nullable Long against) {
        var chosen = others.stream().filter(plan -> against == null || plan.id() == against).findFirst().or(() -> others.stream().findFirst());
        var versions = others.stream().map(plan -> new Choice(Long.toString(plan.id()), "第 " + plan.pack().version() + " 版（" + Dates.time(plan.openedAt().toInstant()) + " 开启）")).toList();
        var rows = chosen.map(plan -> PackDiff.between(plan.pack().files(), files)).orElse(List.of()).stream()
                .map(change -> new Differences.Row(DiffTexts.file(change.file()), change.of(), DiffTexts.days(change.what()))).toList();
        return new Differences(action, versions, chosen.map(plan -> Long.toString(plan.id())).orElse(null), rows);
    }
}
