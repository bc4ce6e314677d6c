package org.hengcai.audit;

import org.hengcai.audit.AuditLog.Verdict;

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

    static String count(int shown) { return "本页 " + shown + " 条"; }
}
