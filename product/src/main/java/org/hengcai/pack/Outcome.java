package org.hengcai.pack;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one condition came to; {@code text} is the sentence a person reads, {@code used} the facts it rests on. */
public sealed interface Outcome {

    String text();

    List<Used> used();

    /** A fact that was looked at, and where it comes from. */
    record Used(String path, String label, Facts.Source source) {}

    record Met(String text, List<Used> used) implements Outcome {}

    /** {@code missing} in figures: 10个月3天; {@code metOn}: the day it would be met, if only time is missing. */
    record NotMet(String text, List<Used> used, @Nullable String missing, @Nullable LocalDate metOn) implements Outcome {}

    /** Never silently passed: the fact is unknown, or only a person can say. */
    record ToJudge(String text, List<Used> used, String question, List<String> unknown) implements Outcome {}

    /** The route or a waiver switches it off: that is not met, and it is shown with its reason. */
    record NotApplicable(String text, List<Used> used, String reason) implements Outcome {}

    /** As the command line writes it. */
    default String word() {
        return switch (this) {
            case Met _ -> "MET";
            case NotMet _ -> "NOT_MET";
            case ToJudge _ -> "TO_JUDGE";
            case NotApplicable _ -> "NOT_APPLICABLE";
        };
    }

    default @Nullable String shortfall() { return this instanceof NotMet notMet ? notMet.missing() : null; }
}
