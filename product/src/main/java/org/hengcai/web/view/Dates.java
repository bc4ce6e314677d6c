package org.hengcai.web.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Dates as they are said: in full, Shanghai's time; a deadline's 24:00 belongs to the day that ends. */
public final class Dates {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private Dates() {}

    /** 2020年9月10日 */
    public static String day(LocalDate day) {
        return day.getYear() + "年" + monthAndDay(day);
    }

    /** 9月10日, where the year is plain. */
    public static String monthAndDay(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** 2020年9月10日 9:02 */
    public static String time(Instant at) {
        var here = at.atZone(SHANGHAI);
        return day(here.toLocalDate()) + " " + clock(here);
    }

    /** 9:02 */
    public static String clock(Instant at) {
        return clock(at.atZone(SHANGHAI));
    }

    /** The first instant no longer allowed, as the notice says it: 2020年10月15日 24:00. */
    public static String deadline(Instant end) {
        var here = end.atZone(SHANGHAI);
        if (here.toLocalTime().equals(LocalTime.MIDNIGHT)) return day(here.toLocalDate().minusDays(1)) + " 24:00";
        return time(end);
    }

    private static String clock(ZonedDateTime here) {
        return "%d:%02d".formatted(here.getHour(), here.getMinute());
    }
}
