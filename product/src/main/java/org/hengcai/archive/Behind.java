package org.hengcai.archive;

import java.util.List;

/** An entry that a fact comes from. */
public record Behind(long entry, String kind, String title) {

    /**
     * Those of a fact's entries that stand behind one thing.
     *
     * @param index its place in the fact's list; -1: the fact is no list, and all stand behind it, or those that bear its name
     */
    public static List<Behind> of(List<Behind> all, int index, String name) {
        if (index >= 0) return index < all.size() ? List.of(all.get(index)) : List.of();
        var named = all.stream().filter(entry -> entry.title().contains(name)).toList();
        return named.isEmpty() ? all : named;
    }
}
