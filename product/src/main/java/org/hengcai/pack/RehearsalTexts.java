package org.hengcai.pack;

import java.util.List;

/** What is said of a rehearsal. */
final class RehearsalTexts {
    static final List<String> COLUMNS = List.of("申报", "原来的版本", "职称", "途径", "所报途径", "原来", "预演", "条件", "原来", "预演");

    private RehearsalTexts() {}

    static String running(Rehearsals.Row row) { return row.lookedAt() == 0 ? "正在等待开始，几秒钟后刷新本页。" : "已看过 " + row.lookedAt() + " 件，共 " + row.total() + " 件。"; }

    static String range(int shown, int all) { return "本页 " + shown + " 件，共 " + all + " 件"; }

    static String number(Rehearsals.Changed one) { return one.receipt() == null ? "草稿 " + one.application() : one.receipt(); }

    static String by(Rehearsals.By by) { return by.says() + "：" + by.before() + " → " + by.after(); }
}
