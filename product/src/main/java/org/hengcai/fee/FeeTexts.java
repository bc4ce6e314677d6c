package org.hengcai.fee;

import java.time.Instant;
import java.util.Objects;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.Dates;

/** What fees say in Chinese. */
final class FeeTexts {
    static final String CHARGES = "已改为收费。收费期间不能报送。", FREE = "已设为不收费，可以报送。";

    static String payBy(long amount, Instant due) { return "请在 " + Dates.deadline(due) + " 前缴纳评审费 " + Money.yuan(amount) + " 元，逾期视为放弃。"; }

    /** What the payer should know of an order now. */
    static String now(OrderRow order) {
        return order.state() == OrderState.WRONG ? WRONG : payBy(order.amount(), order.dueAt().toInstant());
    }

    static final String WRONG = "收到的金额与应缴金额不符，财务正在核对。请不要再次缴费，有结果后会通知您；核对期间不会因逾期失效。";

    static final String LAPSED = "没有在规定的时间内缴纳评审费，视为放弃";

    private FeeTexts() {}

    static Problem stillCharges() {
        return new Problem("", "收费设定还是“收费”", "请在“收费设定”中调整为“不收费”后再报送");
    }

    static Problem notOpen(OrderRow order) {
        return switch (order.state()) {
            case PAID -> new Problem("", "这张缴款单已经缴费", "不需要再缴");
            case WRONG -> new Problem("", "收到的金额与应缴金额不符，财务正在核对", "请不要再次缴费，有结果后会通知您");
            default -> new Problem("", "这张缴款单已经失效", "不能再缴费");
        };
    }

    static Problem tooLate(OrderRow order) {
        return new Problem("", "缴费时间已过（" + Dates.deadline(order.dueAt().toInstant()) + "）", "不能再缴费");
    }

    static Problem noProvider() { return new Problem("", "在线缴费暂未开通", "请联系评委会办事机构"); }

    static Problem noAnswer() {
        return new Problem("", "支付平台暂时没有应答，现在不能确定是否已经付款", "请几分钟后再看；没有结果之前不会重复扣款");
    }

    static Problem refused() { return new Problem("", "支付平台没有接受这张缴款单", "请联系评委会办事机构，并提供缴款单号"); }

    static Problem notYetPaid() { return new Problem("", "支付平台还没有收到您的付款", "如果已经付款，几分钟内会自动更新；还没有付款的，请继续缴费"); }

    static Problem noHandling() { return new Problem("", "没有填写处理情况", "例如“已提交退款审批，9月25日退回原账户”"); }

    static final String HANDLED = "已登记处理情况，申报人会收到消息。", CANCELLED = "您取消了支付，没有扣款。要缴费时请再到支付平台付款。";

    static Problem handledAlready(ReceiptRow done) {
        return new Problem("", "这笔到账已由%s在 %s处理：%s".formatted(done.handledBy(), Dates.time(Objects.requireNonNull(done.handledAt()).toInstant()), done.handling()), "不用再登记");
    }

    /** What became of money that was no payment, as its payer reads it. */
    static String received(ReceiptRow row) {
        var came = Dates.time(row.receivedAt().toInstant()) + " 收到 " + Money.yuan(row.amount()) + " 元（" + kind(row.kind()) + "）";
        return came + (row.handledAt() == null ? "，财务正在核对" : "；" + Dates.time(row.handledAt().toInstant()) + " 处理：" + row.handling());
    }

    static String kind(ReceiptRow.Kind kind) {
        return switch (kind) {
            case PAID -> "已缴费";
            case WRONG_AMOUNT -> "金额不符";
            case LATE -> "失效后到账，待退款";
            case TWICE -> "重复到账，待退款";
        };
    }
}
