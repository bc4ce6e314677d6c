package org.hengcai.demo;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.hengcai.web.view.Dates;

/** What the demo says at the terminal: Chinese first. */
final class DemoTexts {
    private DemoTexts() {}

    static String emptied(Path folder, List<String> left) {
        var others = left.isEmpty() ? "" : "；不是演示程序的文件都没有动 (left alone): " + String.join("、", left);
        return "演示数据已清空 (the demo's data were emptied): %s%s".formatted(folder, others);
    }

    static String garbledClock(Path file) {
        return "%s 里没有演示时钟的时刻；请写入一行，如 2020-09-10T01:00:00Z，或用 ./hengcai demo --reset 重新开始。(The demo's clock is not readable; write one line such as the above, or reset.)".formatted(file);
    }

    static String wrongClock(String given) {
        return "HENGCAI_CLOCK=%s 不是时刻；应形如 2020-09-10T09:00+08:00。(HENGCAI_CLOCK must be an instant such as 2020-09-10T09:00+08:00.)".formatted(given);
    }

    static String inbox(String url) {
        return "短信收件箱 (the sandbox's SMS inbox): %s".formatted(url);
    }

    static String sandboxDidNotStart(String said) {
        return "短信、支付等模拟服务没有启动：%s (The sandbox providers did not start.)".formatted(said);
    }

    static String clockPast(String wanted) {
        return "HENGCAI_CLOCK=%s 早于演示时钟，时钟只向前走；要从头开始请用 ./hengcai demo --reset (HENGCAI_CLOCK lies before the demo's clock, which only moves forward; --reset begins anew)".formatted(wanted);
    }

    static String clockFar(String wanted) {
        return "HENGCAI_CLOCK=%s 太远，演示时钟最远到 2022-12-31 (HENGCAI_CLOCK is too far ahead; the demo's clock goes to the end of 2022)".formatted(wanted);
    }

    // on the page
    static final String NO_TIME = "没有填写要拨到的时间，应形如 2020-09-20 09:00";

    static String noTime(String typed) { return "“" + typed + "”不是日期和时间，应形如 2020-09-20 09:00"; }

    static String onlyForward(Instant now) { return "演示时钟现在是 " + Dates.time(now) + "，只能向前拨；要回到开头请用 ./hengcai demo --reset"; }

    static String tooFar(Instant to, Instant end) { return Dates.time(to) + " 太远：演示时钟最远可以拨到 " + Dates.deadline(end); }
}
