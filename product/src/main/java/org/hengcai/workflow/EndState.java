package org.hengcai.workflow;

/** How an application's course ended. */
public enum EndState {
    CERTIFIED("已取得资格"), NOT_PASSED("评审未通过"), REJECTED("审查不通过"), WITHDRAWN("本人已撤回"), LAPSED("逾期失效"), REVOKED("资格已撤销");

    private final String label;

    EndState(String label) { this.label = label; }

    public String label() { return label; }
}
