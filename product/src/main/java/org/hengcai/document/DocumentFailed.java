package org.hengcai.document;

import java.util.List;
import org.hengcai.shared.Problem;
import org.hengcai.shared.Refused;

/** One document that could not be made, alone: whatever else is being made goes on. A faulty template is no such failure but a bug. */
public final class DocumentFailed extends Refused {
    private final Why why;

    public enum Why { TOO_LARGE, TOO_MANY_PAGES, TOO_LONG, TOO_MUCH_MEMORY, BUSY, NO_FONTS }

    DocumentFailed(Why why, Problem problem) {
        super(List.of(problem));
        this.why = why;
    }

    public Why why() { return why; }
}
