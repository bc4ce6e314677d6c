package org.hengcai.publicnotice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hengcai.document.Printable;
import org.hengcai.publicnotice.view.SheetPage;
import org.hengcai.web.Entered;

/** 公示情况: one sentence for all against whom nothing came, one of its own for each who was objected to. */
record Outcomes(List<LineRow> ready, List<ObjectionRow> objections) {
    private static final Pattern DENIES = Pattern.compile("(?:无|没有|未收到|没收到|未接到|未有)(?:任何|其他|收到)?(?:异议|意见|反映)");

    private List<ObjectionRow> against(LineRow line) { return objections.stream().filter(one -> one.subject() == line.subject()).toList(); }

    private String field(LineRow line) { return against(line).isEmpty() ? "outcome" : "outcome-" + line.subject(); }

    private String label(LineRow line) { return against(line).isEmpty() ? PublicNoticeTexts.OUTCOME : PublicNoticeTexts.OUTCOME + "（" + line.applicant() + "）"; }

    private String proposed(LineRow line) { return against(line).isEmpty() ? PublicNoticeTexts.NO_OBJECTION : PublicNoticeTexts.unfounded(against(line)); }

    /** What is asked, filled with what happened or what was typed before. */
    List<SheetPage.Outcome> asked(Map<String, String> typed) {
        var fields = new LinkedHashMap<String, SheetPage.Outcome>();
        for (var line : ready) {
            var field = field(line);
            fields.putIfAbsent(field, new SheetPage.Outcome(field, label(line), typed.getOrDefault(field, proposed(line))));
        }
        return new ArrayList<>(fields.values());
    }

    /** In the order of those ready; 无异议 is refused where there was one. */
    List<String> read(Map<String, String> typed, Entered entered, Printable printable) {
        var read = new ArrayList<String>();
        for (var line : ready) {
            var field = field(line);
            var text = entered.text(field, label(line), typed.getOrDefault(field, typed.get("outcome")), Entered.LINE, PublicNoticeTexts.noOutcome(field, label(line), proposed(line)));
            entered.check(!against(line).isEmpty() && denies(text), PublicNoticeTexts.wasObjected(field, line.applicant(), proposed(line)));
            printable.check(entered, field, label(line), text);
            read.add(text);
        }
        return read;
    }

    static boolean denies(String text) { return DENIES.matcher(text).find() && !text.contains("核查") && !text.contains("不成立"); }
}
