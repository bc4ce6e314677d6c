package org.hengcai.sandbox;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The bank's page on which a person pays, and the list of what was paid. */
final class CashierPage {
    private CashierPage() {}

    private static final String PAGE = """
        <!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>演示支付平台</title><style>
        body{font:1rem/1.6 sans-serif;max-width:44rem;margin:0 auto;padding:1rem;color:#1c2530;background:#f4f6f4}
        section,li{list-style:none;background:#fff;border:1px solid #d9dfdd;border-radius:.5rem;padding:.75rem 1rem;margin:.5rem 0}
        ul{padding:0}small{color:#55616d}b.sum{font-size:1.75rem}select,button{font:inherit;min-height:2.75rem;padding:0 1.25rem}
        </style></head><body><main><h1>演示支付平台</h1><p>这里代替真实的支付平台，不会真的扣款。</p>%s</main></body></html>""";

    static String of(SandboxPay.Payment payment) {
        var asked = payment.asked();
        var what = "<section><p>%s</p><p><b class=\"sum\">%s 元</b></p><p><small>缴款单号 %s</small></p>%s</section>".formatted(
            Call.escaped(asked.about()), yuan(asked.amount()), Call.escaped(asked.order()), choices(payment));
        return PAGE.formatted(what);
    }

    private static String choices(SandboxPay.Payment payment) {
        var back = "<p><a href=\"%s\">返回申报平台</a></p>".formatted(Call.escaped(payment.asked().back()));
        return switch (payment.state()) {
            case "PAID" -> "<p>已支付，不会重复扣款。</p>" + back;
            case "CLOSED" -> "<p>这笔支付已关闭，不能再付。</p>" + back;
            default -> """
                <form method="post" action="/pay/cashier/%s"><button name="choice" value="pay">支付</button>
                <button name="choice" value="cancel">取消</button></form>""".formatted(payment.token());
        };
    }

    static String list(List<SandboxPay.Payment> payments, SandboxPay.Behaviour behaviour) {
        var items = payments.stream().map(p -> "<li><small>%s　%s</small><br>%s　%s 元</li>".formatted(Call.escaped(p.asked().order()), p.state(),
            Call.escaped(p.asked().about()), yuan(p.asked().amount()))).collect(Collectors.joining());
        var modes = Stream.of(SandboxPay.Mode.values())
            .map(m -> "<option value=\"%s\"%s>%s</option>".formatted(m, m == behaviour.mode() ? " selected" : "", word(m))).collect(Collectors.joining());
        return PAGE.formatted("""
            <ul>%s</ul><form method="post" action="/pay/behaviour"><label>下一笔支付 <select name="mode">%s</select></label> <button>设定</button></form>"""
            .formatted(items.isEmpty() ? "<li>还没有支付。</li>" : items, modes));
    }

    private static String word(SandboxPay.Mode mode) {
        return switch (mode) {
            case WORK -> "正常";
            case FAIL -> "停机，什么也不答";
            case LOSE -> "付款成功，通知丢失";
            case DELAY -> "付款成功，通知晚到 5 秒";
            case DOUBLE -> "付款成功，通知两次";
            case WRONG_AMOUNT -> "只收 1 元";
            case FORGE -> "不收款，假通知";
        };
    }

    private static String yuan(long fen) { return "%d.%02d".formatted(fen / 100, fen % 100); }
}
