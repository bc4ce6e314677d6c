package org.hengcai.pack;

import java.util.List;

/** A pack, or facts, that can't be used; carries every fault found, in the order of the files. */
public final class FaultyPack extends Exception {
    private static final long serialVersionUID = 1;
    private final transient List<Fault> faults;

    FaultyPack(List<Fault> faults) {
        super(faults.isEmpty() ? "" : faults.getFirst().toString());
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() { return faults; }
}
