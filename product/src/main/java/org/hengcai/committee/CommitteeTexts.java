package org.hengcai.committee;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.hengcai.account.Organisation;
import org.hengcai.pack.Committee;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.Dates;
import org.jspecify.annotations.Nullable;

/** What the committee's pages say in Chinese. */
final class CommitteeTexts {
    static final String NO_SMS = "没有发送短信";

    private CommitteeTexts() {}

    static String corrected(int votesFor, int against, int abstained, int recused, String by, OffsetDateTime at, String why) {
        return "原登记：赞成 " + votesFor + "、反对 " + against + "、弃权 " + abstained + "、回避 " + recused + "（" + by + "，" + Dates.time(at.toInstant()) + "）；更正说明：" + (why.isEmpty() ? "无" : why);
    }


    static final String CONCLUDED = "结果已宣布，并已通知申报人。", SAVED = "已保存。";

    // making a meeting
    static Problem noStage() { return new Problem("stage", "没有选择评审会议所属的计划", "请选择一项"); }

    static Problem noName() { return new Problem("name", "没有填写会议名称", "例如“建设工程专业工程师评审会”"); }

    static Problem noDay(String typed) { return new Problem("heldOn", typed.isBlank() ? "没有填写会议日期" : "会议日期“" + typed + "”不是日期", "例如 2020-12-05"); }

    static Problem noPlace() { return new Problem("place", "没有填写会议地点", "例如“市民服务中心三楼会议室”"); }

    static Problem noChair() { return new Problem("chair", "没有填写会议主持人", "由主任委员或副主任委员主持，请填写姓名"); }

    static Problem noSize() { return new Problem("size", "没有填写评委会人数", "请填写评委会全体委员的人数"); }

    static Problem sameName(String name, LocalDate day) { return new Problem("name", Dates.day(day) + "已有会议“" + name + "”", "请换一个名称或日期，或使用已有的会议"); }

    /** Every rule of the size at once. */
    static Problem badSize(String typed, Committee rules, int most) {
        var shown = typed.length() > 20 ? typed.substring(0, typed.offsetByCodePoints(0, 10)) + "…" : typed;
        return new Problem("size", "评委会人数“" + shown + "”不能用", sizeRule(rules, most));
    }

    static String sizeRule(Committee rules, int most) { return "请填写 " + rules.smallest() + " 至 " + most + " 之间的" + (rules.odd() ? "单数" : "整数"); }

    // attendance
    static Problem noAttending() { return new Problem("attending", "没有填写到会人数", "请填写签到并参加表决的委员人数"); }

    static Problem tooManyAttending(int attending, int size) { return new Problem("attending", "到会 " + attending + " 人，多于评委会全体 " + size + " 人", "请核对签到表"); }

    static Problem otherNames(int names, int attending) { return new Problem("experts", "写了 " + names + " 个姓名，到会人数是 " + attending, "姓名每行一位，须与到会人数一致；也可以不写姓名"); }

    static Problem nameTwice(String name) { return new Problem("experts", "“" + name + "”写了两次", "同一人只写一次；同名的请加单位区分"); }

    static Problem notYetHeld(LocalDate day) { return new Problem("attending", "会议定在 " + Dates.day(day) + "，还没有到", "会议当天起可以登记到会"); }

    // the list
    static Problem nothingChosen() { return new Problem("visit", "没有选择申报", "请勾选要列入会议的申报"); }

    static Problem enteredLater(String applicant, LocalDate entered, LocalDate heldOn) {
        return new Problem("", applicant + "的申报" + Dates.day(entered) + "才进入评审会议环节，不能由" + Dates.day(heldOn) + "的会议评审", "请列入这一天或以后的会议");
    }

    static String onAnother() { return "这份申报已经列入评审会议，可能是同事刚刚列入的。"; }

    static Problem counted(String applicant) { return new Problem("", applicant + "已经登记票数", "不能移出；更正票数请再登记一次"); }

    static Problem countedCannotCancel() { return new Problem("", "会议已经登记票数，不能取消", "请登记完所有票数并宣布结果"); }

    // counting
    static Problem noAttendance() { return new Problem("attending", "还没有登记到会人数", "先登记到会，再登记票数"); }

    static Problem noQuorum(int attending, int size, Committee rules) {
        return new Problem("attending", "到会 " + attending + " 人，不到评委会 " + size + " 人的 " + share(rules.quorum()) + "，会议无效，不能登记票数",
                "至少须到会 " + rules.quorum().least(size) + " 人");
    }

    static Problem nothingEntered() { return new Problem("", "没有填写任何票数", "请在申报人所在的行填写赞成、反对、弃权和回避的人数"); }

    static Problem missing(AgendaRow of, Count.Box box) { return new Problem(box.field(of.subject()), of.applicant() + "：没有填写" + box.label + "人数", "没有则填 0"); }

    static Problem tooManyRecused(AgendaRow of, int recused, int attending) {
        return new Problem(Count.Box.RECUSED.field(of.subject()), of.applicant() + "：回避 " + recused + " 人，多于到会 " + attending + " 人", "请核对");
    }

    static Problem tooFewVote(AgendaRow of, int attending, int recused, int size, Committee rules) {
        return new Problem(Count.Box.RECUSED.field(of.subject()), of.applicant() + "：到会 " + attending + " 人，回避 " + recused + " 人，能表决的 " + (attending - recused)
                + " 人，不到评委会 " + size + " 人的" + share(rules.quorum()) + "（" + rules.quorum().least(size) + " 人）", "这份申报不能在这次会议表决，请移出，另行安排会议");
    }

