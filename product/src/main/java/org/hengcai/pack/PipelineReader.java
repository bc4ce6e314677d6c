package org.hengcai.pack;

import static org.hengcai.pack.StageActor.*;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hengcai.calendar.CalendarMissing;
import org.hengcai.calendar.WorkingDays;
import org.hengcai.pack.YamlMap.Bounds;
import org.jspecify.annotations.Nullable;

/** Reads the pipeline of {@code pack.yaml} and checks that it can be walked: somebody acts at each stage, and it has an end. */
final class PipelineReader {
    /** Who can act at which kind of stage. */
    private static final Map<StageKind, Set<StageActor>> ACTORS = Map.of(
            StageKind.EXAMINATION, EnumSet.of(EMPLOYER, DEPARTMENT, BUREAU, OFFICE, ORGANISER),
            StageKind.PUBLIC_NOTICE, EnumSet.of(EMPLOYER, DEPARTMENT, BUREAU, OFFICE, ORGANISER),
            StageKind.PAYMENT, EnumSet.of(APPLICANT),
            StageKind.DELIVERY, EnumSet.of(BUREAU, OFFICE),
            StageKind.INTERVIEW, EnumSet.of(OFFICE),
            StageKind.MEETING, EnumSet.of(OFFICE),
            StageKind.CONFIRMATION, EnumSet.of(BUREAU, OFFICE, ORGANISER));
    private final Faults faults;
    private final Pack.Head head;
    private final Window window;
    private final List<Route> routes;
    /** A stage with a faulty value: what the whole comes to isn't known. */
    private boolean unread;

    PipelineReader(Faults faults, Pack.Head head, Window window, List<Route> routes) {
        this.faults = faults;
        this.head = head;
        this.window = window;
        this.routes = routes;
    }

    List<Stage> read(YamlMap file) {
        var stages = new ArrayList<Stage>();
        for (var map : file.maps("pipeline")) {
            var before = faults.count();
            map.word("kind", StageKind.class);                       // what follows from a word that is wrong is not told
            map.word("actor", StageActor.class);
            map.words("decisions", StageDecision.class);
            var readable = faults.count() == before;
            var stage = stage(map);
            if (readable) check(map, stage);
            else unread = true;
            if (stages.stream().anyMatch(other -> other.id().equals(stage.id()))) {
                faults.add(map.at("id"), PackTexts.repeated("环节", stage.id()), PackTexts.useAnother());
            }
            stages.add(stage);
        }
        if (!unread) checkEnd(file, stages);
        if (!faults.any()) checkTimetable(file.items("pipeline"), stages);
        return List.copyOf(stages);
    }

    private Stage stage(YamlMap map) {
        var kind = map.word("kind", StageKind.class);
        var decisions = EnumSet.noneOf(StageDecision.class);
        decisions.addAll(map.words("decisions", StageDecision.class));
        var stage = new Stage(map.id("id"), map.text("name"), kind, map.word("actor", StageActor.class), map.clauses(), decisions,
                checklist(map), map.word("forwards", Forwards.class, Forwards.ITSELF) == Forwards.BATCH, map.yesNo("fee-switch", false),
                map.yesNo("accepts", false), map.yesNo("within-window", false), map.yesNo("passed-over-without-actor", false),
                PartsReader.set(map, "routes"), kind == StageKind.PUBLIC_NOTICE ? publicNotice(map) : null,
                kind == StageKind.PAYMENT ? payment(map) : null, kind == StageKind.DELIVERY ? delivery(map) : null,
                map.whole("target", Bounds.DAYS, 0), map.whole("warning", Bounds.DAYS, 0));
        if (stage.targetDays() > 0 && stage.warningDays() > 0) map.inOrder("target", stage.targetDays(), "warning", stage.warningDays());
        map.textOr("note");
        map.end();
        return stage;
    }

    private enum Forwards { ITSELF, BATCH }

    private List<Stage.CheckItem> checklist(YamlMap map) {
        return map.maps("checklist").stream().map(item -> {
            var check = new Stage.CheckItem(item.id("id"), item.text("name"), item.clauses(), item.texts("conditions"));
            var known = routes.stream().flatMap(route -> route.conditions().stream()).map(Condition::id).distinct().toList();
            check.conditions().stream().filter(id -> !known.contains(id))
                    .forEach(id -> faults.add(item.at("conditions"), PackTexts.noSuch("条件", id), PackTexts.oneOf(known)));
            item.end();
            return check;
        }).toList();
    }

    private Stage.@Nullable PublicNoticeRule publicNotice(YamlMap map) {
        return new Stage.PublicNoticeRule(map.whole("working-days", Bounds.DAYS), map.word("from", Stage.CountFrom.class, Stage.CountFrom.NEXT_DAY),
                new Stage.NoticeSheet(map.textOr("heading"), map.textOr("text"), map.maps("columns").stream().map(this::column).toList()));
    }

    private Stage.NoticeColumn column(YamlMap map) {
        var column = new Stage.NoticeColumn(map.word("shows", Stage.NoticeFact.class), map.text("name"));
        map.end();
        return column;
    }

    private Stage.@Nullable PaymentRule payment(YamlMap map) {
        return new Stage.PaymentRule(map.whole("days", Bounds.DAYS), map.yesNo("counter", false));
    }

    private Stage.@Nullable DeliveryRule delivery(YamlMap map) {
        return new Stage.DeliveryRule(map.whole("copies", new Bounds(1, 20)), map.text("watermark"), map.words("stamps", StageActor.class));
    }

