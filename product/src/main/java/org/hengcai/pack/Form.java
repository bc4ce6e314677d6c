package org.hengcai.pack;

import java.util.List;
import org.hengcai.shared.Clause;

/** What the application's form asks for: photo, work statement, signature. */
public record Form(Photo photo, Statement statement, Signature signature, long attachmentBytes) {

    /** Strictly more and less than the bytes, strictly wider and taller; the ratio width ÷ height in hundredths, both ends allowed. */
    public record Photo(int moreThanBytes, int lessThanBytes, int widerThan, int tallerThan, int leastRatio, int mostRatio, boolean white, List<Clause> clauses) {}

    /** Most characters, as a person counts them. */
    public record Statement(int most, List<Clause> clauses) {}

    /** From when on a drawing passes for a signature: strokes, and pixels of the signing field. */
    public record Signature(int strokes, int length, int width, int height, int points, List<Clause> clauses) {}
}
