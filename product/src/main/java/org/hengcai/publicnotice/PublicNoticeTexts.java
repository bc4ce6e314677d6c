package org.hengcai.publicnotice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.hengcai.account.Organisation;
import org.hengcai.account.OrganisationKind;
import org.hengcai.pack.Stage;
import org.hengcai.pack.StageActor;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.Dates;
import org.jspecify.annotations.Nullable;

/** What public notices say in Chinese. */
final class PublicNoticeTexts {
    static final String BASIS = "依据", PERIOD = "公示时间", PLACE = "公示地点和方式", CONTACT = "联系", RECEIVES = "申报受理部门";
    static final String UPHELD = "异议成立", OUTCOME = "公示情况", NO_OBJECTION = "公示期间无异议", STOPPED = "计时停止";

    static final String OBJECTED = "公示期间收到异议，正在核查；核查期间暂停计时，结果会通知您。";

    static final String OTHERS_LONGER = "；因异议暂停过的，以表中所列日期为准";

    private PublicNoticeTexts() {}

    /** One end has its 至 yet to come; where lines differ each has its own. */
    static String endsAt(String ends) { return Character.isDigit(ends.charAt(0)) ? "至 " + ends : ends; }


    static final String POSTED = "已张贴。可以导出公示表打印，张贴到您填写的地点。", OBJECTION_KEPT = "异议已登记，这位申报人暂停计时。";
    static final String FINDING_KEPT = "核查结论已登记。", FORWARDED = "公示情况已填写，期满的已报送。";

    static String shownUntil(Instant ends) { return "公示至 " + Dates.deadline(ends) + "，期满无异议的由公示单位报送下一环节。"; }

    static Problem nothingChosen() { return new Problem("visit", "没有选择要公示的申报", "请勾选审查通过的申报人"); }

    static Problem noPlace(Organisation here) { return new Problem("place", "没有填写公示的地点和方式", placeExample(here)); }

    /** What would be right where one posts: a company on its board, an authority on its site. */
    static String placeExample(Organisation here) {
        if (here.kind() != OrganisationKind.EMPLOYER) return "例如“本单位网站、办公楼公告栏”";
        return "企业".equals(here.employerKind()) ? "例如“公司一楼公告栏、内网公告”" : "例如“单位一楼公告栏、内网公告”";
    }

    static Problem noContact() { return new Problem("contact", "没有填写联系人", "公示表上要写明向谁反映，请填写受理异议的人"); }

    static Problem noPhone() { return new Problem("phone", "没有填写联系电话", "公示表上要写明受理异议的电话，例如“0572-2000000”"); }

    static Problem badPhone(String typed) {
        return new Problem("phone", "联系电话“" + (typed.length() > 20 ? typed.substring(0, typed.offsetByCodePoints(0, 10)) + "…" : typed.strip()) + "”不是电话号码", "只写数字、区号和分机，例如“0572-2000000 转 8001”");
    }

    static Problem severalStages() { return new Problem("visit", "选择的申报不在同一个公示环节", "请分别张贴"); }

    static String until(Instant ends) { return "公示至 " + Dates.deadline(ends); }

    static Problem notYet(Hanging all) {
        var gone = all.forwarded();
        var wrong = !gone.isEmpty() ? Hanging.names(gone) + "已报送，其余还不能报送" : all.running().isEmpty() ? "还有没有办结的异议" : "公示还没有期满";
        return new Problem("outcome", wrong, String.join("；", all.waiting()));
    }

    static String runsUntil(String who, Instant ends) { return who + "公示至 " + Dates.deadline(ends) + "，" + Dates.time(ends) + " 起可以填写公示情况并报送"; }

    static String stopped(String who) { return who + "还有没有办结的异议，计时停止；填写核查结论后才能继续或退回"; }

    static Problem noOutcome(String field, String label, String example) { return new Problem(field, "没有填写" + label, "例如“" + example + "”"); }

    static Problem wasObjected(String field, String applicant, String example) {
        return new Problem(field, applicant + "在公示期间有异议，公示情况不能写无异议", "请照实填写，例如“" + example + "”");
    }