    private void check(YamlMap map, Stage stage) {
        var able = ACTORS.getOrDefault(stage.kind(), Set.of());
        if (!able.contains(stage.actor())) {
            faults.add(map.at("actor"), PackTexts.nobodyActs(stage.name(), YamlMap.spelling(stage.actor())), PackTexts.actorsFor(able));
        }
        if (stage.actor() == OFFICE && head.office() == null) {
            faults.add(map.at("actor"), PackTexts.nobodyActs(stage.name(), "office"), PackTexts.nameOrganisation("office"));
        }
        if (stage.actor() == ORGANISER && head.organiser() == null) {
            faults.add(map.at("actor"), PackTexts.nobodyActs(stage.name(), "organiser"), PackTexts.nameOrganisation("organiser"));
        }
        if (stage.kind() == StageKind.EXAMINATION && !stage.may(StageDecision.APPROVE)) {
            faults.add(map.at("decisions"), PackTexts.noDecision(stage.name()), PackTexts.decideAtLeast());
        }
        var known = routes.stream().map(Route::id).distinct().toList();
        stage.routes().stream().filter(id -> !known.contains(id))
                .forEach(id -> faults.add(map.at("routes"), PackTexts.noSuch("途径", id), PackTexts.oneOf(known)));
        checkFits(map, stage);
    }

    /** A public notice that must be forwarded inside the window has room in it, before the last day. */
    private void checkFits(YamlMap map, Stage stage) {
        var rule = stage.publicNotice();
        if (rule == null || !stage.withinWindow() || window.lastDay().equals(LocalDate.EPOCH) || window.lastDay().isBefore(window.firstDay())) return;
        var first = rule.from() == Stage.CountFrom.NEXT_DAY ? window.firstDay().plusDays(1) : window.firstDay();
        var room = (int) first.datesUntil(window.lastDay().isBefore(first) ? first : window.lastDay()).filter(this::isWorkingDay).count();
        if (room < rule.workingDays()) {
            faults.add(map.at("working-days"), PackTexts.noticeDoesNotFit(stage.name(), rule.workingDays(), room), PackTexts.lengthenWindow());
        }
    }

    /** One stage after another, each examination taking the time it should, every public notice within the window can still be forwarded. */
    private void checkTimetable(List<org.yaml.snakeyaml.nodes.Node> written, List<Stage> stages) {
        var day = window.firstDay();
        for (int i = 0; i < stages.size(); i++) {
            var stage = stages.get(i);
            var rule = stage.publicNotice();
            if (!stage.withinWindow()) continue;
            day = rule == null ? last(day, stage.targetDays()) : forwarded(rule, day);
            if (rule == null || !day.isAfter(window.lastDay()) || !alone(stage)) continue;
            faults.beforeOpening(YamlMap.place("pack.yaml", written.get(i)), CheckTexts.noRoom(stage.name(), rule.workingDays(), day, window.lastDay()), CheckTexts.lengthen());
            return;
        }
    }

    /** Whether it has room when nothing goes before it: where it hasn't, that has been told. */
    private boolean alone(Stage stage) { return lastPosting(head, window, stage) != null; }

    /** The first day on which a notice posted on {@code day} has ended. */
    private LocalDate forwarded(Stage.PublicNoticeRule rule, LocalDate day) {
        return last(rule.from() == Stage.CountFrom.NEXT_DAY ? day : day.minusDays(1), rule.workingDays()).plusDays(1);
    }

    /** The last of so many working days, the first of which follows {@code day}. */
    private LocalDate last(LocalDate day, int workingDays) {
        var last = day;
        for (int left = workingDays; left > 0 && last.isBefore(window.lastDay().plusYears(1)); ) if (isWorkingDay(last = last.plusDays(1))) left--;
        return last;
    }

    /** The last day of the window on which this public notice, posted then, ends early enough to be forwarded; null when it needn't be or can't. */
    static @Nullable LocalDate lastPosting(Pack.Head head, Window window, Stage stage) {
        var rule = stage.publicNotice();
        if (rule == null || !stage.withinWindow()) return null;
        var reader = new PipelineReader(new Faults(), head, window, List.of());
        for (var day = window.lastDay(); !day.isBefore(window.firstDay()); day = day.minusDays(1)) {
            if (!reader.forwarded(rule, day).isAfter(window.lastDay())) return day;
        }
        return null;
    }

    /** By the calendar known when the notice was issued; where that has no such year, weekends at least are left out. */
    private boolean isWorkingDay(LocalDate day) {
        try {
            return WorkingDays.asOf(head.issued()).isWorkingDay(day);
        } catch (CalendarMissing e) {
            return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        }
    }

    /** Each route ends with exactly one confirmation, which nobody passes over. */
    private void checkEnd(YamlMap file, List<Stage> stages) {
        var ids = routes.stream().map(Route::id).distinct().toList();
        var without = ids.stream().filter(id -> !ends(stages.stream().filter(stage -> stage.isFor(id)).toList())).toList();
        if (stages.isEmpty() || !ids.isEmpty() && without.size() == ids.size()) faults.add(file.at("pipeline"), PackTexts.noEnd(), PackTexts.endWithConfirmation());
        else without.forEach(id -> faults.add(file.at("pipeline"), CheckTexts.routeWithoutEnd(id), PackTexts.endWithConfirmation()));
    }

    private static boolean ends(List<Stage> stages) {
        var confirmations = stages.stream().filter(stage -> stage.kind() == StageKind.CONFIRMATION).count();
        return confirmations == 1 && stages.getLast().kind() == StageKind.CONFIRMATION && !stages.getLast().passedOverWithoutActor();
    }
}
