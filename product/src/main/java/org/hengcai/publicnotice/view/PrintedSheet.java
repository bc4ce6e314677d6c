package org.hengcai.publicnotice.view;

import java.util.List;

/** A notice sheet as it is printed and posted: its head, what the plan says of it, and the rows in the plan's columns. */
public record PrintedSheet(String plan, String heading, String text, List<Line> about, List<Column> columns, List<List<String>> rows,
        String objections, String organisation, String postedOn) {

    public record Line(String label, String value) {}

    /** @param kind the class its width stands at */
    public record Column(String name, String kind) {}
}
