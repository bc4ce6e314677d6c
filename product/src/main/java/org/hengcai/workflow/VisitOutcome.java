package org.hengcai.workflow;

/** How one stay at a stage ended. */
public enum VisitOutcome {
    PASSED("通过"), RETURNED("退回修改"), REJECTED("不通过"), TAKEN_BACK("被取回"), WITHDRAWN("本人撤回"), LAPSED("逾期"), NOT_PASSED("未通过");

    private final String label;

    VisitOutcome(String label) { this.label = label; }

    public String label() { return label; }
}
