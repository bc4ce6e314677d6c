package org.hengcai.sandbox;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The phones of the demo's people, on one page. */
final class SmsPage {
    private SmsPage() {}

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private static final String PAGE = """
        <!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>演示手机短信</title><style>
        body{font:1rem/1.6 sans-serif;max-width:44rem;margin:0 auto;padding:1rem;color:#1c2530;background:#f4f6f4}
        li{list-style:none;background:#fff;border:1px solid #d9dfdd;border-radius:.5rem;padding:.75rem 1rem;margin:.5rem 0}
        ul{padding:0}small{color:#55616d}input,select,button{font:inherit;min-height:2.75rem}</style></head><body><main>
        <h1>演示手机短信</h1><p>这里代替真实的手机：平台发出的短信都会到这里，最新的在最上面。</p>
        <form method="get" action="/sms"><label>手机号 <input name="phone" inputmode="numeric" value="%s"></label> <button>只看这个号码</button></form>
        <ul>%s</ul>
        <form method="post" action="/sms/behaviour"><label>短信服务接下来 <select name="mode">%s</select></label> <button>设定</button></form>
        </main></body></html>""";

    static String of(String phone, List<SandboxSms.Message> messages, SandboxSms.Behaviour behaviour) {
        var items = messages.stream().map(SmsPage::item).collect(Collectors.joining());
        return PAGE.formatted(Call.escaped(phone), items.isEmpty() ? "<li>还没有短信。</li>" : items, modes(behaviour.mode()));
    }

    private static String item(SandboxSms.Message message) {
        return "<li><small>%s　%s</small><br>%s</li>".formatted(Call.escaped(message.phone()), TIME.format(message.at()), Call.escaped(message.text()));
    }

    private static String modes(SandboxSms.Mode now) {
        return Stream.of(SandboxSms.Mode.values())
            .map(mode -> "<option value=\"%s\"%s>%s</option>".formatted(mode, mode == now ? " selected" : "", word(mode))).collect(Collectors.joining());
    }

    private static String word(SandboxSms.Mode mode) {
        return switch (mode) {
            case WORK -> "正常送达";
            case REFUSE -> "拒收（空号）";
            case FAIL -> "停机，什么也不收";
            case LOSE -> "收下，但回答丢失";
            case UNDELIVERED -> "收下，但送不到手机";
            case SILENT -> "收下，但不回执";
        };
    }
}
