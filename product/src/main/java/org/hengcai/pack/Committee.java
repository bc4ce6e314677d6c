package org.hengcai.pack;

import java.util.List;
import org.hengcai.shared.Clause;

/**
 * How a committee decides.
 *
 * @param quorum the share of the committee that must attend
 * @param threshold the share of those attending that must vote for
 * @param recusedCount whether a recused expert stays in the denominator for that applicant
 */
public record Committee(int smallest, boolean odd, Fraction quorum, Fraction threshold, int panelSmallest, boolean recusedCount,
                        boolean verified, List<Clause> clauses) {

    /** A share in whole numbers, so that nothing is rounded. */
    public record Fraction(int numerator, int denominator) {

        /** Whether {@code part} of {@code whole} reaches the share: part × denominator ≥ whole × numerator. */
        public boolean reached(int part, int whole) { return (long) part * denominator >= (long) whole * numerator; }

        /** The smallest part of {@code whole} that reaches it. */
        public int least(int whole) { return Math.ceilDiv(whole * numerator, denominator); }

        @Override public String toString() { return numerator + "/" + denominator; }
    }

    public boolean quorate(int attending, int size) { return quorum.reached(attending, size); }

    public boolean passed(int votesFor, int attending) { return threshold.reached(votesFor, attending); }
}
