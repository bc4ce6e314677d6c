package org.hengcai.calendar;

/** A day was asked for that no published arrangement covers: to count on would be a guess. The message can be shown. */
public class CalendarMissing extends RuntimeException {
    CalendarMissing(String sentence) { super(sentence); }
}
