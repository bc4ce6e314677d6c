package org.hengcai.workflow;

import java.time.Instant;
import org.hengcai.web.view.Dates;
import org.jspecify.annotations.Nullable;

/** What workflow says in Chinese. */
final class WorkflowTexts {
    static final String OWN_CASE = "这是您本人的申报，须由本单位其他经办人办理";
    static final String ACCEPTED_ALREADY = "申报已经受理，不能再撤回";
    static final String WINDOW_CLOSED = "申报、推荐的时间已过，逾期不再受理";

    static final String ENDED_ALREADY = "这份申报已经结束。";
    static final String LAPSED_ALREADY = "修改的时间已过，这份申报已失效";
    static final String DECIDE_OTHERWISE = "请作出通过或不通过的决定";

    static final String WITHDRAWN_NOW = "已撤回，单位和有关部门不再办理。";
    static final String SUBMITTED = "本人提交", SUBMITTED_MENDED = "本人修改后重新提交", SUBMITTED_AGAIN = "本人重新提交";
    static final String NO_FURTHER = "不再进行";

    private WorkflowTexts() {}


    static String resumes(Instant closes) { return "这份申报已经撤回，没有人在办理。" + Dates.deadline(closes) + " 前可以修改并重新提交；退回要求修改的内容须先改好。"; }

    /** The same in a list, beside 本人已撤回. */
    static String resumesShort(Instant closes) { return Dates.deadline(closes) + " 前可以修改并重新提交"; }

    static String resumesNoMore(Instant closes) { return "这份申报已经撤回。申报时间已于 " + Dates.deadline(closes) + " 截止，不能再提交。"; }

    static String noMoreRounds(int rounds) { return "这份申报已经退回修改 " + rounds + " 次，达到计划规定的次数"; }

    static String leftAlready(String stage, @Nullable VisitOutcome how) {
        return switch (how) {
            case WITHDRAWN -> "申报人已经撤回这份申报，不用再办理。";
            case LAPSED -> "这份申报已经逾期失效，不能再办理。";
            case null, default -> "这份申报已经离开“" + stage + "”，可能是同事刚刚办理了。";
        };
    }

    static String changedMeanwhile(String stage) { return "您打开之后，这份申报在“" + stage + "”有了新的变化。"; }

    static String openedAlready() { return "下一环节已经打开这份申报，不能再取回"; }

    static String seenAlready() { return "申报人已经看到这个决定，不能再更正"; }

    static String onceAYear(int year, String series) { return series + "系列一年只申报一次，" + year + "年度不能再申报；以后年度的评审计划开放后可以重新申报，业绩档案都会保留。"; }

    static String endedBy(EndState outcome) { return "申报已经结束（" + outcome.label() + "），不能再撤回"; }

    static String lapsedWindow() { return "到申报截止时间仍未报送，已失效"; }

    static String lapsedCorrection() { return "没有在规定的时间内改完并重新提交，视为放弃"; }
}
