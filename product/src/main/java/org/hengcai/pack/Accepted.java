package org.hengcai.pack;

import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a cell of a decision table takes: some values, or a range with both ends. */
record Accepted(@Nullable Set<Object> values, double from, double to) implements Predicate<Object> {
    static Accepted values(Set<Object> values) { return new Accepted(Set.copyOf(values), 0, 0); }

    static Accepted range(double from, double to) { return new Accepted(null, from, to); }

    @Override public boolean test(Object found) {
        if (values != null) return values.contains(found instanceof Number number ? number.doubleValue() : found);
        return found instanceof Number number && number.doubleValue() >= from && number.doubleValue() <= to;
    }

    /** Whatever the other takes, this one takes too. */
    boolean covers(Accepted other) {
        if (other.values != null) return !other.values.isEmpty() && other.values.stream().allMatch(this);
        return values == null ? from <= other.from && other.to <= to : other.from == other.to && values.contains(other.from);
    }
}
