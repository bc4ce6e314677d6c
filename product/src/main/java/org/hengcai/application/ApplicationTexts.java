package org.hengcai.application;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Optional;
import org.hengcai.application.view.PlanPage;
import org.hengcai.pack.Form;
import org.hengcai.pack.ScorePaper;
import org.hengcai.pack.Verdict.RouteVerdict;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.Dates;
import org.jspecify.annotations.Nullable;

/** What the wizard says in Chinese. */
final class ApplicationTexts {
    private ApplicationTexts() {}

    static Problem noEmployer() { return new Problem("employer", "还没有绑定现工作单位", "请先在“我的单位”绑定，单位确认后再申报"); }

    static Problem notOpen(Instant opens) { return new Problem("window", "申报还没有开始", Dates.time(opens) + " 起可以申报"); }

    static Problem closed(Instant closed) { return new Problem("window", "申报时间已于 " + Dates.deadline(closed) + " 截止", "逾期不再受理；已填写的内容仍然保留"); }

    static Problem notOpenStep() { return new Problem("step", "这一步现在不能修改", "只有退回时要求修改的内容会重新开放"); }

    static String told(String employer, Mending mending) {
        return mending.isEmpty() ? employer + "的经办人会收到这份申报" : "回到“" + mending.items().getFirst().toldBy() + "”环节，由退回的一方继续审查";
    }

    static String goOn(Draft draft, boolean open) { return draft.free() ? open ? "继续我的申报" : "查看我的草稿" : draft.over() ? "查看申报结果" : "查看我的申报"; }

    /** What stands under the steps: what one may do with them now. */
    static String standing(Draft draft, Mending mending, Instant closes, Instant now) {
        if (draft.over()) return "这份申报已经结束，内容保持原样，不能再修改。";
        if (draft.free() && !now.isBefore(closes)) return "申报时间已于 " + Dates.deadline(closes) + " 截止，不能再提交；已填写的内容仍然保留。";
        if (draft.free()) return "每一步单独保存，可以随时离开，回来接着填。";
        return mending.isEmpty() ? "已提交，内容保持原样。退回修改时，只有要求修改的内容会重新开放。" : "只有退回修改的内容可以改动，改完后到第 6 步重新提交。";
    }

    static String submitted(String receipt) { return "已提交，回执号 " + receipt + "。提交成功的短信会发到您的手机；受理之前可以撤回。"; }

    static String submittedBefore(String receipt, OffsetDateTime at) { return "这份申报已于 " + Dates.time(at.toInstant()) + " 提交，回执号 " + receipt + "，不用再次提交。"; }

    static Problem over() { return new Problem("", "这份申报已经结束，没有提交", "结果和原因见“查看办理进度”"); }

    static Problem locked(String field) { return new Problem(field, "这一项不在退回修改的内容里，没有改动", "只有退回时要求修改的内容会重新开放"); }

    static Problem otherEntry() { return new Problem("entry", "只能增减退回修改的业绩，其余保持原来的选择", "请恢复其余业绩的勾选后再保存"); }

    static Problem noPhoto() { return new Problem("photo", "没有选择照片", "请选择一张白底证件照（JPG）"); }

    static Problem missingPhoto() { return new Problem("photo", "还没有上传证件照", "请在第 1 步上传"); }

    static Problem missingPledge() { return new Problem("pledge", "还没有签署个人承诺", "请在第 2 步签名"); }

    static Problem noTitle() { return new Problem("title", "没有选择申报职称", "请选择一项"); }

    static Problem noSpecialty() { return new Problem("specialty", "没有选择申报专业", "请从参考目录中选择"); }

    static String draftTooLate(Instant closes) { return "申报已于 " + Dates.deadline(closes) + " 截止，您的草稿没有提交。"; }

    static Problem noRoute() { return new Problem("route", "没有选择申报途径", "请从列表中选择一条"); }

    static String proposed(Optional<RouteVerdict> route) {
        var says = route.map(one -> "“" + one.route().name() + "”" + (one.isOpen() ? "的条件都符合" : "没有未满足的条件，有几项须由审查人判断"))
                .orElse("还没有条件都符合的途径；选一条并保存，就列出还差什么");
        return "按您已核实的档案，" + says + "。改选职称后请先保存，再选途径。";
    }

    static Problem otherRoute() { return new Problem("route", "这条途径不属于所选的职称", "请重新选择途径"); }

    static Problem noStatement() { return new Problem("statement", "还没有填写本人述职", "请写明专业工作业绩情况"); }

    static Problem missingAttachment(String id, String name) { return new Problem("attachment." + id, "缺少附件：" + name, "请在第 5 步上传"); }

