package org.hengcai.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hengcai.account.Organisations;
import org.hengcai.account.People;
import org.hengcai.application.view.Ask;
import org.hengcai.application.view.StepPage;
import org.hengcai.pack.Evidence;
import org.hengcai.pack.Pack;
import org.hengcai.pack.PackText;
import org.hengcai.pack.Plan;
import org.hengcai.pack.Plans;
import org.hengcai.pack.Questions;
import org.hengcai.pack.Verdict.RouteVerdict;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.Choice;
import org.hengcai.web.view.Dates;
import org.hengcai.web.view.FileLink;
import org.hengcai.web.view.Ids;
import org.hengcai.web.view.PhotoRules;
import org.hengcai.web.view.State;
import org.hengcai.web.view.StepItem;
import org.hengcai.web.view.SummaryRow;
import org.hengcai.web.view.TaskRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the wizard's pages. */
@Component
class StepView {
    private final JdbcClient db;
    private final Clock clock;
    private final Plans plans;
    private final Organisations organisations;
    private final People people;
    private final Wizard wizard;
    private final Assembly assembly;
    private final Asks asks;

    StepView(JdbcClient db, Clock clock, Plans plans, Organisations organisations, People people, Wizard wizard, Assembly assembly, Asks asks) {
        this.db = db;
        this.clock = clock;
        this.plans = plans;
        this.organisations = organisations;
        this.people = people;
        this.wizard = wizard;
        this.assembly = assembly;
        this.asks = asks;
    }

    @Transactional(readOnly = true)
    StepPage of(Actor actor, long application, Step step, List<Problem> problems, Wizard.@Nullable Typed typed, List<Wizard.Missing> refused) {
        var draft = Draft.find(db, application, actor.person());
        var plan = plans.find(draft.planId());
        var judged = wizard.judge(draft, plan);
        var mending = wizard.mending(draft, plan);
        var closed = !draft.free() && mending.isEmpty();                       // on its way, or over: as it was submitted
        var missing = !refused.isEmpty() ? refused : closed ? List.<Wizard.Missing>of() : wizard.missing(draft, plan, judged);
        var submitted = closed ? Submission.last(db, application).orElseThrow() : null;
        return new StepPage(application, "申报" + (draft.title() == null ? "" : draft.title()), plan.pack().name(), steps(draft, missing, step, mending),
                tasks(draft, missing, mending, plan), wizard.isOpen(draft, step), "/applications/" + application + "/" + step.next().path, problems,
                refused.isEmpty() && step != Step.PREVIEW ? List.of() : missing.stream().map(m -> line(application, m)).toList(), photo(draft, plan), pledge(draft, plan),
                form(draft, plan, step, typed, mending), step == Step.ACHIEVEMENTS ? entries(actor) : List.of(), draft.chosen(db), step == Step.ACHIEVEMENTS ? since(actor) : null,
                step == Step.ATTACHMENTS && judged != null ? attachments(draft, plan, judged.facts(), mending) : List.of(),
                step == Step.PREVIEW ? applicant(draft) : List.of(), step != Step.PREVIEW ? List.of() : submitted == null ? preview(draft, plan) : groups(submitted.items().stream()),
                submitted != null ? submitted.conditions(plan).stream().map(Submission.Judged::row).toList() : judged == null || draft.route() == null ? List.of() : VerdictView.rows(judged.verdict().route(draft.route()), plan),
                ApplicationTexts.told(employer(draft), draft.free() ? Mending.NONE : mending), !draft.free() && !mending.isEmpty(), mend(mending, step),
                draft.submittedAt() != null, ApplicationTexts.standing(draft, mending, plan.pack().window().closed(), clock.instant()));
    }

    private static StepPage.Line line(long application, Wizard.Missing missing) {
        var field = missing.problem().field();
        var step = missing.step();
        return new StepPage.Line(missing.problem().sentence(), field.equals("employer") ? "/employer"
                : field.equals("score") ? "/applications/" + application + "/score" : "/applications/" + application + "/" + step.path + (field.isEmpty() ? "" : "#" + Ids.input(field)));
    }

    private List<StepItem> steps(Draft draft, List<Wizard.Missing> missing, Step here, Mending mending) {
        var items = new ArrayList<StepItem>();
        for (var step : Step.values())
            items.add(new StepItem(step.label, "/applications/" + draft.id() + "/" + step.path, state(draft, missing, step, mending), step == here));
        return items;
    }

