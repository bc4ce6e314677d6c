package org.hengcai.publicnotice;

import java.time.OffsetDateTime;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.Dates;

/** What public notices say in Chinese. */
final class PublicNoticeTexts {
    private PublicNoticeTexts() {}

    static Problem nothingChosen() { return new Problem("visit", "没有选择要公示的申报", "请勾选审核通过的申报人"); }

    static Problem noPlace() { return new Problem("place", "没有填写公示的地点和方式", "例如“公司一楼公告栏、内网公告”"); }

    static Problem severalStages() { return new Problem("visit", "选择的申报不在同一个公示环节", "请分别张贴"); }

    static Problem notYet(OffsetDateTime ends) {
        return new Problem("outcome", "公示还没有期满", Dates.time(ends.toInstant()) + " 起可以填写公示情况并报送");
    }

    static Problem noOutcome() { return new Problem("outcome", "没有填写公示情况", "例如“公示期间无异议”"); }

    static Problem noOpinion() { return new Problem("opinion", "没有填写单位最终意见", "例如“同意推荐”"); }

    static Problem noObjector() { return new Problem("raisedBy", "没有填写异议人", "请写明姓名或单位；匿名的写“匿名”"); }

    static Problem noObjection() { return new Problem("text", "没有填写异议内容", "请写明反映的问题"); }

    static Problem noFinding() { return new Problem("found", "没有填写核查结论", "请写明核查经过和结论"); }

    static Problem ended() { return new Problem("text", "这位申报人的公示已经期满", "公示期满后的反映请按投诉办理"); }

    static String tooLate(OffsetDateTime closes) {
        return "按现在张贴，公示期满时已过报送截止时间（" + Dates.deadline(closes.toInstant()) + "），这些申报将不能在期内报送。";
    }

    static String upheld(String finding) { return "公示期间异议成立：" + finding; }
}
