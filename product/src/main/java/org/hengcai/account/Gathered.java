package org.hengcai.account;

import java.util.ArrayList;
import java.util.List;
import org.hengcai.shared.Problem;
import org.hengcai.shared.Refused;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, field after field, so that all of it is told at once. */
final class Gathered {
    private final List<Problem> problems = new ArrayList<>();

    /** The value, or null with its problem kept. */
    <T> @Nullable T take(Checked<T> checked) {
        return switch (checked) {
            case Checked.Good<T>(var value) -> value;
            case Checked.Bad<T>(var problem) -> {
                problems.add(problem);
                yield null;
            }
        };
    }

    void add(Problem problem) { problems.add(problem); }

    void addAll(List<Problem> more) { problems.addAll(more); }

    boolean isEmpty() { return problems.isEmpty(); }

    void mustBeEmpty() {
        if (!problems.isEmpty()) throw new Refused(problems);
    }
}