    private List<TaskRow> tasks(Draft draft, List<Wizard.Missing> missing, Mending mending, Plan plan) {
        var rows = new ArrayList<TaskRow>();
        for (var step : Step.values()) {
            var notes = missing.stream().filter(m -> m.step() == step).map(m -> m.problem().wrong()).collect(Collectors.joining("；"));
            rows.add(new TaskRow(step.label, "/applications/" + draft.id() + "/" + step.path, notes.isEmpty() ? null : notes, state(draft, missing, step, mending)));
            if (step == Step.ACHIEVEMENTS) sheet(draft, missing, plan).ifPresent(rows::add);
        }
        return rows;
    }

    /** The score sheet's row: a page of its own, after what it counts is chosen. */
    private Optional<TaskRow> sheet(Draft draft, List<Wizard.Missing> missing, Plan plan) {
        var sheet = sheet(draft, plan.pack());
        if (sheet == null) return Optional.empty();
        var lacks = missing.stream().anyMatch(m -> m.problem().field().equals("score"));
        var said = ScoreSaid.find(db, draft.id()).version() > 0;
        var state = !sheet.asked() && !said ? State.NONE : said ? lacks ? State.DOING : State.DONE : State.TODO;
        return Optional.of(new TaskRow(ApplicationTexts.SHEET, "/applications/" + draft.id() + "/score", sheet.says(), state));
    }

    String clock() { return Dates.clock(clock.instant()); }

    private List<StepPage.Mend> mend(Mending mending, Step step) {
        return mending.of(step).stream().map(item -> new StepPage.Mend(item.about(), item.reason(),
                item.key().startsWith("entry.") ? "/archive/entries/" + item.key().substring("entry.".length()) : null, ApplicationTexts.mendState(mending, item.key()))).toList();
    }

    private State state(Draft draft, List<Wizard.Missing> missing, Step step, Mending mending) {
        if (mending.waits(step)) return State.MEND;
        if (step == Step.PREVIEW) return !draft.free() && (mending.isEmpty() || draft.over()) ? State.DONE : State.TODO;
        if (step == Step.ATTACHMENTS && draft.route() == null) return State.TODO;
        if (missing.stream().noneMatch(m -> m.step() == step)) return step == Step.ACHIEVEMENTS && draft.free() && draft.chosen(db).isEmpty() ? State.TODO : State.DONE;
        var begun = step == Step.FORM && !draft.statement().isBlank() || step == Step.ATTACHMENTS && !draft.attachments(db).isEmpty();
        return begun ? State.DOING : State.TODO;
    }

    private StepPage.Photo photo(Draft draft, Plan plan) {
        var p = plan.pack().form().photo();
        var rules = new PhotoRules(p.widerThan(), p.tallerThan(), p.leastRatio(), p.mostRatio(), p.moreThanBytes(), p.lessThanBytes());
        return draft.photo(db).map(photo -> new StepPage.Photo(rules, "/files/" + photo.fileId() + "/view",
                        photo.width() + " × " + photo.height() + " 像素，" + Dates.time(photo.at().toInstant()) + " 上传"))
                .orElse(new StepPage.Photo(rules, null, ""));
    }

    private StepPage.Pledge pledge(Draft draft, Plan plan) {
        var text = plan.pack().text("pledge").stream().flatMap(pledge -> pledge.blocks().stream()).map(PackText.Block::text).toList();
        return new StepPage.Pledge(text, draft.pledge(db).map(pledge -> Dates.time(pledge.signedAt().toInstant())).orElse(null));
    }

    private StepPage.FormPart form(Draft draft, Plan plan, Step step, Wizard.@Nullable Typed typed, Mending mending) {
        var pack = plan.pack();
        var open = Stream.of("title", "specialty", "route", "statement").filter(field -> draft.free() || mending.opens(field)).collect(Collectors.toSet());
        var title = typed == null ? text(draft.title()) : typed.title();
        var routes = pack.routes(title).stream().map(route -> new Choice(route.id(), route.form().equals(route.name()) ? route.name() : route.form() + " · " + route.name())).toList();
        var proposed = step == Step.FORM && open.contains("route") ? proposed(draft, plan, title) : Optional.<RouteVerdict>empty();
        var route = draft.route() == null ? proposed.map(one -> one.route().id()).orElse("") : draft.route();
        return new StepPage.FormPart(draft.version(), pack.titles().stream().map(t -> new Choice(t.name(), t.name())).toList(),
                pack.specialties().stream().map(s -> new Choice(s.name(), s.name())).toList(), routes, title,
                typed == null ? text(draft.specialty()) : typed.specialty(), typed == null ? route : typed.route(), ApplicationTexts.proposed(proposed),
                typed == null ? draft.statement() : typed.statement(), pack.form().statement().most(),
                organisations.find(plan.office()).name(), employer(draft), open, draft.free() ? own(pack, typed == null ? Claims.of(draft) : typed.claims()) : List.of(), sheet(draft, pack));
    }

