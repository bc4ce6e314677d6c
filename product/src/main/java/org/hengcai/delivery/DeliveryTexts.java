package org.hengcai.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hengcai.delivery.view.ReviewForm;
import org.hengcai.pack.StageActor;
import org.hengcai.shared.Problem;

/** What delivery says in Chinese. */
final class DeliveryTexts {
    static final String NOTICE = "公示情况";
    static final String CHANGED = "您打开之后，这份评审表有了新的版本，或同事刚刚登记过。";

    private DeliveryTexts() {}

    static final String ALL_HERE = "已收齐，这份申报进入下一环节。", SOME_HERE = "已登记。";

    static String print(int copies) { return "请您下载评审表，打印 " + copies + " 份，盖章后报送；收齐后才进入评审。"; }

    static String handIn(int copies) { return "评审表已下载。请把盖好章的 " + copies + " 份按“评审表”一页的说明报送；收齐后进入评审。"; }

    static Problem noCode() { return new Problem("code", "没有填写条码号", "请扫评审表首页的条码，或输入条码下方的数字"); }

    static Problem mistyped() { return new Problem("code", "条码号不对，校验位不符", "请再扫一次，或核对条码下方的数字"); }

    static Problem unknown() { return new Problem("code", "没有这个条码的评审表，或不由本单位收取", "请核对条码下方的数字"); }

    static Problem nothingTicked() { return new Problem("", "没有勾选任何一份的盖章或“收到”", "请勾选核对过的盖章，盖章齐全的勾“收到”，再登记"); }

    static Problem stampMissing(int copy, List<String> missing) {
        return new Problem("", "第 " + copy + " 份缺少" + String.join("、", missing) + "盖章", "盖章齐全后再登记收到");
    }

    static Problem nothingChanged(int version) { return new Problem("", "申报内容与第 " + version + " 版评审表相同", "不需要重新生成"); }

    static Problem neverPrinted(int version) {
        return new Problem("compared", "申报人还没有从平台下载过第 " + version + " 版评审表，收到的可能不是平台所存的这一版", "请打开平台所存的评审表逐页核对，一致的勾选“已核对一致”再登记");
    }

    /** What is ticked on each copy, in words. */
    static String ticked(List<CopyRow> copies, boolean printed) {
        return copies.stream().map(copy -> "第 " + copy.number() + " 份：" + (copy.stamped().isEmpty() ? "没有盖章" : copy.stamped().stream().map(actor -> stamp(StageActor.valueOf(actor))).collect(Collectors.joining("、")) + "盖章")
                + (copy.receivedAt() == null ? "，未收到" : "，收到")).collect(Collectors.joining("；")) + (printed ? "" : "；本人还没有下载过");
    }

    static String storedForm(int version) { return "平台所存的第 " + version + " 版评审表（PDF）"; }

    /** What somebody is employed as, and since when. */
    static String appointed(String title, String since) { return since.isEmpty() ? title : title + "（" + since + "起聘任）"; }

    static String allReceived(int copies, int version) { return "第 " + version + " 版评审表 " + copies + " 份收齐"; }

    static String stamp(StageActor actor) {
        return switch (actor) {
            case APPLICANT -> "本人";
            case EMPLOYER -> "用人单位";
            case DEPARTMENT -> "行业主管部门";
            case BUREAU -> "人力社保部门";
            case OFFICE -> "评委会办事机构";
            case ORGANISER -> "组织单位";
        };
    }

    /** What differs, a sentence each. */
    static List<String> differences(ReviewForm before, ReviewForm now) {
        var was = before.flat();
        var is = now.flat();
        var sentences = new ArrayList<String>();
        is.forEach((label, value) -> {
            var old = was.get(label);
            if (old == null) sentences.add(label + "：新增");
            else if (!old.equals(value)) sentences.add(changed(label, old, value));
        });
        was.keySet().stream().filter(label -> !is.containsKey(label)).forEach(label -> sentences.add(label + "：已删除"));
        return sentences;
    }

    private static String changed(String label, String old, String value) {
        var brief = old.length() <= 40 && value.length() <= 40;
        return brief ? label + "：由“" + old + "”改为“" + value + "”" : label + "：内容有更改";
    }
}
