package org.hengcai.pack;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime.Program;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.PartialVars;
import java.util.List;

/**
 * A compiled, type-checked expression.
 *
 * @param uses the facts it speaks of: {@code employer.kind}, {@code appointments}
 */
record Expression(Program program, List<String> uses, String source, Place at) {

    /** What an expression came to when the facts don't suffice. */
    enum Unknown { NOT_KNOWN, NO_VALUE }

    /** The value, or {@link Unknown}: a fact is unknown, or an item lacks what was asked of it. Never a default. */
    Object eval(PartialVars vars) {
        try {
            var value = program.eval(vars);
            return value instanceof CelUnknownSet ? Unknown.NOT_KNOWN : value;
        } catch (CelEvaluationException e) {
            return Unknown.NO_VALUE;
        }
    }

    Truth truth(PartialVars vars) {
        return switch (eval(vars)) {
            case Boolean yes -> Truth.of(yes);
            default -> Truth.UNKNOWN;
        };
    }
}

/** True, false or unknown, joined as Kleene's logic does. */
enum Truth {
    FALSE, UNKNOWN, TRUE;

    static Truth of(boolean value) { return value ? TRUE : FALSE; }

    Truth and(Truth other) { return compareTo(other) <= 0 ? this : other; }

    Truth or(Truth other) { return compareTo(other) >= 0 ? this : other; }
}