    static Problem noFile() { return new Problem("file", "没有选择文件", "请选择 PDF、JPG 或 PNG 文件"); }

    static Problem routeClosed(String route, String missing) {
        return new Problem("route", "“" + route + "”的条件还没有全部符合：" + missing, "请选择其他途径，或在条件符合后再申报");
    }

    static Problem mendFirst(String what) { return new Problem("mend", "还没有修改：" + what, "请按退回的要求修改后再提交"); }

    static Problem verifyFirst(String what) { return new Problem("mend", what + "：您已修改，单位还没有核实", "请等单位核实后再提交；核实的结果会发消息给您"); }

    static String mendState(Mending mending, String key) {
        if (mending.verifying().contains(key)) return "已修改，等待单位核实";
        return mending.waiting().contains(key) ? "" : "已修改";
    }

    static Problem entryGone() { return new Problem("entry", "选择的业绩不在已核实的档案中", "请刷新后重新选择"); }

    static String versionMoved() { return "您在别处（另一个页面或设备）改过这份申报。"; }

    static String running(String plan) { return "您有一份申报正在办理（" + plan + "），结束之前不能更换单位"; }

    /** What the applicant said on the score sheet, as others read it. */
    static String scoreSaid(ScorePaper paper, ScoreSaid said) {
        var lines = new ArrayList<String>();
        if (!paper.controls().isEmpty()) lines.add("控制项 " + String.join("、", paper.controls().stream().map(control -> control + (said.controls().contains(control) ? "√" : "未勾选")).toList()));
        said.claims().forEach((item, claim) -> lines.add(item.substring(item.indexOf('/') + 1) + " 自评" + points(claim.points()) + "分" + (claim.reason().isEmpty() ? "" : "（" + claim.reason() + "）")));
        if (!said.recommenders().isEmpty()) lines.add("推荐专家 " + String.join("、", said.recommenders().stream().map(one -> one.name() + "（" + one.title() + "，" + one.specialty() + "）").toList()));
        return String.join("；", lines);
    }

    static final String SHEET = "自评表";

    /** How the score sheet stands to the route. */
    static String sheet(Optional<Integer> asked, boolean said) {
        return asked.map(least -> "自评申报须先自评，自评分达到 " + least + " 分才能申报；选入申报的业绩才计分，请先选好相关业绩").orElse("量化评分，供审查和评审参考；所选途径不以得分为门槛") + (said ? "。已填写" : "");
    }

    static String points(double points) { return BigDecimal.valueOf(points).stripTrailingZeros().toPlainString(); }

    static String standing(double total) { return "经审查确认、更正后为 " + points(total) + " 分"; }

    static Problem noScore(String sheet) { return new Problem("score", "还没有填写《" + sheet + "》", "请在“填写申报信息”一步点击“开始自评”，填好并保存"); }

    static Problem scoreShort(double total, int least) { return new Problem("score", "自评分 " + points(total) + " 分，不足 " + least + " 分", "请在自评表中填写待评判各项，或选入、补充经核实的业绩；达到 " + least + " 分才能按自评申报"); }

    static final String OTHER_ROLE = "您现在以单位或部门的身份登录；本人申报请在右上角换成“申报人”。";

    static PlanPage.Todo bindFirst() {
        return new PlanPage.Todo("您还没有绑定现工作单位。单位确认后，业绩档案才能核实，申报才能提交。", "/employer", "绑定单位");
    }

    static String photoAtHand(Form.Photo photo) {
        return (photo.white() ? "白底证件照" : "证件照") + "（JPG，大于 " + size(photo.moreThanBytes()) + "、小于 " + size(photo.lessThanBytes()) + "，大于 "
                + photo.widerThan() + " × " + photo.tallerThan() + " 像素）";
    }

    static String statementAtHand(int most) { return "本人述职（" + most + " 字以内）"; }

    private static String size(int bytes) { return bytes % (1 << 20) == 0 ? (bytes >> 20) + " MB" : bytes / 1024 + " KB"; }

    static final String NOT_KNOWN = "还不知道";

    static @Nullable String missing(@Nullable String figure, @Nullable LocalDate metOn) {
        var from = metOn == null ? null : Dates.day(metOn) + "才满足";
        return figure == null ? from : "还差 " + figure + (from == null ? "" : "，" + from);
    }

    static String shared(int count, boolean only, boolean closed) {
        return (only ? "与上面同样" : "另与上面同样") + (closed ? "有 " + count + " 项未满足" : "待确认 " + count + " 项");
    }
}
