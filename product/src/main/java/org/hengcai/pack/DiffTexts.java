package org.hengcai.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is said of the differences of two packs. */
final class DiffTexts {
    /** What the keys of a pack's files are called; a key that isn't here is called as it is written. */
    private static final Map<String, String> CALLED = Map.ofEntries(Map.entry("conditions", "条件"), Map.entry("common", "各途径共有的条件"), Map.entry("routes", "途径"), Map.entry("clocks", "计时"),
            Map.entry("days", "日期"), Map.entry("lists", "名单"), Map.entry("tables", "对照表"), Map.entry("pipeline", "环节"), Map.entry("titles", "职称"), Map.entry("window", "申报期"), Map.entry("corrections", "退回修改"),
            Map.entry("evidence", "材料"), Map.entry("reasons", "原因"), Map.entry("reminders", "提醒"), Map.entry("fees", "收费"), Map.entry("groups", "评分组"), Map.entry("items", "评分项"),
            Map.entry("specialties", "专业"), Map.entry("contacts", "联系方式"), Map.entry("controls", "控制项"), Map.entry("says", "说明"), Map.entry("clause", "条款"), Map.entry("met", "符合的判断"),
            Map.entry("judge", "由人判断的情形"), Map.entry("missing", "所缺"), Map.entry("found", "所见"), Map.entry("question", "待确认的问题"), Map.entry("remedy", "可以怎么办"), Map.entry("applies", "适用的情形"), Map.entry("otherwise", "不适用的说明"),
            Map.entry("years", "年数"), Map.entry("last", "计至"), Map.entry("counts", "计入"), Map.entry("after", "起算"), Map.entry("opens", "开始日"), Map.entry("closes", "截止日"), Map.entry("warn-from", "提醒起始日"),
            Map.entry("name", "名称"), Map.entry("version", "版本"), Map.entry("issuer", "发文单位"), Map.entry("document", "文号"), Map.entry("issued", "发文日期"), Map.entry("points", "分值"), Map.entry("cap", "上限"),
            Map.entry("threshold", "合格线"), Map.entry("working-days", "工作日"), Map.entry("from", "起算日"), Map.entry("checklist", "核对项"), Map.entry("decisions", "可作的决定"), Map.entry("actor", "办理方"),
            Map.entry("kind", "类别"), Map.entry("amount", "数额"), Map.entry("yuan", "金额（元）"), Map.entry("verified", "原文已核实"), Map.entry("note", "备注"), Map.entry("wording", "写法"), Map.entry("reopens", "重新开放的内容"),
            Map.entry("first-days", "第一次的工作日"), Map.entry("later-days", "以后每次的工作日"), Map.entry("rounds", "次数"), Map.entry("target", "办理目标（工作日）"), Map.entry("warning", "超时提醒（工作日）"), Map.entry("least", "最低数"), Map.entry("then", "期满后"), Map.entry("smallest", "最少人数"), Map.entry("odd", "须为单数"), Map.entry("quorum", "出席比例"), Map.entry("panel-smallest", "评议组最少人数"), Map.entry("recused-count", "回避的计入人数"), Map.entry("date", "日期"), Map.entry("title", "职称"), Map.entry("rows", "行"), Map.entry("value", "数值"));

    private static final Map<String, String> FILES = Map.ofEntries(Map.entry("pack.yaml", "计划"), Map.entry("conditions.yaml", "申报条件"), Map.entry("tables.yaml", "对照表"), Map.entry("catalogue.yaml", "专业目录"),
            Map.entry("evidence.yaml", "附件"), Map.entry("committee.yaml", "评委会"), Map.entry("fees.yaml", "收费"), Map.entry("reasons.yaml", "退回和不通过的原因"), Map.entry("score-sheet.yaml", "自评表"),
            Map.entry("reminders.yaml", "提醒"), Map.entry("contacts.yaml", "联系方式"), Map.entry("facts.yaml", "计划另用的事实"), Map.entry("form.yaml", "申报表单"));

