package org.hengcai.workflow;

/** What was decided on an application at a stage. */
public enum DecisionKind {
    APPROVE("通过"), RETURN("退回修改"), REJECT("不通过"), FORWARD("报送"), TAKE_BACK("取回"), REVISE("更正决定"), WITHDRAW("本人已撤回"), RECORD("登记");

    private final String label;

    DecisionKind(String label) { this.label = label; }

    public String label() { return label; }
}
