package org.hengcai.integrity;

import java.time.LocalDate;
import org.hengcai.shared.Clause;

/** A time in which a person may not apply; both days are barred. */
public record Bar(LocalDate since, LocalDate until, String clause, String reason) {

    /** For whole calendar years from the year after the review: 2020 and 3 years → 2021 to 2023, free from 2024-01-01 [五(六)]. */
    public static Bar afterReview(int year, int years, Clause clause, String reason) {
        return new Bar(LocalDate.of(year + 1, 1, 1), LocalDate.of(year + years, 12, 31), clause.text(), reason);
    }

    public boolean covers(LocalDate day) { return !day.isBefore(since) && !day.isAfter(until); }

    public LocalDate freeFrom() { return until.plusDays(1); }
}
