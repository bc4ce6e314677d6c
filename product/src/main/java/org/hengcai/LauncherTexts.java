package org.hengcai;

/** What the person at the terminal is told: one line, Chinese first, what is wrong and what would be right. */
final class LauncherTexts {
    private LauncherTexts() {}

    static String wrongPort(String key, String given) {
        return "%s=%s 不是端口号；应为 0 至 65535 的整数。(%s must be a whole number from 0 to 65535.)".formatted(key, given, key);
    }

    static String wrongBind(String given) {
        return "HENGCAI_BIND=%s 不是本机地址；例如 127.0.0.1 或 0.0.0.0。(HENGCAI_BIND must be an address of this machine.)".formatted(given);
    }

    static String wrongData(String given) {
        return "HENGCAI_DATA=%s 不是可用的目录名。(HENGCAI_DATA must name a folder.)".formatted(given);
    }

    static String wrongPublicUrl(String given) {
        return "HENGCAI_PUBLIC_URL=%s 不可用；应为 https 网址，仅 localhost 可用 http。(HENGCAI_PUBLIC_URL must be an https address; http on loopback only.)".formatted(given);
    }

    static String portTaken(String key, String bind, int port) {
        return "端口 %s:%d 已被占用或不可用；请停下占用它的程序，或用 %s 指定别的端口。(The port is taken; stop what uses it or set %s.)".formatted(bind, port, key, key);
    }

    static String noFreePort() {
        return "本机没有空闲端口。(No free port on this machine.)";
    }

    static String didNotStart(Throwable why) {
        return "程序没有启动：%s (The program did not start; the log says more.)".formatted(String.valueOf(why.getMessage()).replaceAll("\\s+", " "));
    }

    static String database(String where) {
        return "数据库已启动 (database) " + where;
    }

    static String starting() {
        return "正在启动网站 (starting the web server) …";
    }

    static String ready(Object address, String seconds) {
        return "已就绪 (ready, %s s): %s".formatted(seconds, address);
    }

    static String data(Object folder) {
        return "数据目录 (data): %s    停止请按 Ctrl-C (Ctrl-C stops it)".formatted(folder);
    }

    static String stopping() {
        return "正在停止 (stopping) …";
    }

    static String stopped() {
        return "已停止，数据都已保存 (stopped, all data kept)";
    }
}
