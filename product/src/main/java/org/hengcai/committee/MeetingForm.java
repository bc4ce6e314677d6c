package org.hengcai.committee;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hengcai.pack.Plans;
import org.hengcai.pack.StageActor;
import org.hengcai.pack.StageKind;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.Choice;
import org.jspecify.annotations.Nullable;

/** What is typed to make a meeting; every fault at once. */
record MeetingForm(Map<String, String> typed) {

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

    @Nullable Draft read(Actor by, Plans plans, List<Problem> problems) {
        var stage = stages(by, plans).stream().map(Choice::value).filter(get("stage")::equals).findFirst().orElse(null);
        if (stage == null) problems.add(CommitteeTexts.noStage());
        if (get("name").isEmpty()) problems.add(CommitteeTexts.noName());
        if (get("place").isEmpty()) problems.add(CommitteeTexts.noPlace());
        if (get("chair").isEmpty()) problems.add(CommitteeTexts.noChair());
        var day = day(problems);
        var size = size(stage, plans, problems);
        if (stage == null || day == null || !problems.isEmpty()) return null;
        return new Draft(planOf(stage), Integer.parseInt(stage.substring(stage.indexOf('.') + 1)), get("name"), day, get("place"), size, get("chair"));
    }

    private @Nullable LocalDate day(List<Problem> problems) {
        try {
            return LocalDate.parse(get("heldOn"));
        } catch (DateTimeParseException e) {
            problems.add(CommitteeTexts.noDay(get("heldOn")));
            return null;
        }
    }

    private int size(@Nullable String stage, Plans plans, List<Problem> problems) {
        if (!get("size").matches("[1-9][0-9]{0,2}")) {
            problems.add(CommitteeTexts.noSize(get("size")));
            return 0;
        }
        var size = Integer.parseInt(get("size"));
        if (stage == null) return size;
        var rules = plans.find(planOf(stage)).pack().committee().orElseThrow();
        if (size < rules.smallest()) problems.add(CommitteeTexts.tooSmall(size, rules));
        if (rules.odd() && size % 2 == 0) problems.add(CommitteeTexts.notOdd(size));
        return size;
    }

    private static long planOf(String stage) { return Long.parseLong(stage.substring(0, stage.indexOf('.'))); }

    private String get(String field) { return typed.getOrDefault(field, "").strip(); }
}
