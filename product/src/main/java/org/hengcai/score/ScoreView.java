package org.hengcai.score;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hengcai.application.ScoreSaid;
import org.hengcai.application.ScoreSheets;
import org.hengcai.application.ScoreSheets.Sheet;
import org.hengcai.audit.AuditLog;
import org.hengcai.pack.Pack;
import org.hengcai.pack.Route;
import org.hengcai.pack.Score;
import org.hengcai.pack.StageKind;
import org.hengcai.score.view.ClaimPage;
import org.hengcai.score.view.JudgePage;
import org.hengcai.score.view.PrintedScore;
import org.hengcai.shared.Actor;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.Choice;
import org.hengcai.web.view.Dates;
import org.hengcai.web.view.SummaryRow;
import org.hengcai.workflow.Pipeline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Makes the pages of a score sheet and its print. */
@Component
class ScoreView {
    private static final List<String> FIELDS = List.of("name", "unit", "title", "specialty", "certificate", "phone");
    private final JdbcClient db;
    private final Clock clock;
    private final ScoreSheets sheets;
    private final Pipeline pipeline;
    private final AuditLog audit;

    ScoreView(JdbcClient db, Clock clock, ScoreSheets sheets, Pipeline pipeline, AuditLog audit) {
        this.db = db;
        this.clock = clock;
        this.sheets = sheets;
        this.pipeline = pipeline;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    ClaimPage mine(Actor by, long application, MultiValueMap<String, String> typed, List<Problem> problems) {
        var sheet = sheets.mine(by, application);
        var paper = sheet.paper();
        var table = new Tables(sheet, decided(sheet), typed.toSingleValueMap()).table(!sheet.open());
        var ticked = typed.isEmpty() ? sheet.said().controls() : typed.getOrDefault("control", List.of());
        var blocks = sheet.asksRecommenders() ? blocks(sheet, typed) : List.<ClaimPage.Block>of();
        return new ClaimPage(application, paper.title(), sheet.plan().pack().name() + " · " + Pack.spoken(paper.clauses()), sheet.open(), sheet.said().version(), table,
                ScoreTexts.controls(sheet.asked()), sheet.open() && sheet.submittedAt() == null && sheet.asked() != null, paper.controls().stream().map(control -> new Choice(control, control)).toList(), ticked, blocks, problems);
    }

    /** While it is being mended the applicant sees his own figures; else everybody's. */
    private Figures figures(Sheet sheet, boolean examined) { return new Figures(sheet.said(), examined ? Figure.of(db, sheet.application()) : List.of()); }

    /** What the stages said that have decided: of one at work nothing is told to the applicant. */
    private Figures decided(Sheet sheet) {
        var all = figures(sheet, !sheet.open());
        return new Figures(all.said(), all.examined().stream().filter(figure -> pipeline.find(figure.visitId()).leftAt() != null).toList());
    }

    private static List<ClaimPage.Block> blocks(Sheet sheet, MultiValueMap<String, String> typed) {
        var blocks = new ArrayList<ClaimPage.Block>();
        var said = sheet.said().recommenders();
        for (int i = 0; i < sheet.paper().recommenders().size(); i++) {
            var values = new LinkedHashMap<String, String>();
            for (var name : FIELDS) {
                var there = typed.getFirst(ScoreForm.field(i, name));
                values.put(name, there != null ? there : i < said.size() && typed.isEmpty() ? value(said.get(i), name) : "");
            }
            blocks.add(new ClaimPage.Block(sheet.paper().recommenders().get(i), "recommender" + i, values));
        }
        return blocks;
    }

    private static String value(ScoreSaid.Recommender one, String name) {
        return switch (name) {
            case "name" -> one.name();
            case "unit" -> one.unit();
            case "title" -> one.title();
            case "specialty" -> one.specialty();
            case "certificate" -> one.certificate();
            default -> one.phone();
        };
    }

    /** The totals of what stands in the form, without keeping any of it. */
    @Transactional(readOnly = true)
    Map<String, Object> counted(Actor by, long application, MultiValueMap<String, String> typed) {
        var sheet = sheets.mine(by, application);
        return counted(sheet, new ScoreForm(sheet, typed).figures());
    }

    @Transactional(readOnly = true)
    Map<String, Object> judgedCount(Actor by, long visitId, MultiValueMap<String, String> typed) {
        var visit = pipeline.find(visitId);
        visit.mustLieBefore(by);
        var sheet = sheets.submitted(visit.application());
        var points = new LinkedHashMap<>(figures(sheet, true).standing());
        points.putAll(new ScoreForm(sheet, typed).figures());
        return counted(sheet, points);
    }

    private static Map<String, Object> counted(Sheet sheet, Map<String, Double> points) {
        var score = sheet.score(points);
        var asked = sheet.asked();
        return Map.of("total", ScoreTexts.points(score.total()), "gate", asked == null ? "" : ScoreTexts.gate(score.total(), asked), "reached", asked != null && score.total() >= asked,
                "groups", score.groups().stream().collect(Collectors.toMap(Score.Group::id, group -> ScoreTexts.points(group.points()))));
    }

    @Transactional
    JudgePage judged(Actor by, long visitId, MultiValueMap<String, String> typed, List<Problem> problems) {
        var visit = pipeline.find(visitId);
        if (visit.stage().kind() != StageKind.EXAMINATION) throw new NotFound();
        var sheet = sheets.submitted(visit.application());
        audit.read(by, visit.application(), sheet.paper().title());
        var figures = figures(sheet, true);
        return new JudgePage(visitId, sheet.applicant() + " · " + sheet.paper().title(), sheet.employer() + " · " + visit.stage().name(), visit.liesBefore(by), figures.seen(),
                ScoreTexts.said(by.role()), new Tables(sheet, figures, typed.toSingleValueMap()).table(true), said(sheet), problems);
    }

    private static List<SummaryRow> said(Sheet sheet) {
        var said = sheet.said();
        var rows = new ArrayList<SummaryRow>();
        for (var control : sheet.paper().controls()) rows.add(new SummaryRow("控制项 · " + control, said.controls().contains(control) ? "√ 已勾选" : "未勾选"));
        for (int i = 0; i < said.recommenders().size(); i++) {
            var one = said.recommenders().get(i);
            rows.add(new SummaryRow(sheet.paper().recommenders().get(i), Stream.of(one.name(), one.title(), one.specialty(), one.unit(), one.certificate(), one.phone()).filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "))));
        }
        return rows;
    }

    /** A file to hand out. */
    record Made(String name, long application, PrintedScore page) {}

    @Transactional(readOnly = true)
    Made printedMine(Actor by, long application) {
        var sheet = sheets.mine(by, application);
        return printed(sheet, decided(sheet));
    }

    @Transactional
    Made printed(Actor by, long visitId) {
        var visit = pipeline.find(visitId);
        if (visit.stage().kind() != StageKind.EXAMINATION) throw new NotFound();
        var sheet = sheets.submitted(visit.application());
        audit.read(by, visit.application(), sheet.paper().title());
        return printed(sheet, figures(sheet, true));
    }

    /** The applicant's own count; what examiners made of it stands beside each item and the total. */
    private Made printed(Sheet sheet, Figures figures) {
        var paper = sheet.paper();
        var score = sheet.score(sheet.said().points());
        var examined = sheet.score(figures.standing());
        var standing = figures.examined().isEmpty() ? null : ScoreTexts.points(examined.total());
        var stands = examined.items().collect(Collectors.toMap(Score.Item::key, Score.Item::points));
        var routes = sheet.plan().pack().routes(sheet.title()).stream().map(Route::form).distinct()
                .map(form -> new PrintedScore.Tick(form, sheet.plan().pack().routes(sheet.title()).stream().anyMatch(route -> route.form().equals(form) && route.id().equals(sheet.route())))).toList();
        var controls = paper.controls().stream().map(control -> new PrintedScore.Tick(control, sheet.said().controls().contains(control))).toList();
        var page = new PrintedScore(paper.title(), sheet.applicant(), sheet.employer(), major(sheet), sheet.specialty() == null ? "" : sheet.specialty(), routes, controls,
                score.groups().stream().map(group -> group(group, stands)).toList(), ScoreTexts.points(score.total()), standing, printedBlocks(sheet),
                paper.opinion().replace("{姓名}", sheet.applicant()), Dates.time(clock.instant()));
        return new Made(ScoreTexts.fileName(paper.title(), sheet.applicant()), sheet.application(), page);
    }

    private static PrintedScore.Group group(Score.Group group, Map<String, Double> stands) {
        return new PrintedScore.Group(group.name(), ScoreTexts.points(group.cap()), ScoreTexts.points(group.points()), group.items().stream().flatMap(Score.Item::all)
                .map(item -> new PrintedScore.Item(item.name(), ScoreTexts.points(item.points(), stands.get(item.key())), printed(item).stream().map(ScoreView::line).toList())).toList());
    }

    /** What the form prints: a row for what only a person can judge stands among others only where there is such a thing. */
    private static List<Score.Line> printed(Score.Item item) {
        var lines = item.lines();
        return lines.size() == 1 ? lines : lines.stream().filter(line -> line.least() == line.most() || !line.backing().isEmpty()).toList();
    }

    private static PrintedScore.Line line(Score.Line line) {
        return new PrintedScore.Line(line.says(), ScoreTexts.worth(line), count(line));
    }

    /** How many stand in a line; a figure that is no list's item is ticked. */
    private static String count(Score.Line line) {
        if (line.backing().isEmpty()) return "";
        var first = line.backing().getFirst();
        return first.index() >= 0 ? line.backing().size() + " 项" : first.points() > 0 ? "√" : "";
    }

    private static List<PrintedScore.Block> printedBlocks(Sheet sheet) {
        var blocks = new ArrayList<PrintedScore.Block>();
        var said = sheet.said().recommenders();
        for (int i = 0; i < sheet.paper().recommenders().size(); i++) {
            var one = i < said.size() ? said.get(i) : new ScoreSaid.Recommender("", "", "", "", "", "");
            var title = one.certificate().isEmpty() ? one.title() : one.title() + "（证书 " + one.certificate() + "）";
            blocks.add(new PrintedScore.Block(sheet.paper().recommenders().get(i), one.name(), one.unit(), title, one.specialty(), one.phone()));
        }
        return blocks;
    }

    /** 所学专业, as the archive has it. */
    private static String major(Sheet sheet) {
        return sheet.facts().values().get("education") instanceof List<?> all ? all.stream().map(one -> one instanceof Map<?, ?> fields ? fields.get("major") : null)
                .filter(String.class::isInstance).map(String.class::cast).distinct().collect(Collectors.joining("、")) : "";
    }

    static MultiValueMap<String, String> nothing() { return new LinkedMultiValueMap<>(); }
}
