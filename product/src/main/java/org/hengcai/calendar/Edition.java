package org.hengcai.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/**
 * The calendar at one version: for each year the newest text up to it.
 *
 * @param texts the year and its text
 */
record Edition(String version, LocalDate published, Map<Integer, YearText> texts) {

    boolean isWorkingDay(LocalDate day) {
        for (var text : texts.values()) {
            if (text.work().contains(day)) return true;
            if (text.off().contains(day)) return false;
        }
        if (!texts.containsKey(day.getYear())) throw new CalendarMissing(CalendarTexts.missing(day, version));
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
