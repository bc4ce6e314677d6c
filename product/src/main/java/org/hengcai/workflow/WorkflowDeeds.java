package org.hengcai.workflow;

import org.hengcai.audit.DeedName;
import org.hengcai.audit.JobName;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What workflow's deeds and its job are called in the log; a decision is called as on the pages. */
@Configuration(proxyBeanMethods = false)
class WorkflowDeeds {
    @Bean DeedName workflowRevokeName() { return new DeedName("workflow.revoke", "撤销评审结果"); }

    @Bean DeedName workflowWithdrawName() { return new DeedName("workflow.withdraw", "撤回申报"); }

    @Bean DeedName workflowLapseName() { return new DeedName("workflow.lapse", "申报逾期失效"); }

    @Bean DeedName workflowApproveName() { return decision(DecisionKind.APPROVE); }

    @Bean DeedName workflowReturnName() { return decision(DecisionKind.RETURN); }

    @Bean DeedName workflowRejectName() { return decision(DecisionKind.REJECT); }

    @Bean DeedName workflowForwardName() { return decision(DecisionKind.FORWARD); }

    @Bean DeedName workflowTakeBackName() { return decision(DecisionKind.TAKE_BACK); }

    @Bean DeedName workflowReviseName() { return decision(DecisionKind.REVISE); }

    @Bean DeedName workflowRecordName() { return decision(DecisionKind.RECORD); }

    private static DeedName decision(DecisionKind kind) { return new DeedName(Pipeline.deed(kind), kind.label()); }

    @Bean JobName lapseJobName() { return new JobName("lapse", "逾期失效"); }
}
