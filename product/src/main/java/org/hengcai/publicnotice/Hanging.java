package org.hengcai.publicnotice;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hengcai.web.view.Dates;

/** How the lines of a sheet stand at an instant: each has an end of its own once an objection stopped it [U67]. */
record Hanging(List<LineRow> lines, OffsetDateTime at) {

    List<LineRow> ready() { return lines.stream().filter(line -> line.done(at)).toList(); }

    List<LineRow> running() { return lines.stream().filter(line -> line.runs(at)).toList(); }

    List<LineRow> stopped() { return lines.stream().filter(LineRow::stopped).toList(); }

    List<LineRow> forwarded() { return lines.stream().filter(LineRow::forwarded).toList(); }

    boolean closed() { return lines.stream().noneMatch(LineRow::hangs); }

    /** The one end, or whose end is when; who is stopped has none. */
    String ends() {
        var shown = closed() ? lines : lines.stream().filter(LineRow::hangs).toList();
        var byEnd = shown.stream().filter(line -> !line.stopped()).collect(Collectors.groupingBy(line -> line.endsAt().toInstant(), TreeMap::new, Collectors.toList()));
        if (byEnd.size() == 1 && stopped().isEmpty()) return Dates.deadline(byEnd.firstKey());
        if (byEnd.isEmpty()) return PublicNoticeTexts.STOPPED;
        var parts = new ArrayList<String>();
        byEnd.forEach((end, those) -> parts.add(names(those) + "至 " + Dates.deadline(end)));
        if (!stopped().isEmpty()) parts.add(names(stopped()) + PublicNoticeTexts.STOPPED);
        return String.join("；", parts);
    }

    /** Since when or by what each of those not yet over can be forwarded. */
    List<String> waiting() {
        var said = new ArrayList<String>();
        running().stream().collect(Collectors.groupingBy(line -> line.endsAt().toInstant(), TreeMap::new, Collectors.toList()))
                .forEach((end, those) -> said.add(PublicNoticeTexts.runsUntil(names(those), end)));
        if (!stopped().isEmpty()) said.add(PublicNoticeTexts.stopped(names(stopped())));
        return said;
    }

    /** The state of the whole in a few words. */
    String word() {
        if (closed()) return "已办结";
        var parts = new ArrayList<String>();
        part(parts, ready(), "已期满，待填写公示情况");
        part(parts, running(), "公示中");
        part(parts, stopped(), "有异议，计时停止");
        return String.join("；", parts);
    }

    private void part(List<String> parts, List<LineRow> those, String word) {
        if (those.isEmpty()) return;
        var all = lines.stream().filter(LineRow::hangs).count();
        parts.add(those.size() == all ? word : those.size() + " 人" + word);
    }

    static String names(List<LineRow> those) {
        var some = those.stream().limit(3).map(LineRow::applicant).collect(Collectors.joining("、"));
        return those.size() > 3 ? some + "等 " + those.size() + " 人" : some;
    }
}
