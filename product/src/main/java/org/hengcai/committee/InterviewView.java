package org.hengcai.committee;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hengcai.committee.view.InterviewPage;
import org.hengcai.committee.view.InterviewsPage;
import org.hengcai.committee.view.InvitePage;
import org.hengcai.messaging.Deliveries;
import org.hengcai.messaging.Deliveries.Delivery;
import org.hengcai.pack.Plans;
import org.hengcai.pack.StageKind;
import org.hengcai.shared.Actor;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.Choice;
import org.hengcai.web.view.Dates;
import org.hengcai.web.view.Pager;
import org.hengcai.web.view.State;
import org.hengcai.workflow.Pipeline;
import org.hengcai.workflow.WorkList;
import org.hengcai.workflow.view.Waiting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the pages of interviews. */
@Component
class InterviewView {
    private static final Delivery NO_SMS = new Delivery(CommitteeTexts.NO_SMS, State.NONE, null);

    private final JdbcClient db;
    private final Clock clock;
    private final Plans plans;
    private final WorkList workList;
    private final Pipeline pipeline;
    private final Deliveries deliveries;

    InterviewView(JdbcClient db, Clock clock, Plans plans, WorkList workList, Pipeline pipeline, Deliveries deliveries) {
        this.db = db;
        this.clock = clock;
        this.plans = plans;
        this.workList = workList;
        this.pipeline = pipeline;
        this.deliveries = deliveries;
    }

    @Transactional(readOnly = true)
    InterviewsPage list(Actor actor, @Nullable Long after, Set<Long> chosen, Map<String, String> typed, List<Problem> problems) {
        var waiting = workList.waiting(actor, WorkList.places(plans.all(), actor, StageKind.INTERVIEW), null, "", after);
        var shown = waiting.subList(0, Math.min(waiting.size(), WorkList.PAGE));
        var pager = new Pager("本页 " + shown.size() + " 件", after == null ? null : "/interviews",
                waiting.size() > WorkList.PAGE ? "/interviews?after=" + shown.getLast().visit() : null);
        return new InterviewsPage(shown.stream().map(this::row).toList(), pager, chosen, typed, problems);
    }

    private InterviewsPage.Row row(Waiting w) {
        var last = InterviewRow.last(db, w.visit());
        var sms = last.map(this::sms).orElse(NO_SMS);
        var state = last.isEmpty() ? State.TODO : last.get().result() == null ? State.DOING : Boolean.TRUE.equals(last.get().absent()) ? State.MEND : State.DONE;
        var word = last.map(i -> i.result() == null ? "已通知" : result(i)).orElse("未通知");
        return new InterviewsPage.Row(w.visit(), w.applicant(), w.numberMasked(), w.employer(), title(w), last.map(InterviewView::when).orElse(""), sms.state(), sms.word(), state, word);
    }

    /** Who will be told what; nothing is sent yet. */
    @Transactional
    InvitePage dryRun(Actor actor, List<Long> visits, String heldAt, Interviews.Slot slot) {
        var rows = new ArrayList<InvitePage.Row>();
        for (var id : visits.stream().distinct().sorted().toList()) {
            pipeline.lock(id).mustLieBefore(actor);
            var w = workList.one(id);
            rows.add(new InvitePage.Row(id, w.applicant(), title(w), InterviewRow.last(db, id).map(i -> "改期，原定 " + when(i)).orElse("首次通知")));
        }
        return new InvitePage(heldAt, slot.spoken(), slot.place(), rows);
    }

    @Transactional(readOnly = true)
    InterviewPage one(Actor actor, long id, Map<String, String> typed, List<Problem> problems) {
        var visit = pipeline.find(id);
        if (visit.stage().kind() != StageKind.INTERVIEW || !visit.liesBefore(actor)) throw new NotFound();
        var w = workList.one(id);
        var all = InterviewRow.of(db, id);
        var recordable = !all.isEmpty() && !OffsetDateTime.now(clock).isBefore(all.getFirst().heldAt());
        return new InterviewPage(id, w.applicant() + " · 面试", title(w) + " · " + w.employer(), all.stream().map(this::invitation).toList(), recordable,
                !all.isEmpty() && all.getFirst().result() != null,
                List.of(new Choice("CAME", "参加面试"), new Choice("ABSENT", "缺席", "会连同通知短信的送达情况一并记下")),
                List.of(new Choice("ONWARD", "进入下一环节"), new Choice("END", "面试不通过", "结束这份申报；请写明理由，申报人会看到")), typed, problems);
    }

    private InterviewPage.Invitation invitation(InterviewRow i) {
        var sms = sms(i);
        var result = i.result() == null || i.recordedAt() == null ? "" : result(i) + "（" + Dates.time(i.recordedAt().toInstant()) + "，" + i.recordedBy() + "登记"
                + (Boolean.TRUE.equals(i.absent()) ? "；当时短信" + i.sms() : "") + "）";
        return new InterviewPage.Invitation(when(i), i.place(), Dates.time(i.invitedAt().toInstant()) + "，" + i.invitedBy(), sms.state(), sms.word(), result,
                i.note() == null ? "" : i.note());
    }

    private Delivery sms(InterviewRow i) { return deliveries.of(i.applicantId(), i.key()).orElse(NO_SMS); }

    private static String result(InterviewRow i) { return Boolean.TRUE.equals(i.absent()) || i.score() == null ? "缺席" : i.score().stripTrailingZeros().toPlainString() + " 分"; }

    private static String when(InterviewRow i) { return Dates.time(i.heldAt().toInstant()); }

    private static String title(Waiting w) { return (w.title() + " " + (w.specialty() == null ? "" : w.specialty())).strip(); }
}