    static String figures(Count count) { return "赞成 " + count.votesFor() + "，反对 " + count.votesAgainst() + "，弃权 " + count.abstained() + "，回避 " + count.recused(); }

    static String sum(int attending, int recused, int needed, boolean recusedCount) {
        var base = recused == 0 ? "到会 " + attending + " 人" : "到会 " + attending + " 人，回避 " + recused + " 人，表决 " + (attending - recused) + " 人";
        return base + (recused > 0 && recusedCount ? "（回避的计入到会）" : "") + "，须 " + needed + " 票赞成";
    }

    static Problem noWhy() { return new Problem("why", "已经登记票数，更改到会没有写原因", "例如“核对签到表，1 人中途离开”；原来的登记会保留"); }

    static String attendance(int attending, @Nullable Integer before, String why) {
        return "到会 " + attending + " 人" + (before == null ? "" : "；原为 " + before + " 人") + (why.isEmpty() ? "" : "；原因：" + why);
    }

    static String counted(Count count, int needed, boolean passed, @Nullable Count before, String note) {
        return figures(count) + "；须 " + needed + " 票，" + (passed ? "通过" : "未通过") + (before == null ? "" : "；原为 " + figures(before)) + (note.isEmpty() ? "" : "；更正说明：" + note);
    }

    static Problem nobodyVotes(AgendaRow of) { return new Problem(Count.Box.RECUSED.field(of.subject()), of.applicant() + "：到会委员全部回避，无人表决", "请另行安排会议"); }

    static Problem doesNotAddUp(AgendaRow of, int cast, int attending, int recused) {
        return new Problem(Count.Box.FOR.field(of.subject()), of.applicant() + "：赞成、反对、弃权合计 " + cast + " 票",
                "应为到会 " + attending + " 人减去回避 " + recused + " 人，共 " + (attending - recused) + " 票");
    }

    static Problem noNote() { return new Problem("note", "更正已登记的票数，没有写更正说明", "例如“复核选票，原计票有误”；原来的登记会保留"); }

    static String countedMeanwhile(String applicant) { return "您打开之后，" + applicant + "的票数有了新的登记。"; }

    static String meetingOver() { return "这次评审会议已经宣布结果或取消。"; }

    // conclusion
    static Problem emptyList() { return new Problem("", "会议还没有列入申报", "请先从待评审的申报中列入"); }

    static Problem notCounted(long left) { return new Problem("", "还有 " + left + " 份申报没有登记票数", "请登记票数，或把没有评审的移出会议"); }

    static Problem countAgain(AgendaRow of, int attending) {
        return new Problem(Count.Box.FOR.field(of.subject()), of.applicant() + "：票数按到会 " + of.attending() + " 人登记，到会已改为 " + attending + " 人", "请按选票重新登记");
    }

    static Problem ownCase() { return new Problem("", "您本人的申报列在这次会议上", "结果须由本单位其他经办人宣布"); }

    static String resultsChanged() { return "您核对之后，会议的票数有了新的登记。"; }

    static String notPassed(Organisation office) {
        var call = office.contactPhone() == null ? "" : "（电话 " + office.contactPhone() + "）";
        return "评审会议表决未通过。如对结果有疑问，可以向" + office.name() + call + "书面申请复查，写明姓名、申报回执号和理由；复查由没有参加原评审经办的人员办理。";
    }

    static String share(Committee.Fraction share) {
        return share.numerator() == 2 && share.denominator() == 3 ? "三分之二" : share.toString();
    }

    // interviews
    static Problem nobodyInvited() { return new Problem("visit", "没有选择参加面试的申报人", "请勾选后再通知"); }

    static Problem noTime(String typed) { return new Problem("heldAt", typed.isBlank() ? "没有填写面试时间" : "面试时间“" + typed + "”不是日期和时间", "例如 2020-11-20 09:00"); }

    static Problem timePassed(OffsetDateTime at) { return new Problem("heldAt", "面试时间 " + Dates.time(at.toInstant()) + " 已过", "请填写将来的时间"); }

    static Problem timeFar(OffsetDateTime at, OffsetDateTime last) { return new Problem("heldAt", "面试时间 " + Dates.time(at.toInstant()) + " 太远", "请填写 " + Dates.day(last.toLocalDate()) + " 以前的时间"); }

    static Problem noInterviewPlace() { return new Problem("place", "没有填写面试地点", "例如“市民服务中心二楼205室”"); }

    static Problem placeTooLong(int is) { return new Problem("place", "面试地点有 " + is + " 个字，短信放不下", "最多 24 个字"); }

    static Problem notInvited() { return new Problem("score", "还没有通知面试", "先通知时间和地点，再登记成绩"); }

    static Problem notYetInterviewed(OffsetDateTime at) { return new Problem("score", "面试定在 " + Dates.time(at.toInstant()) + "，还没有到", "面试开始后可以登记"); }

    static Problem noScore(String typed) { return new Problem("score", typed.isBlank() ? "没有填写面试成绩" : "面试成绩“" + typed + "”不在范围内", "请填写 0 到 100，最多两位小数；没有到场的请选“缺席”"); }

    static Problem noOutcome() { return new Problem("outcome", "没有选择到场情况", "请选择“参加面试”或“缺席”"); }

    static Problem noResult() { return new Problem("decision", "还没有登记面试情况", "先登记成绩或缺席，再作决定"); }

    static Problem noDecision() { return new Problem("decision", "没有选择下一步", "请选择“进入下一环节”或“面试不通过”"); }

    static Problem noReason() { return new Problem("reason", "没有写不通过的理由", "申报人会看到，请写明"); }

    static Problem notConfirmed() { return new Problem("confirmed", "没有确认不通过", "不通过会结束这份申报，请勾选确认"); }
}