    private StepPage.@Nullable Sheet sheet(Draft draft, Pack pack) {
        if (draft.title() == null || !pack.scores(draft.title())) return null;
        var asked = pack.scoreAsked(draft.title(), text(draft.route()));
        var said = ScoreSaid.find(db, draft.id()).version() > 0;
        return new StepPage.Sheet(pack.scorePaper().orElseThrow().title(), ApplicationTexts.sheet(asked, said), asked.isPresent());
    }

    private List<Ask> own(Pack pack, Claims claims) { return Questions.own(pack).stream().map(question -> asks.ask(pack, question, claims.typed())).toList(); }

    private Optional<RouteVerdict> proposed(Draft draft, Plan plan, String title) {
        if (plan.pack().title(title).isEmpty()) return Optional.empty();
        return assembly.verdict(plan.pack(), assembly.facts(draft, plan, title)).proposed();
    }

    private List<SummaryRow> applicant(Draft draft) {
        var me = people.find(draft.applicantId());
        return List.of(new SummaryRow("姓名", me.name()), new SummaryRow(me.documentKind(), me.numberMasked()), new SummaryRow("现工作单位", employer(draft)));
    }

    private String employer(Draft draft) { return draft.employerId() == null ? "" : organisations.find(draft.employerId()).name(); }

    private List<StepPage.Entry> entries(Actor actor) {
        return assembly.choosable(actor.person()).stream().map(entry -> new StepPage.Entry(entry.id(), entry.kindLabel(), entry.title(),
                entry.lines().stream().map(line -> line.label() + " " + line.value()).collect(Collectors.joining("；")))).toList();
    }

    private @Nullable String since(Actor actor) {
        var day = assembly.firstAppointment(actor.person());
        return day == null ? null : Dates.day(day);
    }

    private List<StepPage.Attachment> attachments(Draft draft, Plan plan, Map<String, Object> facts, Mending mending) {
        var uploaded = draft.attachments(db);
        return assembly.attachments(plan.pack(), facts, Objects.requireNonNull(draft.route())).stream().map(asked -> {
            var evidence = asked.evidence();
            var open = draft.free() || mending.opens("attachment." + evidence.id());
            var files = uploaded.stream().filter(file -> file.evidence().equals(evidence.id()))
                    .map(file -> new FileLink(file.name(), Dates.time(file.at().toInstant()), "/files/" + file.fileId(),
                            open ? "/applications/" + draft.id() + "/attachments/" + file.id() + "/remove" : null)).toList();
            return new StepPage.Attachment(evidence.id(), evidence.name(), evidence.why(), Pack.spoken(evidence.clauses()),
                    asked.need() == Evidence.Need.NEEDED, Wizard.backed(evidence, facts), open, files);
        }).toList();
    }

    private List<StepPage.Group> preview(Draft draft, Plan plan) {
        return groups(assembly.items(draft, plan).stream().map(item -> new Submission.Item(item.key(), item.group(), item.about(), item.text(), item.files(), item.kind())));
    }

    private static List<StepPage.Group> groups(Stream<Submission.Item> items) {
        var groups = new LinkedHashMap<String, List<StepPage.Item>>();
        items.forEach(item -> groups.computeIfAbsent(item.group(), _ -> new ArrayList<>()).add(new StepPage.Item(item.about(), item.text(),
                item.files().stream().map(file -> new FileLink(file.name(), null, "/files/" + file.id(), null)).toList())));
        return groups.entrySet().stream().map(group -> new StepPage.Group(group.getKey(), group.getValue())).toList();
    }

    private static String text(@Nullable String value) { return value == null ? "" : value; }
}
