package org.hengcai.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Gathers faults, so that all are told at once; past {@link #MOST} only the first ones are kept. */
final class Faults {
    static final int MOST = 500, LONGEST = 600;
    private final List<Fault> found = new ArrayList<>();
    private final List<Fault> before = new ArrayList<>();

    void add(Place at, String what, String right) { keep(found, at, what, right); }

    /** What keeps a pack from being opened, while one that was opened before this was asked can still be read. */
    void beforeOpening(Place at, String what, String right) { keep(before, at, what, right); }

    private static void keep(List<Fault> faults, Place at, String what, String right) {
        if (faults.size() < MOST) faults.add(new Fault(at.file(), at.line(), at.column(), cut(what), cut(right)));
    }

    private static String cut(String text) { return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…"; }

    /** How many were found so far: whether something told a fault is seen by asking before and after. */
    int count() { return found.size(); }

    boolean any() { return !found.isEmpty(); }

    /** No more is kept, so that nothing need be worked out for it. */
    boolean full() { return found.size() >= MOST; }

    /** What keeps a pack from being read. */
    List<Fault> all() { return sorted(found.stream()); }

    /** Everything that keeps a pack from being opened. */
    List<Fault> allBeforeOpening() { return sorted(Stream.concat(found.stream(), before.stream())); }

    private static List<Fault> sorted(Stream<Fault> faults) {
        return faults.distinct()
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
