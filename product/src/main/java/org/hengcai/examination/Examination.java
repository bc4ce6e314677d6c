package org.hengcai.examination;

import java.util.List;
import org.hengcai.pack.StageKind;
import org.hengcai.shared.Actor;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Problem;
import org.hengcai.shared.Refused;
import org.hengcai.web.Entered;
import org.hengcai.workflow.DecisionKind;
import org.hengcai.workflow.EndState;
import org.hengcai.workflow.Pipeline;
import org.hengcai.workflow.StageHandler;
import org.hengcai.workflow.Visit;
import org.hengcai.workflow.VisitOutcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** An employer, department, bureau or the committee office decides on what lies before it [A2.一.3, A2.二, 四]. */
@Component
class Examination implements StageHandler {
    private final Pipeline pipeline;

    Examination(Pipeline pipeline) { this.pipeline = pipeline; }

    @Override public StageKind kind() { return StageKind.EXAMINATION; }

    @Transactional
    void decide(Actor by, long visitId, int seenVersion, Decision decision) {
        var visit = examined(visitId);
        visit.mustLieBefore(by);             // before this organisation, in this role
        visit.mustStillBe(seenVersion);      // they judged the page they saw, not a newer one
        switch (decision) {
            case Decision.Approve(var opinion) -> approve(visit, by, opinion);
            case Decision.Return(var corrections) -> {
                pipeline.record(visit, by, DecisionKind.RETURN, "", corrections);
                pipeline.sendBack(visit, corrections);       // all at once: 一次性告知
            }
            case Decision.Reject(var reason) -> {
                pipeline.record(visit, by, DecisionKind.REJECT, reason, List.of());
                pipeline.end(visit, EndState.REJECTED, reason);
            }
        }
    }

    private void approve(Visit visit, Actor by, String opinion) {
        var unready = pipeline.unready(visit, by);
        if (!unready.isEmpty()) throw new Refused(unready);
        pipeline.record(visit, by, DecisionKind.APPROVE, opinion, List.of());
        if (visit.stage().forwardsInBatch()) {
            pipeline.approve(visit);         // waits for 审核推荐 with the others
        } else {
            var hindrances = pipeline.hindrances(visit, by);
            if (!hindrances.isEmpty()) throw new Refused(hindrances);
            pipeline.advance(visit);
        }
    }

    /** 审核推荐, 报送: hands approved applications on to the next stage; each row again refuses what may not go. */
    @Transactional
    void forward(Actor by, List<Long> visits) {
        for (var id : visits) {
            var visit = examined(id);
            visit.mustLieBefore(by);
            var hindrances = hindrances(visit, by);
            if (!hindrances.isEmpty()) throw new Refused(hindrances);
            pipeline.record(visit, by, DecisionKind.FORWARD, "", List.of());
            pipeline.advance(visit);
        }
    }

    /** Why an application can't be forwarded now; empty when it can. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Problem> hindrances(Visit visit, Actor by) {
        if (visit.leftAt() != null && visit.outcome() == VisitOutcome.PASSED) return List.of(ExaminationTexts.forwarded());
        if (visit.approvedAt() == null) return List.of(ExaminationTexts.notApproved());
        return pipeline.hindrances(visit, by);
    }

    @Transactional
    void takeBack(Actor by, long visit) { pipeline.takeBack(examined(visit).id(), by); }

    @Transactional
    long revise(Actor by, long visit, String why) {
        var entered = new Entered();
        var words = entered.text("why", "为什么更正", why, Entered.ACCOUNT, ExaminationTexts.noRevision());
        entered.orRefuse();
        return pipeline.revise(examined(visit).id(), by, words).id();
    }

    private Visit examined(long id) {
        var visit = pipeline.lock(id);
        if (visit.stage().kind() != StageKind.EXAMINATION) throw new NotFound();
        return visit;
    }
}
