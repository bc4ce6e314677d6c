package org.hengcai.fee;

import org.hengcai.web.view.State;

/** How an order stands, derived from its times. */
enum OrderState {
    DUE("待缴费", State.TODO), UNDER_WAY("支付处理中", State.DOING), PAID("已缴费", State.DONE), WRONG("金额不符，财务核对中", State.JUDGE),
    LAPSED("逾期未缴", State.STOP), VOID("已作废", State.NONE);

    private final String label;
    private final State shape;

    OrderState(String label, State shape) {
        this.label = label;
        this.shape = shape;
    }

    String label() { return label; }

    State shape() { return shape; }

    /** May still be paid for. */
    boolean open() { return this == DUE || this == UNDER_WAY; }
}
