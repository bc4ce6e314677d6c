package org.hengcai.application.view;

import java.util.List;
import org.hengcai.web.view.Choice;
import org.jspecify.annotations.Nullable;

/**
 * A question as a form asks it.
 *
 * @param choices of radio buttons, a list or ticks
 * @param value what is chosen
 * @param ticked what is ticked
 * @param rows of a list, a table or the years; of one figure or day a single cell
 * @param more rows can be added and taken away
 * @param none what its absence is called; null: it always is
 * @param said "none", "unknown" or nothing
 */
public record Ask(String path, String ask, @Nullable String help, Kind kind, List<Choice> choices, String value, List<String> ticked, List<Row> rows, boolean more,
        @Nullable String none, List<String> said) {

    public enum Kind { RADIOS, SELECT, CELL, TICKS, ROWS }

    public record Row(int number, String label, List<Cell> cells) {}

    /** @param type text, date, number, select, or figure: a number that may stay empty */
    public record Cell(String name, String label, @Nullable String help, String type, boolean required, List<Choice> choices, List<String> suggest, String value,
            @Nullable String unit) {}
}
