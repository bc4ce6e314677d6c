package org.hengcai.application;

import java.util.List;
import org.hengcai.shared.Problem;

/** Whether a photo can be used. */
public sealed interface PhotoVerdict {

    /** @param jpeg to be kept: upright, RGB, without metadata */
    record Good(byte[] jpeg, int width, int height) implements PhotoVerdict {}

    /** Every rule that is not met, each with the measured figure. */
    record Bad(List<Problem> problems) implements PhotoVerdict {}
}
