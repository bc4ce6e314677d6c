package org.hengcai.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hengcai.application.view.PlanPage;
import org.hengcai.application.view.PreCheckPage;
import org.hengcai.archive.TakingIn;
import org.hengcai.pack.Facts;
import org.hengcai.pack.Fault;
import org.hengcai.pack.FaultyPack;
import org.hengcai.pack.Pack;
import org.hengcai.pack.Plan;
import org.hengcai.pack.Plans;
import org.hengcai.pack.Question;
import org.hengcai.pack.Questions;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Problem;
import org.hengcai.shared.Role;
import org.hengcai.web.Json;
import org.hengcai.web.view.SummaryRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The pre-check for everybody: what was answered comes with each request and goes with the page; nothing is kept here. Beside the
 * answers' own fields {@code screen} are the screens that were answered, {@code now} the one that is answered by this request.
 */
@Component
class PreCheckView {
    private static final int MOST_SCREENS = 100;
    private final Plans plans;
    private final Assembly assembly;
    private final Asks asks;
    private final TakingIn takingIn;

    PreCheckView(Plans plans, Assembly assembly, Asks asks, TakingIn takingIn) {
        this.plans = plans;
        this.assembly = assembly;
        this.asks = asks;
        this.takingIn = takingIn;
    }

    /** What somebody answered so far under a plan. */
    record Given(Plan plan, LocalDate asOf, Answers.Fits fits, Map<String, Question> questions, List<List<String>> screens, MultiValueMap<String, String> typed) {
        Pack pack() { return plan.pack(); }

        List<String> paths() { return screens.stream().flatMap(List::stream).distinct().toList(); }

        Answers answers(List<String> paths) { return Answers.read(paths.stream().map(path -> Objects.requireNonNull(questions.get(path))).toList(), typed, asOf, fits); }
    }

    @Transactional(readOnly = true)
    Given given(long plan, MultiValueMap<String, String> typed) {
        var found = plans.find(plan);
        var questions = Questions.all(found.pack()).stream().collect(Collectors.toMap(Question::path, one -> one, (one, _) -> one, LinkedHashMap::new));
        var screens = typed.getOrDefault("screen", List.of()).stream().limit(MOST_SCREENS).map(screen -> paths(screen, questions)).filter(screen -> !screen.isEmpty()).distinct().toList();
        return new Given(found, assembly.asOf(found), takingIn::misfits, questions, screens, typed);
    }

    private static List<String> paths(@Nullable String screen, Map<String, Question> questions) {
        return screen == null ? List.of() : List.of(screen.split(" ")).stream().filter(questions::containsKey).distinct().toList();
    }

    /** The next page after what was pressed. */
    PreCheckPage page(@Nullable Actor actor, Given given) {
        var now = paths(Answers.value(given.typed(), "now"), given.questions());
        var add = Answers.value(given.typed(), "add");
        var remove = Answers.value(given.typed(), "remove");
        if (now.contains(add)) return ask(actor, added(given, add), now, List.of());
        if (now.stream().anyMatch(path -> remove.matches(java.util.regex.Pattern.quote(path) + "-[0-9]{1,6}"))) return ask(actor, removed(given, remove), now, List.of());
        var pressed = Answers.value(given.typed(), "do");
        var change = paths(Answers.value(given.typed(), "change"), given.questions());
        if (!change.isEmpty()) return ask(actor, without(given, change), change, List.of());
        if (pressed.equals("back") && !given.screens().isEmpty()) {
            var last = given.screens().getLast();
            return ask(actor, new Given(given.plan(), given.asOf(), given.fits(), given.questions(), given.screens().subList(0, given.screens().size() - 1), given.typed()), last, List.of());
        }
        var see = pressed.equals("see");
        var answered = new ArrayList<>(without(given, now).screens());
        if (!see && !now.isEmpty()) answered.add(now);
        var all = new Given(given.plan(), given.asOf(), given.fits(), given.questions(), answered, given.typed());
        var answers = all.answers(all.paths());
        if (!answers.problems().isEmpty()) {
            var wrong = all.paths().stream().filter(path -> now.contains(path) || answers.wrong().contains(path)).toList();
            return ask(actor, without(all, wrong), wrong, answers.problems());
        }
        return next(actor, all, answers, see);
    }

    private PreCheckPage next(@Nullable Actor actor, Given given, Answers answers, boolean see) {
        try {
            var questions = Questions.of(given.pack(), facts(given.plan(), answers), answers.unanswered());
            var screen = questions.next();
            if (!see && !screen.isEmpty()) return asking(actor, given, screen.stream().map(Question::path).toList(), List.of(), questions.atMost());
            if (given.paths().isEmpty()) return ask(actor, given, screen.stream().map(Question::path).toList(), List.of());
            return verdict(actor, given, questions);
        } catch (FaultyPack faulty) {
            var paths = given.paths();
            return ask(actor, new Given(given.plan(), given.asOf(), given.fits(), given.questions(), List.of(), given.typed()), paths,
                    List.of(PreCheckTexts.unreadable(faulty.faults().stream().map(Fault::what).collect(Collectors.joining("；")))));
        }
    }

