package org.hengcai.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers faults, so that all are told at once; past {@link #MOST} only the first ones are kept. */
final class Faults {
    static final int MOST = 500;
    private final List<Fault> found = new ArrayList<>();

    void add(Place at, String what, String right) {
        if (found.size() < MOST) found.add(new Fault(at.file(), at.line(), at.column(), what, right));
    }

    boolean any() { return !found.isEmpty(); }

    List<Fault> all() {
        return found.stream().distinct()
                .sorted(Comparator.comparing(Fault::file).thenComparing(Fault::line).thenComparing(Fault::column)).toList();
    }

    void orThrow() throws FaultyPack {
        if (any()) throw new FaultyPack(all());
    }
}

/** A place in a file, counted from 1. */
record Place(String file, int line, int column) {

    static Place start(String file) { return new Place(file, 1, 1); }

    /** A place inside a text that begins here, as the expression language counts it: line from 1, column from 0. */
    Place within(int line, int column) {
        return line <= 1 ? new Place(file, this.line, this.column + column) : new Place(file, this.line + line - 1, column + 1);
    }
}
