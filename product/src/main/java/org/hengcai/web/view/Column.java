package org.hengcai.web.view;

import java.util.List;
import java.util.stream.Stream;

/** A table's column; figures stand to the right. */
public record Column(String label, boolean number) {

    /** Columns of words: {@code Column.of("申报人", "单位")}; a label that begins with # is one of figures. */
    public static List<Column> of(String... labels) {
        return Stream.of(labels).map(l -> l.startsWith("#") ? new Column(l.substring(1), true) : new Column(l, false)).toList();
    }
}