    static String file(String name) { return FILES.getOrDefault(name, name); }

    static final String FILE_ADDED = "新增这个文件", FILE_REMOVED = "删去这个文件", ORDER = "先后次序有变化";
    private static final int LONGEST = 200;

    private DiffTexts() {}

    /** Words that only packs use, as people say them. */
    private static final Map<String, String> WORDS = Map.of("true", "是", "false", "否", "lapse", "申报失效", "reject", "不通过", "return", "退回修改");

    static String word(String written) { return WORDS.getOrDefault(written, written); }

    private static final java.util.regex.Pattern DAY = java.util.regex.Pattern.compile("\\b((?:19|20)[0-9]{2})-([01][0-9])-([0-3][0-9])\\b");

    /** Days as people write them. */
    static String days(String text) { return DAY.matcher(text).replaceAll(day -> day.group(1) + "年" + Integer.parseInt(day.group(2)) + "月" + Integer.parseInt(day.group(3)) + "日"); }

    static String path(List<String> path) { return path.stream().map(part -> CALLED.getOrDefault(part, part)).collect(Collectors.joining(" › ")); }

    static String changed(String one, String other) { return "由“" + cut(one) + "”改为“" + cut(other) + "”"; }

    static String added(String value) { return "新增“" + cut(value) + "”"; }

    static String removed(String value) { return "删去“" + cut(value) + "”"; }

    static String with(String name, String what) { return "新增 " + name + (what.isEmpty() ? "" : "（" + cut(what) + "）"); }

    static String without(String name) { return "删去 " + name; }

    static String nth(int place) { return "第 " + place + " 项"; }

    static String of(String title, String id) { return title + " " + id; }

    private static String cut(String text) { return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text; }

    static String line(PackDiff.Change change) { return change.file() + (change.of().isEmpty() ? "" : "：" + change.of()) + "：" + change.what(); }

    /** A route that comes out otherwise, then each condition that made it so. */
    static List<String> change(Rehearsal.Change change) {
        var lines = new ArrayList<String>();
        lines.add("  " + change.route().title() + " " + change.route().name() + "：" + passable(change.before()) + (change.before().equals(change.after()) ? "（不变）" : " → " + passable(change.after())));
        change.by().forEach(by -> lines.add("    " + by.id() + "：" + by.before().map(DiffTexts::outcome).orElse("没有这一项") + " → " + by.after().map(DiffTexts::outcome).orElse("没有这一项")));
        return lines;
    }

    private static String outcome(Outcome outcome) { return outcome.sentence().word() + (outcome.shortfall() == null ? "" : "（还差" + outcome.shortfall() + "）"); }

    static String passable(Optional<Verdict.Passable> outcome) { return outcome.map(PackTexts::passable).orElse("没有这条途径"); }

    /** Only how it comes out, no figure. */
    static String word(Optional<Outcome> outcome) { return outcome.map(one -> one.sentence().word()).orElse("没有这一项"); }

    static String says(Rehearsal.ByCondition by) { return by.after().or(by::before).map(one -> one.sentence().says()).orElse(by.id()); }

    /** @param listed whose verdict or only a condition changes; who could not be read is neither changed nor unchanged */
    static String rehearsed(int persons, int changed, int listed, List<String> unread) {
        var parts = new ArrayList<String>();
        if (changed > 0) parts.add(changed + " 人的结论有变化");
        else if (unread.size() < persons || persons == 0) parts.add("没有一人的结论变化");
        if (listed > changed) parts.add(listed - changed + " 人的结论不变而条件有变化");
        if (!unread.isEmpty()) parts.add(unread.size() + " 人的事实读不出、没有计入：" + String.join("、", unread));
        return "共 " + persons + " 人，" + String.join("，", parts);
    }

    static String same(String one, String other) { return one + " 与 " + other + " 没有差别（案例不计）"; }
}