    /** The answers as facts; where a plan reviews one title alone, that is applied for. */
    Facts facts(Plan plan, Answers answers) throws FaultyPack {
        var facts = new LinkedHashMap<>(answers.facts());
        if (plan.pack().titles().size() == 1) facts.put("title", plan.pack().titles().getFirst().name());
        facts.put("asOf", assembly.asOf(plan).toString());
        var sources = facts.keySet().stream().collect(Collectors.toMap(key -> key, _ -> Facts.Source.ANSWER));
        return plan.pack().readFacts("answers", Json.write(facts), sources);
    }

    private PreCheckPage ask(@Nullable Actor actor, Given given, List<String> now, List<Problem> problems) {
        return asking(actor, given, now, problems, 0);
    }

    private PreCheckPage asking(@Nullable Actor actor, Given given, List<String> now, List<Problem> problems, int left) {
        var plan = given.plan();
        var asked = now.stream().map(path -> asks.ask(plan.pack(), Objects.requireNonNull(given.questions().get(path)), given.typed())).toList();
        return new PreCheckPage(plan.id(), plan.pack().name(), problems, hidden(given, now), asked, String.join(" ", now), left == 0 ? null : PreCheckTexts.progress(left),
                !given.screens().isEmpty(), !given.screens().isEmpty(), List.of(), List.of(), left, isApplicant(actor), actor == null);
    }

    private PreCheckPage verdict(@Nullable Actor actor, Given given, Questions questions) {
        var plan = given.plan();
        var verdict = questions.verdict();
        var title = verdict.title();
        var checks = title == null ? List.<PlanPage.Check>of() : List.of(PreCheck.check(plan, title, verdict, PreCheckTexts.ANSWERED));
        return new PreCheckPage(plan.id(), plan.pack().name(), List.of(), hidden(given, List.of()), List.of(), null, null, true, true, checks, told(given),
                questions.next().isEmpty() ? 0 : questions.atMost(), isApplicant(actor), actor == null);
    }

    /** The verdict again, with the reason why the answers can't be carried along. */
    PreCheckPage tooMuch(@Nullable Actor actor, Given given) {
        try {
            var answers = given.answers(given.paths());
            var page = verdict(actor, given, Questions.of(given.pack(), facts(given.plan(), answers), answers.unanswered()));
            return page.with(List.of(PreCheckTexts.tooMuch()));
        } catch (FaultyPack faulty) {
            return ask(actor, given, given.paths(), List.of(PreCheckTexts.tooMuch()));
        }
    }

    private List<PreCheckPage.Given> told(Given given) {
        return given.paths().stream().map(path -> {
            var question = Objects.requireNonNull(given.questions().get(path));
            return new PreCheckPage.Given(path, new SummaryRow(question.label(), asks.told(given.pack(), question, given.typed())));
        }).toList();
    }

    /** What the page carries along: the screens answered, and every field of their answers but those that stand on the page. */
    List<PreCheckPage.Hidden> hidden(Given given, List<String> shown) {
        var hidden = new ArrayList<PreCheckPage.Hidden>();
        given.screens().forEach(screen -> hidden.add(new PreCheckPage.Hidden("screen", String.join(" ", screen))));
        var paths = new LinkedHashSet<>(given.paths());
        shown.forEach(paths::remove);
        given.typed().forEach((field, values) -> {
            if (paths.contains(pathOf(field))) values.stream().filter(value -> value != null && !value.isEmpty()).forEach(value -> hidden.add(new PreCheckPage.Hidden(field, value)));
        });
        return hidden;
    }

    private static String pathOf(String field) { return field.contains("-") ? field.substring(0, field.indexOf('-')) : field; }

    private static Given without(Given given, List<String> paths) {
        var screens = given.screens().stream().map(screen -> screen.stream().filter(path -> !paths.contains(path)).toList()).filter(screen -> !screen.isEmpty()).toList();
        return new Given(given.plan(), given.asOf(), given.fits(), given.questions(), screens, given.typed());
    }

    /** One row more: an empty field of it, so that it is counted. */
    private static Given added(Given given, String path) {
        var typed = new LinkedMultiValueMap<>(given.typed());
        var rows = Answers.rows(typed, path);
        if (rows < Answers.MOST_ROWS) typed.add(path + "-" + rows + "-", "");
        return new Given(given.plan(), given.asOf(), given.fits(), given.questions(), given.screens(), typed);
    }

    /** The row goes, those after it move up. */
    private static Given removed(Given given, String row) {
        var path = row.substring(0, row.lastIndexOf('-'));
        var gone = Integer.parseInt(row.substring(row.lastIndexOf('-') + 1));
        var typed = new LinkedMultiValueMap<String, String>();
        given.typed().forEach((field, values) -> {
            if (!field.matches(java.util.regex.Pattern.quote(path) + "-[0-9]{1,6}-.*")) {
                typed.put(field, values);
                return;
            }
            var parts = field.substring(path.length() + 1).split("-", 2);
            var number = Integer.parseInt(parts[0]);
            if (number != gone) typed.put(path + "-" + (number > gone ? number - 1 : number) + "-" + parts[1], values);
        });
        return new Given(given.plan(), given.asOf(), given.fits(), given.questions(), given.screens(), typed);
    }

    static boolean isApplicant(@Nullable Actor actor) { return actor != null && actor.is(Role.APPLICANT); }

}
