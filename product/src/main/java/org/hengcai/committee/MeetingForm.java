package org.hengcai.committee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hengcai.document.Printable;
import org.hengcai.pack.Committee;
import org.hengcai.pack.Plans;
import org.hengcai.pack.StageActor;
import org.hengcai.pack.StageKind;
import org.hengcai.shared.Actor;
import org.hengcai.web.Entered;
import org.hengcai.web.view.Choice;
import org.jspecify.annotations.Nullable;

/** What is typed to make a meeting; every fault at once. */
record MeetingForm(Map<String, String> typed) {
    private static final int MOST = 999;


    record Draft(long plan, int position, String name, LocalDate heldOn, String place, int size, String chair) {}

    /** The review stages of the plans this office keeps, newest plan first. */
    static List<Choice> stages(Actor by, Plans plans) {
        var choices = new ArrayList<Choice>();
        for (var plan : plans.all()) {
            if (by.organisation() == null || plan.office() != by.organisation()) continue;
            var pipeline = plan.pack().pipeline();
            for (int at = 0; at < pipeline.size(); at++)
                if (pipeline.get(at).kind() == StageKind.MEETING && pipeline.get(at).actor() == StageActor.OFFICE)
                    choices.add(new Choice(plan.id() + "." + at, plan.pack().name() + " · " + pipeline.get(at).name()));
        }
        return choices;
    }

    /** What makes a meeting; every fault at once. */
    Draft read(Actor by, Plans plans, Printable printable, LocalDate today) {
        var entered = new Entered();
        var stage = stages(by, plans).stream().map(Choice::value).filter(get("stage")::equals).findFirst().orElse(null);
        if (stage == null) entered.add(CommitteeTexts.noStage());
        var name = entered.text("name", "会议名称", get("name"), Entered.NAME, CommitteeTexts.noName());
        var place = entered.text("place", "会议地点", get("place"), Entered.NAME, CommitteeTexts.noPlace());
        var chair = entered.text("chair", "主持人", get("chair"), Entered.NAME, CommitteeTexts.noChair());
        printable.check(entered, "name", "会议名称", name);
        printable.check(entered, "place", "会议地点", place);
        printable.check(entered, "chair", "主持人", chair);
        var opened = stage == null ? today.minusYears(1) : plans.find(planOf(stage)).pack().window().firstDay();
        var day = entered.day("heldOn", "会议日期", get("heldOn"), opened, today.plusYears(1), CommitteeTexts.noDay(get("heldOn")));
        var size = stage == null ? entered.number("size", "评委会人数", get("size"), 1, MOST, CommitteeTexts.noSize())
                : size(get("size"), plans.find(planOf(stage)).pack().committee().orElseThrow(), entered);
        entered.orRefuse();
        return new Draft(planOf(Objects.requireNonNull(stage)), Integer.parseInt(stage.substring(stage.indexOf('.') + 1)), name, Objects.requireNonNull(day), place,
                Objects.requireNonNull(size), chair);
    }

    private static @Nullable Integer size(String typed, Committee rules, Entered entered) {
        var size = typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : 0;
        if (size >= rules.smallest() && (!rules.odd() || size % 2 == 1)) return size;
        entered.add(typed.isEmpty() ? CommitteeTexts.noSize() : CommitteeTexts.badSize(typed, rules, MOST));
        return null;
    }

    private static long planOf(String stage) { return Long.parseLong(stage.substring(0, stage.indexOf('.'))); }

    private String get(String field) { return typed.getOrDefault(field, "").strip(); }
}
