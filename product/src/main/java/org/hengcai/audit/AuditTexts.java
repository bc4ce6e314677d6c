package org.hengcai.audit;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hengcai.audit.AuditLog.Verdict;
import org.hengcai.shared.Role;

/** What audit says in Chinese. */
final class AuditTexts {
    static final String READ = "查看";

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

    /** What a deed was done with, in words: 版本 2；理由 聘书模糊. A check sum is for machines and stays in the log. */
    static String said(Map<String, Object> what) {
        return what.entrySet().stream().filter(each -> !each.getKey().equals("sha256"))
                .map(each -> (LABELS.getOrDefault(each.getKey(), each.getKey()) + " " + value(each.getValue())).strip()).collect(Collectors.joining("；"));
    }

    private static String value(Object value) {
        return switch (value) {
            case Boolean yes -> yes ? "是" : "否";
            case Collection<?> all -> all.stream().map(AuditTexts::value).collect(Collectors.joining("、"));
            default -> WORDS.getOrDefault(String.valueOf(value), String.valueOf(value));
        };
    }

    static final Map<String, String> LABELS = Map.ofEntries(entry("number", "编号"), entry("reason", "理由"), entry("version", "版本"), entry("plan", "计划编号"),
            entry("charges", "收费"), entry("order", "缴款单号"), entry("transaction", "交易号"), entry("amount", "金额（分）"), entry("kind", "类型"), entry("handling", "处理"),
            entry("person", "人员编号"), entry("employer", "单位编号"), entry("binding", "绑定编号"), entry("by", "方式"), entry("name", "名称"), entry("code", "代码"), entry("from", "原为"),
            entry("to", "改为"), entry("file", "文件编号"), entry("letter", "授权书编号"), entry("meeting", "会议编号"), entry("size", "评委会人数"), entry("attending", "到会人数"),
            entry("reviewed", "评审份数"), entry("sms", "短信编号"), entry("standing", "状态"), entry("again", "再次提交"), entry("visit", "环节编号"), entry("correction", "修改项编号"), entry("entry", "条目编号"),
            entry("title", "标题"), entry("page", ""), entry("words", ""), entry("sheet", "公示表编号"), entry("role", "身份"), entry("decision", "批准文号"), entry("pack", "计划包"), entry("stage", "环节"), entry("opinion", "意见"),
            entry("ticks", "核对项"), entry("why", "原因"), entry("phone", "手机"), entry("organisation", "机构编号"), entry("known", "是否已有账户"), entry("document", "证件"));

    private static final Map<String, String> WORDS = Stream.concat(Arrays.stream(Role.values()).map(role -> entry(role.name(), role.label())),
            Stream.of(entry("authenticator", "动态口令"), entry("recovery code", "备用码"), entry("GIVEN_UP", "没有发出"), entry("UNDELIVERED", "没有送达"), entry("REFUSED", "被拒收"), entry("NO_ADDRESS", "没有号码"), entry("PAID", "已缴"), entry("WRONG_AMOUNT", "金额不符"), entry("LATE", "逾期"), entry("TWICE", "重复缴费")))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    static String unknown(long subject) { return "编号 " + subject; }

    static String count(int shown) { return "本页 " + shown + " 条"; }
}
