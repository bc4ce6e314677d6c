package org.hengcai.audit;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hengcai.audit.AuditLog.Verdict;
import org.hengcai.shared.Problem;
import org.hengcai.shared.Role;
import org.jspecify.annotations.Nullable;

/** What audit says in Chinese. */
final class AuditTexts {
    static final String READ = "查看", DOWNLOAD = "下载", NOT_LOGGED_IN = "没有登录的人";

    private AuditTexts() {}

    static String heading(Verdict verdict) {
        return verdict instanceof Verdict.Whole ? "没有被改动" : "记录被改动过";
    }

    static String sentence(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Whole(var rows, var head) -> "共 %d 条，从第一条到最后一条首尾相连。末条校验值：%s".formatted(rows, head);
            case Verdict.Broken(var no, var fault) -> switch (fault) {
                case CHANGED -> "第 %d 条的内容与写入时不同；此前的都完好。".formatted(no);
                case MISSING -> "第 %d 条不见了；此前的都完好。".formatted(no);
                case CUT_OFF -> "从第 %d 条起的末尾不见了；此前的都完好。".formatted(no);
            };
        };
    }

    /** Numbers by which the program finds its rows again; a reader learns nothing from them, they stay in the log. */
    private static final Set<String> INNER = Set.of("sha256", "visit", "correction", "binding", "entry", "letter", "file", "sms", "sheet");

    /** Those that name a person, an organisation or a plan by its number; phones may be told under the same word. */
    private static final Set<String> NAMED = Set.of("person", "employer", "organisation", "plan", "to", "from");

    /** Whom and what a deed's words name by number. */
    static Stream<Long> subjects(Map<String, Object> what) {
        return what.entrySet().stream().filter(each -> NAMED.contains(each.getKey()) && each.getValue() instanceof Number).map(each -> ((Number) each.getValue()).longValue());
    }

    /** What a deed was done with, in words: 版本 2；理由 聘书模糊. What was left empty is not told. */
    static String said(Map<String, Object> what, Map<Long, String> called) {
        return what.entrySet().stream().filter(each -> !INNER.contains(each.getKey())).map(each -> said(each.getKey(), each.getValue(), called))
                .filter(words -> !words.isEmpty()).collect(Collectors.joining("；"));
    }

    private static String said(String key, Object value, Map<Long, String> called) {
        if (value instanceof Number id && NAMED.contains(key)) return label(key.equals("to") ? "sentTo" : key) + " " + called.getOrDefault(id.longValue(), "（编号 " + id + "）");
        if (value instanceof Number fen && key.equals("amount")) return label(key) + " " + "%d.%02d 元".formatted(fen.longValue() / 100, fen.longValue() % 100);
        var words = value(value);
        return words.isBlank() ? "" : (label(key) + " " + words).strip();
    }

    private static String label(String key) { return LABELS.getOrDefault(key, key); }

    private static String value(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean yes -> yes ? "是" : "否";
            case Collection<?> all -> all.stream().map(AuditTexts::value).collect(Collectors.joining("、"));
            default -> WORDS.getOrDefault(String.valueOf(value), days(String.valueOf(value)));
        };
    }

    private static final Pattern DAY = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");

    /** Days as people write them, in the names of files too. */
    private static String days(String text) {
        return DAY.matcher(text).replaceAll(day -> Integer.parseInt(day.group(1)) + "年" + Integer.parseInt(day.group(2)) + "月" + Integer.parseInt(day.group(3)) + "日");
    }

    static final Map<String, String> LABELS = Map.ofEntries(entry("applications", "份数"), entry("number", "编号"), entry("reason", "理由"), entry("version", "版本"), entry("plan", "计划"),
            entry("charges", "收费"), entry("order", "缴款单号"), entry("transaction", "交易号"), entry("amount", "金额"), entry("kind", "类型"), entry("handling", "处理"),
            entry("person", "人员"), entry("employer", "单位"), entry("binding", "绑定编号"), entry("by", "方式"), entry("name", "名称"), entry("code", "代码"), entry("from", "原为"),
            entry("to", "改为"), entry("file", "文件编号"), entry("letter", "授权书编号"), entry("meeting", "会议编号"), entry("size", "评委会人数"), entry("attending", "到会人数"),
            entry("reviewed", "评审份数"), entry("sms", "短信编号"), entry("standing", "状态"), entry("again", "再次提交"), entry("visit", "环节编号"), entry("correction", "修改项编号"), entry("entry", "条目编号"),
            entry("title", "标题"), entry("page", ""), entry("words", ""), entry("sheet", "公示表编号"), entry("role", "身份"), entry("decision", "批准文号"), entry("pack", "计划包"), entry("stage", "环节"), entry("opinion", "意见"),
            entry("ticks", "核对项"), entry("why", "原因"), entry("phone", "手机"), entry("organisation", "机构"), entry("known", "是否已有账户"), entry("document", "证件"), entry("items", "要求修改"), entry("address", "来自"), entry("sentTo", "送"));

    private static final Map<String, String> WORDS = Stream.concat(Arrays.stream(Role.values()).map(role -> entry(role.name(), role.label())),
            Stream.of(entry("authenticator", "动态口令"), entry("recovery code", "备用码"), entry("GIVEN_UP", "没有发出"), entry("UNDELIVERED", "没有送达"), entry("REFUSED", "被拒收"), entry("NO_ADDRESS", "没有号码"), entry("PAID", "已缴"), entry("WRONG_AMOUNT", "金额不符"), entry("LATE", "逾期"), entry("TWICE", "重复缴费")))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    static String unknown(long subject) { return subject == 0 ? "没有这个账户" : "编号 " + subject; }

    static Problem nothingNamed(String words) {
        return new Problem("subject", "没有叫“%s”的申报、人员或单位".formatted(brief(words)), "请填写回执号（如 2020-001479）、姓名或单位全称");
    }

    static Problem nobodyNamed(String words) { return new Problem("person", "没有叫“%s”的操作人".formatted(brief(words)), "请填写记录里操作人的全名"); }

    private static String brief(String words) { return words.length() > 30 ? words.substring(0, 30) + "…" : words; }

    static String count(int shown) { return "本页 " + shown + " 条"; }
}
