package org.hengcai.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.hengcai.calendar.CalendarMissing;
import org.hengcai.calendar.WorkingDays;
import org.hengcai.pack.Pack;
import org.hengcai.pack.Stage;
import org.hengcai.pack.StageKind;
import org.hengcai.web.view.Dates;
import org.hengcai.web.view.DueRow;
import org.hengcai.web.view.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The countdowns of a plan: until when one submits, until when the employer must have posted its notice [四, 七, 五(一)]. */
@Component
public class PlanDates {
    private final Clock clock;
    private final WorkingDays workingDays;

    PlanDates(Clock clock, WorkingDays workingDays) {
        this.clock = clock;
        this.workingDays = workingDays;
    }

    List<DueRow> rows(Pack pack) {
        var rows = new ArrayList<DueRow>();
        rows.add(submit(pack));
        pack.pipeline().stream().filter(stage -> stage.withinWindow() && stage.kind() == StageKind.PUBLIC_NOTICE)
                .map(stage -> posting(pack, stage)).filter(row -> row != null).forEach(rows::add);
        return rows;
    }

    /** Until when an employer must have posted its notice and forwarded, while the window is open; empty after it and where a plan asks for neither. */
    public List<DueRow> ofEmployer(Pack pack) {
        var stages = pack.pipeline().stream().filter(Stage::withinWindow).toList();
        if (stages.isEmpty() || !pack.window().isOpen(clock.instant())) return List.of();
        var rows = new ArrayList<DueRow>();
        stages.stream().filter(stage -> stage.kind() == StageKind.PUBLIC_NOTICE).map(stage -> posting(pack, stage)).filter(row -> row != null).forEach(rows::add);
        rows.add(new DueRow("单位报送截止", Dates.monthAndDay(pack.window().lastDay()) + " 24:00", left(pack.window().lastDay()) + "，逾期未报送的申报失效", soon(pack)));
        return rows;
    }

    private DueRow submit(Pack pack) {
        var window = pack.window();
        var end = Dates.monthAndDay(window.lastDay()) + " 24:00";
        if (today().isBefore(window.firstDay())) return new DueRow("个人提交截止", end, Dates.monthAndDay(window.firstDay()) + " 起可以申报", State.DOING);
        if (!clock.instant().isBefore(window.closed())) return new DueRow("个人提交截止", end, "已经截止，逾期不再受理", State.STOP);
        return new DueRow("个人提交截止", end, left(window.lastDay()) + "，逾期不再受理", soon(pack));
    }

    private @Nullable DueRow posting(Pack pack, Stage stage) {
        try {
            var latest = latest(pack, stage);
            var days = stage.publicNotice() == null ? 0 : stage.publicNotice().workingDays();
            var why = "公示满 " + days + " 个工作日后单位才能报送";
            var label = "单位最迟须在此日张贴公示";
            if (today().isAfter(latest)) return new DueRow(label, Dates.monthAndDay(latest), "已经过了这一天：现在张贴，" + why + "，将来不及", State.STOP);
            var working = workingDays.lastWorkingDayUpTo(latest);
            var before = working.equals(latest) ? left(latest) : "此前最后一个工作日是 " + Dates.monthAndDay(working);
            return new DueRow(label, Dates.monthAndDay(latest), before + "；" + why, soon(pack));
        } catch (CalendarMissing e) {
            return null;
        }
    }

    private LocalDate latest(Pack pack, Stage stage) {
        var rule = stage.publicNotice();
        if (rule == null) return pack.window().lastDay();
        var latest = workingDays.lastPosting(pack.window().closed(), rule.workingDays());
        return rule.from() == Stage.CountFrom.POSTING_DAY ? latest.plusDays(1) : latest;
    }

    private String left(LocalDate day) {
        var days = ChronoUnit.DAYS.between(today(), day);
        return days == 0 ? "就是今天" : "还有 " + days + " 天";
    }

    private State soon(Pack pack) {
        var from = pack.window().warnFrom();
        return from != null && !today().isBefore(from) ? State.MEND : State.DOING;
    }

    private LocalDate today() { return LocalDate.ofInstant(clock.instant(), clock.getZone()); }
}
