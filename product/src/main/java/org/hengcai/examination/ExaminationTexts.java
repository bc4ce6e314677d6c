package org.hengcai.examination;

import java.time.OffsetDateTime;
import org.hengcai.pack.Stage;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.Dates;
import org.hengcai.workflow.EndState;
import org.hengcai.workflow.Pipeline;
import org.hengcai.workflow.Standing;
import org.jspecify.annotations.Nullable;

/** What examination says in Chinese. */
final class ExaminationTexts {
    private ExaminationTexts() {}

    static final String TAKEN_BACK = "已取回，可以重新审查。";

    static String decided(Decision decision, Stage stage) {
        return switch (decision) {
            case Decision.Approve _ -> stage.accepts() ? "已受理，并已通知申报人。" : stage.forwardsInBatch() ? "审查通过，请在“已通过，待报送”中一并报送。" : "审查通过，已进入下一环节。";
            case Decision.Return _ -> "已退回修改，并已通知申报人。";
            case Decision.Reject _ -> "已判为不通过，并已通知申报人。";
        };
    }

    static String forwarded(int applications) { return "已报送 " + applications + " 份申报。"; }

    static String ended(EndState outcome, OffsetDateTime at) {
        var when = Dates.time(at.toInstant());
        return outcome == EndState.WITHDRAWN ? "申报人已于 " + when + " 撤回这份申报，不用再办理。" : "这份申报已于 " + when + " 结束：" + outcome.label() + "。";
    }

    static String willGoTo(Pipeline.@Nullable Next next) {
        return next == null ? "报送后全部环节完成" : "将报送至“" + next.stage() + "”" + (next.organisation() == null ? "" : "，由" + next.organisation() + "办理");
    }

    static String approvedAlready(Standing.Approval by) {
        return by.person() + "已于 " + Dates.time(by.at().toInstant()) + " 审查通过，等待报送。报送之前还可以改作别的结论。";
    }

    static String mending(OffsetDateTime due) { return "这份申报已退回修改，申报人须在 " + Dates.deadline(due.toInstant()) + " 前改好并重新提交，之后会再到这里。"; }

    static String elsewhere(String stage, @Nullable String who) { return "这份申报已离开本环节，现在在“" + stage + "”，由" + (who == null ? "申报人本人" : who) + "办理。"; }

    static final String NEW = "这次新增";

    static String changed(String was, String now) { return was.equals(now) ? "已修改：文件已更换" : was.isBlank() ? "已修改" : "已修改，上次为：" + was; }

    static String confirmed(String organisation, String person, OffsetDateTime at) { return organisation + " " + person + " " + Dates.day(at.toLocalDate()) + " 已确认"; }

    static Problem forwarded() { return new Problem("", "这份申报已经报送", "不用再报送"); }

    static Problem notApproved() { return new Problem("", "这份申报还没有审查通过", "审查通过后才能报送"); }

    static Problem nothingMarked() { return new Problem("items", "没有标出要修改的内容", "请在对应的材料旁选“需修改”并写明原因，申报人会一次收到全部要求"); }

    static Problem writeOut(String about) { return new Problem("items", about + "：选了“其他”，没有写明", "请写明具体要求"); }

    static Problem noWording(String about) { return new Problem("items", about + "：选了“需修改”，没有原因", "请选择原因或用自己的话写明"); }

    static Problem unchecked(String item) { return new Problem("checklist", "“" + item + "”还没有核对", "通过之前请逐项核对并勾选"); }

    static Problem noDecision() { return new Problem("decision", "没有选择审查结论", "请选择通过、退回修改或不通过"); }

    static Problem noReason() { return new Problem("reason", "没有写不通过的理由", "请选择或写明理由，申报人会看到"); }

    static Problem confirmReject() {
        return new Problem("confirmed", "“不通过”会结束这份申报", "请勾选“我确认不通过”后再提交；只需修改的请改选“退回修改”");
    }

    static Problem noOpinion() { return new Problem("opinion", "没有填写审查意见", "请填写通过意见，例如“符合申报条件，同意推荐”"); }

    static Problem notAllowed(String decision) { return new Problem("decision", "这一环节不能" + decision, "请选择其他结论"); }

    static Problem nothingChosen() { return new Problem("visit", "没有选择要报送的申报", "请勾选后再报送"); }

    static Problem stillMarked(String about) { return new Problem("items", about + "还标着“需修改”", "请取消标记，或改选“退回修改”"); }

    static Problem unticked(String about) { return new Problem("items", about + "：写了原因，没有勾选“需修改”", "请勾选，或清空原因和具体要求"); }

    static Problem unknownReason(String field) { return new Problem(field, "选择的理由不在计划的理由目录里", "请重新选择，或用自己的话写明"); }

    static Problem noRevision() { return new Problem("why", "没有写更正的原因", "请写明为什么更正这个决定"); }
}
