package org.hengcai.pack;

import dev.cel.common.CelErrorCode;
import dev.cel.runtime.CelAttribute;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime.Program;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.PartialVars;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A compiled, type-checked expression.
 *
 * @param uses the facts it speaks of: {@code employer.kind}, {@code appointments}
 */
record Expression(Program program, List<String> uses, String source, Place at) {

    /** The facts don't suffice: these are unknown; none named: an item lacks what was asked of it. */
    record Unknown(Set<String> facts) {
        static final Unknown NO_VALUE = new Unknown(Set.of());
    }

    /** What no missing fact explains. */
    private static final Set<CelErrorCode> PROGRAMMED = Set.of(CelErrorCode.ITERATION_BUDGET_EXCEEDED, CelErrorCode.DIVIDE_BY_ZERO, CelErrorCode.NUMERIC_OVERFLOW);

    /** The value, or {@link Unknown}. Never a default. */
    Object eval(PartialVars vars) {
        Budget.ask();
        try {
            var value = program.eval(vars);
            return value instanceof CelUnknownSet unknown ? new Unknown(facts(unknown)) : value;
        } catch (CelEvaluationException e) {
            if (PROGRAMMED.contains(e.getErrorCode())) Trouble.tell(this, e.getErrorCode());
            return Unknown.NO_VALUE;
        }
    }

    private static Set<String> facts(CelUnknownSet unknown) {
        return unknown.attributes().stream().map(CelAttribute::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    static Truth truth(Object value) { return value instanceof Boolean yes ? Truth.of(yes) : Truth.UNKNOWN; }

    Truth truth(PartialVars vars) { return truth(eval(vars)); }
}

/** True, false or unknown, joined as Kleene's logic does. */
enum Truth {
    FALSE, UNKNOWN, TRUE;

    static Truth of(boolean value) { return value ? TRUE : FALSE; }

    Truth and(Truth other) { return compareTo(other) <= 0 ? this : other; }

    Truth or(Truth other) { return compareTo(other) >= 0 ? this : other; }
}
