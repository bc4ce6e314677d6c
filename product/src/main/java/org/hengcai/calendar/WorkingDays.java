package org.hengcai.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Working days by the State Council's calendar [reg. §6], make-up weekends included. The bean counts with the newest
 * version published by the clock's day; {@link #ofVersion} counts again with the version a notice was counted with.
 *
 * <p>Whole days are counted after the starting day, which itself is not counted [civil code 201; ours]; a period ends
 * at 24:00 of its last day, and every end is given as the first instant no longer inside. A year whose arrangement is
 * not in the calendar is refused by {@link CalendarMissing}, never guessed [ours].
 */
@Component
public class WorkingDays {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Supplier<Edition> edition;

    @Autowired
    public WorkingDays(Clock clock) {
        this(() -> Editions.asOf(LocalDate.ofInstant(clock.instant(), SHANGHAI)));
    }

    private WorkingDays(Supplier<Edition> edition) { this.edition = edition; }

    /** The calendar as it was known on a day: the newest version published by then. */
    public static WorkingDays asOf(LocalDate day) { return fixed(Editions.asOf(day)); }

    /** The calendar of one version, as {@link #version()} named it. */
    public WorkingDays ofVersion(String version) { return fixed(Editions.ofVersion(version)); }

    private static WorkingDays fixed(Edition edition) { return new WorkingDays(() -> edition); }

    /** What an ended notice keeps, so that it can be counted again as it was. */
    public String version() { return edition.get().version(); }

    public boolean isWorkingDay(LocalDate day) { return edition.get().isWorkingDay(day); }

    /** The first instant after {@code days} whole working days following the day of posting [五(一)]. */
    public Instant endOfNotice(LocalDate posted, int days) { return startOf(last(edition.get(), posted, days).plusDays(1)); }

    /** As a period from an instant: whole working days after its day. */
    public Instant plusWorkingDays(Instant from, int days) { return endOfNotice(dayOf(from), days); }

    /** The latest day of posting whose notice ends before the window does, so that something can still be forwarded [七]. */
    public LocalDate lastPosting(Instant windowEnd, int days) {
        var counted = edition.get();
        var day = dayOf(windowEnd.minusNanos(1));                  // a notice must end before this day does
        for (int left = days; left > 0; ) {
            day = day.minusDays(1);
            if (counted.isWorkingDay(day)) left--;
        }
        return day.minusDays(1);
    }

    /** This day if it is a working day, else the last one before it. */
    public LocalDate lastWorkingDayUpTo(LocalDate day) {
        var counted = edition.get();
        while (!counted.isWorkingDay(day)) day = day.minusDays(1);
        return day;
    }

    /** Working days waited: those after the day of {@code from}, up to the day of {@code to}; 0 when it lies before. */
    public int between(Instant from, Instant to) {
        var counted = edition.get();
        return (int) dayOf(from).plusDays(1).datesUntil(later(dayOf(from), dayOf(to)).plusDays(1)).filter(counted::isWorkingDay).count();
    }

    private static LocalDate last(Edition counted, LocalDate day, int days) {
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (counted.isWorkingDay(day)) left--;
        }
        return day;
    }

    private static LocalDate later(LocalDate a, LocalDate b) { return a.isAfter(b) ? a : b; }

    private static LocalDate dayOf(Instant instant) { return LocalDate.ofInstant(instant, SHANGHAI); }

    private static Instant startOf(LocalDate day) { return day.atStartOfDay(SHANGHAI).toInstant(); }
}
