package org.hengcai.workflow;

import java.util.Optional;
import org.hengcai.pack.StageKind;

/** What a kind of stage does by itself when an application enters it; each kind has one handler, in the module that owns it. */
public interface StageHandler {

    StageKind kind();

    /** Called in the transaction in which the application entered: prepare what the stage needs, tell whom it concerns. */
    default void entered(Visit visit) {}

    /** What the applicant should know of this stay beyond whose turn it is: until when it is posted, by when to pay. */
    default Optional<String> says(Visit visit) { return Optional.empty(); }

    /** Where an applicant does what a stage asks of him: 去缴费. */
    record Lead(String url, String label) {}

    /** Where the applicant does what this stay asks of him; empty where nothing is to be done. */
    default Optional<Lead> leadsTo(Visit visit) { return Optional.empty(); }
}
