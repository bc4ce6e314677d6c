package org.hengcai.calendar;

import java.time.LocalDate;

/** What the calendar says in Chinese. */
final class CalendarTexts {

    private CalendarTexts() {}

    static String missing(LocalDate day, String version) {
        return "工作日历（版本 %s）没有 %d 年的放假安排，无法推算 %s 是否为工作日；请管理员在国务院办公厅公布后补充该年日历".formatted(version, day.getYear(), day);
    }

    static String nothingBy(LocalDate day) { return "截至 %s 没有可用的工作日历，最早的版本公布在其后；请管理员补充该年日历".formatted(day); }

    static String noVersion(String version) { return "没有版本为 %s 的工作日历".formatted(version); }
}
