package org.hengcai.demo;

/** What the measuring says at the terminal: Chinese first. */
final class BenchTexts {
    private BenchTexts() {}

    static String wrongUse(String given) {
        return "%s：应为 bench pages、bench verdicts 或 bench all，可加 --json (use: bench pages|verdicts|all [--json])".formatted(given.lines().findFirst().orElse(""));
    }

    static String noSuchBench(String given) {
        return wrongUse("没有测量项目 " + given + " (no such bench)");
    }

    static String noPack(String pack) {
        return "读不出计划包 %s，或检查不通过 (the pack can't be read, or isn't sound)".formatted(pack);
    }

    static String measuring(String what) {
        return "测量 (measuring) %s …".formatted(what);
    }

    static String notInTheYear(String step) {
        return "演示年度中没有这一页，未测量 (not in the demo year, not measured): %s".formatted(step);
    }

    static String nobody(String name, String place) {
        return "演示年度中没有 %s %s；请清空 HENGCAI_DATA 所指的目录后重试 (the demo year has nobody of this name: empty the folder HENGCAI_DATA and try again)".formatted(name, place);
    }

    static String status(String page, int status) {
        return "%s 应答为 %d，应为 200 (must answer 200)".formatted(page, status);
    }

    static String noAnswer(String said) {
        return "没有应答：%s (no answer)".formatted(said);
    }

    static String ended(int code, String log) {
        return "第二次启动以 %d 结束，见 %s (the second start ended; see the log)".formatted(code, log);
    }
}
