package org.hengcai.application;

import java.util.Map;

/** The figures that stand on an application's score sheet: what an examiner said last of an item, else what the applicant claims. */
public interface StandingFigures {
    /** By an item's key; empty as long as no examiner has said anything. */
    Map<String, Double> of(long application, ScoreSaid said);
}