    /** What happened on the sheet, as it goes on to whoever decides next. */
    static String unfounded(List<ObjectionRow> objections) {
        var days = objections.stream().map(one -> Dates.day(LocalDate.ofInstant(one.raisedAt().toInstant(), ZoneId.of("Asia/Shanghai")))).distinct().collect(Collectors.joining("、"));
        return days + "收到异议" + (objections.size() > 1 ? " " + objections.size() + " 项" : "") + "，经核查异议不成立";
    }

    static Problem noOpinion() { return new Problem("opinion", "没有填写单位最终意见", "例如“同意推荐”"); }

    /** The final opinion as it is proposed: an employer recommends, who organises agrees to confirm. */
    static String opinion(StageActor actor) { return actor == StageActor.ORGANISER ? "同意提请确认" : "同意推荐"; }

    static Problem noObjector() { return new Problem("raisedBy", "没有填写异议人", "请写明姓名或单位；匿名的写“匿名”"); }

    static Problem noObjection() { return new Problem("text", "没有填写异议内容", "请写明反映的问题"); }

    static Problem noFinding() { return new Problem("finding", "没有选择核查结论", "请选择“异议不成立，继续公示”“异议成立，退回修改”或“异议成立，不通过”"); }

    static Problem confirmReject() { return new Problem("confirmed", "“不通过”会结束这份申报", "请勾选“我确认不通过”后再提交"); }

    static Problem noInquiry() { return new Problem("found", "没有填写核查经过和结论", "请写明核查了什么、查到什么"); }

    static Problem objectedAlready() { return new Problem("text", "这位申报人已有一项异议正在核查", "请先填写核查结论，再登记新的异议"); }

    static Problem foundAlready() { return new Problem("found", "这项异议已经填写过核查结论，可能是您刚刚提交的或同事办理的", "结论见下面这位申报人的记录，不需要再填"); }

    static Problem nothingToFind() { return new Problem("found", "这位申报人没有待核查的异议", "请先登记异议"); }

    static Problem lineDone(String applicant) { return new Problem("", applicant + "在这张公示表上已经办结", "不能再登记异议或核查结论"); }

    static Problem allDone() { return new Problem("outcome", "这张公示表上的申报都已办结，能报送的已报送", "不需要再报送"); }

    static Problem postedAlready(String applicant) { return new Problem("visit", applicant + "已经张贴公示", "请取消勾选；已张贴的见下面的公示表"); }

    static String found(boolean upheld) { return upheld ? "异议成立" : "异议不成立，继续公示"; }

    static Problem ended() { return new Problem("text", "这位申报人的公示已经期满", "公示期满后的反映请按投诉办理"); }

    static String tooLate(OffsetDateTime closes) {
        return "按现在张贴，公示期满时已过报送截止时间（" + Dates.deadline(closes.toInstant()) + "），这些申报将不能在期内报送。";
    }

    static final String OBJECTIONS = "异议", POSTED_BY = "公示单位";

    static String over(String ends) { return "公示已期满（" + ends + "），不再受理公示异议。"; }

    static String objections(String organisation) { return "公示期间如有异议，请向" + organisation + "书面反映，并留下姓名和联系方式。"; }

    /** From the first day counted to the last. */
    static String period(LocalDate first, LocalDate last, int days) {
        return Dates.day(first) + "至" + Dates.day(last) + "（" + days + " 个工作日，至" + Dates.monthAndDay(last) + " 24:00 止）";
    }

    /** What a column is called where the pack names none. */
    static String column(Stage.NoticeFact fact) {
        return switch (fact) {
            case NUMBER -> "序号";
            case APPLICANT -> "申报人";
            case EMPLOYER -> "单位";
            case TITLE -> "申报职称";
            case SPECIALTY -> "申报专业";
            case FACTS -> "基本情况和业绩";
            case ENDS -> "公示至";
        };
    }

    /** Whom to reach, as the unit entered it; what it did not is written by hand. */
    static String contact(String organisation, @Nullable String contact, @Nullable String phone) {
        return organisation + "　联系人：" + (contact == null ? "　　　　　　　" : contact + "　") + "电话：" + (phone == null ? "　　　　　　　　" : phone);
    }

    static String fileName(SheetRow sheet, String ending) { return "公示表-" + sheet.stage() + "-" + sheet.postedOn() + ending; }

    static String upheld(String finding) { return "公示期间异议成立：" + finding; }
}
