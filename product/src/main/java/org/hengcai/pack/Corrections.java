package org.hengcai.pack;

import java.util.List;
import org.hengcai.shared.Clause;

/** What follows a return: working days for the first and later rounds, how many rounds, what the end does. */
public record Corrections(int firstDays, int laterDays, int rounds, Then then, boolean verified, List<Clause> clauses) {
    /** What becomes of an application not mended in time, or returned once more than allowed. */
    public enum Then { LAPSE, REJECT }
}
