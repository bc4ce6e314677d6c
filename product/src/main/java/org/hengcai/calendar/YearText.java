package org.hengcai.calendar;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One text of the State Council on one year, whole: days off (weekend days included where listed) and weekend days worked. */
record YearText(String version, int year, LocalDate published, String source, Set<LocalDate> off, Set<LocalDate> work) {

    static YearText read(Map<String, Object> entry) {
        return new YearText(text(entry, "version"), Integer.parseInt(text(entry, "year")), LocalDate.parse(text(entry, "published")),
                text(entry, "source"), days(entry, "off"), days(entry, "work"));
    }

    private static Set<LocalDate> days(Map<String, Object> entry, String key) {
        var days = new HashSet<LocalDate>();
        if (!(entry.get(key) instanceof List<?> spans)) throw new IllegalStateException("calendar " + entry.get("version") + ": no " + key);
        for (var span : spans) {
            var ends = span.toString().split("\\.\\.", 2);
            LocalDate.parse(ends[0]).datesUntil(LocalDate.parse(ends[ends.length - 1]).plusDays(1)).forEach(days::add);
        }
        return Set.copyOf(days);
    }

    private static String text(Map<String, Object> entry, String key) {
        if (entry.get(key) instanceof String value) return value;
        throw new IllegalStateException("calendar " + entry.get("version") + ": no " + key);
    }
}
