package org.hengcai.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hengcai.account.Organisation;
import org.hengcai.account.OrganisationKind;
import org.hengcai.account.Organisations;
import org.hengcai.pack.view.UploadPage;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.Choice;
import org.hengcai.web.view.Dates;
import org.hengcai.web.view.SummaryRow;
import org.springframework.stereotype.Component;

/** Shows a checked pack before it becomes a plan: what it will do, and what in it nobody could verify. */
@Component
class UploadView {
    private final Organisations organisations;

    UploadView(Organisations organisations) { this.organisations = organisations; }

    UploadPage of(long upload, Pack pack, String office, String organiser, boolean asking, List<Problem> problems) {
        var offices = organisations.ofKind(OrganisationKind.OFFICE);
        var bureaus = organisations.ofKind(OrganisationKind.BUREAU);
        var head = pack.head();
        var chosenOffice = office.isEmpty() ? named(offices, Optional.ofNullable(head.office())) : office;
        var chosenOrganiser = organiser.isEmpty() ? named(bureaus, Optional.ofNullable(head.organiser())) : organiser;
        return new UploadPage(upload, pack.name(), head(pack), pack.pipeline().stream().map(UploadView::stage).toList(), unverified(pack), choices(offices),
                choices(bureaus), chosenOffice, chosenOrganiser, name(offices, chosenOffice), name(bureaus, chosenOrganiser), asking, problems);
    }

    /** The organisation that the pack itself names, where there is one of this name. */
    private static String named(List<Organisation> all, Optional<String> name) {
        return all.stream().filter(one -> name.isPresent() && one.name().equals(name.get())).map(one -> Long.toString(one.id())).findFirst().orElse("");
    }

    private static String name(List<Organisation> all, String id) {
        return all.stream().filter(one -> Long.toString(one.id()).equals(id)).map(Organisation::name).findFirst().orElse("");
    }

    private static List<Choice> choices(List<Organisation> all) { return all.stream().map(one -> new Choice(Long.toString(one.id()), one.name())).toList(); }

    private static List<SummaryRow> head(Pack pack) {
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

    private static UploadPage.StageRow stage(Stage stage) {
        var notes = new ArrayList<String>();
        if (stage.publicNotice() != null) notes.add(stage.publicNotice().workingDays() + " 个工作日");
        if (stage.withinWindow()) notes.add("须在申报时间内完成");
        if (stage.accepts()) notes.add("此后不能撤回");
        if (!stage.routes().isEmpty()) notes.add("仅限部分途径");
        return new UploadPage.StageRow(stage.name(), PackTexts.kind(stage.kind()), PackTexts.actor(stage.actor()), Pack.spoken(stage.clauses()), String.join("；", notes));
    }

    /** verified: false, wherever it stands. */
    private static List<String> unverified(Pack pack) {
        var values = new ArrayList<String>();
        pack.fees().stream().filter(fee -> !fee.verified()).forEach(fee -> values.add("收费：" + fee.title() + " " + fee.yuan().stripTrailingZeros().toPlainString() + " 元"));
        if (!pack.corrections().verified()) values.add("退回修改的期限和次数：首次 " + pack.corrections().firstDays() + " 个工作日，以后 " + pack.corrections().laterDays() + " 个，共 " + pack.corrections().rounds() + " 次");
        pack.committee().filter(committee -> !committee.verified()).ifPresent(committee -> values.add("评委会：至少 " + committee.smallest() + " 人，出席 " + committee.quorum() + "，同意 " + committee.threshold()));
        pack.routes().stream().flatMap(route -> route.conditions().stream()).filter(condition -> !condition.verified()).map(Condition::says).distinct().forEach(says -> values.add("条件：" + says));
        return values;
    }
}
