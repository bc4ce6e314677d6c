package org.hengcai.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hengcai.pack.view.PreviewPage;
import org.hengcai.pack.view.PreviewPage.Cell;
import org.hengcai.pack.view.PreviewPage.Section;
import org.hengcai.pack.view.PreviewPage.Text;
import org.hengcai.shared.Clause;
import org.hengcai.web.view.Column;
import org.hengcai.web.view.Dates;
import org.jspecify.annotations.Nullable;

/** What people will see of a pack: its dates, conditions, attachments, score sheet, questions, reasons and texts, in this order. */
final class PreviewView {
    private final Pack pack;
    private final List<Section> sections = new ArrayList<>();

    private PreviewView(Pack pack) { this.pack = pack; }

    static PreviewPage of(Pack pack, String back, String backLabel) {
        var view = new PreviewView(pack);
        view.dates();
        pack.titles().forEach(title -> pack.routes(title.name()).forEach(view::route));
        view.evidence();
        view.score();
        view.questions();
        view.reasons();
        view.specialties();
        view.contacts();
        return new PreviewPage(pack.name(), back, backLabel, view.sections, view.texts());
    }

    private void section(String id, String heading, @Nullable String note, String columns, List<List<Cell>> rows) {
        if (!rows.isEmpty()) sections.add(new Section(id, heading, note, Column.of(columns.split("、")), rows.stream().map(cells -> labelled(columns.split("、"), cells)).toList()));
    }

    private static List<Cell> labelled(String[] columns, List<Cell> cells) {
        return IntStream.range(0, cells.size()).mapToObj(i -> new Cell(columns[i], cells.get(i).text(), cells.get(i).url())).toList();
    }

    private static Cell cell(@Nullable String text) { return new Cell("", text == null ? "" : text, null); }

    /** The clause, leading to its sentence further down. */
    private Cell clause(List<Clause> clauses) {
        var sentence = clauses.stream().filter(clause -> pack.sentence(clause).isPresent()).findFirst();
        return new Cell("", Pack.spoken(clauses), sentence.map(clause -> "#" + clause.text()).orElse(null));
    }

    private void dates() {
        var rows = new ArrayList<List<Cell>>();
        var window = pack.window();
        rows.add(List.of(cell("申报"), cell(Dates.time(window.opens()) + " 至 " + Dates.deadline(window.closed())), clause(window.clauses())));
        if (window.warnFrom() != null) rows.add(List.of(cell("提醒"), cell(Dates.day(window.warnFrom()) + " 起提醒尚未报送的"), clause(window.clauses())));
        for (var stage : pack.pipeline()) {
            var last = PipelineReader.lastPosting(pack.head(), window, stage);
            if (last != null) rows.add(List.of(cell(stage.name()), cell("最迟 " + Dates.day(last) + " 张贴"), clause(stage.clauses())));
        }
        section("dates", "时间", null, "事项、时间、依据", rows);
    }

    private void route(Route route) {
        section("route-" + sections.size(), route.title() + " · " + route.name(), "申报表上的类别：" + route.form() + "；依据 " + Pack.spoken(route.clauses()), "条件、怎样判断、依据",
                route.conditions().stream().map(condition -> List.of(cell(condition.says()), cell(judged(condition)), clause(condition.clauses()))).toList());
    }

    private static String judged(Condition condition) {
        var how = switch (condition.weight()) {
            case BLOCKS -> condition.requirement() instanceof Requirement.ByPerson ? "由审查人判断" : "须具备";
            case WARNS -> "只作提醒";
            case PERSON -> "由审查人判断";
        };
        return how + (condition.verified() ? "" : "，原文未核实");
    }

    private void evidence() {
        section("evidence", "附件", null, "附件、谁须上传、为什么、依据", pack.evidence().stream().map(one -> List.of(cell(one.name()), cell(forWhom(one)), cell(one.why()), clause(one.clauses()))).toList());
    }

    private String forWhom(Evidence evidence) {
        var titles = evidence.titles().isEmpty() ? "各职称" : String.join("、", evidence.titles());
        var routes = pack.routes().stream().filter(route -> evidence.routes().contains(route.id())).map(Route::name).distinct().collect(Collectors.joining("、"));
        return titles + (routes.isEmpty() ? "" : "的" + routes) + (evidence.when() == null ? "" : "，符合情形的") + (evidence.entry() == null ? "" : "；可用档案内容代替");
    }

    private void score() {
        pack.scoreSheet().ifPresent(sheet -> section("score", "自评表", (sheet.threshold() == null ? "" : "合格线 " + sheet.threshold() + " 分；") + "最多 " + Json.number(sheet.most()) + " 分", "评分组、评分项、上限、怎样合计",
                sheet.groups().stream().map(group -> List.of(cell(group.name()), cell(group.items().stream().map(ScoreItem::name).collect(Collectors.joining("、"))), cell(Json.number(group.cap()) + " 分"),
                        cell(group.take() == ScoreSheet.Take.HIGHEST ? "取最高的一项" : "相加，不超过上限"))).toList()));
    }

    private void questions() {
        var used = used();
        section("questions", "预查会问的问题", "只问与结论有关、还不知道的，一次几个。", "问题、问的是", Questions.all(pack).stream()
                .filter(question -> used.stream().anyMatch(path -> covers(path, question.path()))).map(question -> List.of(cell(question.ask()), cell(question.label()))).toList());
    }

    /** The facts that some condition, or the score sheet, speaks of. */
    private Set<String> used() {
        var used = new HashSet<>(Set.of("title"));
        pack.routes().stream().flatMap(route -> route.conditions().stream()).map(Condition::uses).forEach(used::addAll);
        pack.scoreSheet().ifPresent(sheet -> sheet.groups().stream().flatMap(group -> group.items().stream()).flatMap(ScoreItem::expressions).map(Expression::uses).forEach(used::addAll));
        return used;
    }

    /** The same fact, a record and one of its fields. */
    private static boolean covers(String used, String asked) { return used.equals(asked) || used.startsWith(asked + ".") || asked.startsWith(used + "."); }

    private void reasons() {
        section("reasons", "退回和不通过的原因", null, "原因、后果、依据", pack.reasons().stream()
                .map(reason -> List.of(cell(reason.wording()), cell(reason.effect() == StageDecision.RETURN ? "退回修改" : "不通过"), clause(reason.clauses()))).toList());
    }

    private void specialties() {
        section("specialties", "专业目录", null, "序号、专业、相近专业", pack.specialties().stream().map(one -> List.of(cell(Integer.toString(one.number())), cell(one.name()), cell(String.join("、", one.majors())))).toList());
    }

    private void contacts() {
        section("contacts", "联系方式", null, "机构、地址、电话", pack.contacts().stream().map(one -> List.of(cell(one.name()), cell(one.address()), cell(one.phone()))).toList());
    }

    /** The notice, into which clauses lead, first; of the others no anchor twice. */
    private List<Text> texts() {
        var texts = new ArrayList<Text>();
        pack.text("notice").ifPresent(notice -> texts.add(new Text("text-notice", "通知全文", notice.parts())));
        pack.texts().forEach((name, text) -> {
            if (!name.equals("notice")) texts.add(new Text("text-" + name, name.equals("pledge") ? "承诺书" : name.equals("instructions") ? "申报须知" : name, text.parts().stream().map(part -> part.anchor() == null ? part
                    : new org.hengcai.web.view.TextPart(part.kind(), part.depth(), name + "-" + part.anchor(), part.text(), part.rows())).toList()));
        });
        return texts;
    }
}
