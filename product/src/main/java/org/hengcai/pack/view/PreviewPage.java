package org.hengcai.pack.view;

import java.util.List;
import org.hengcai.web.view.Column;
import org.hengcai.web.view.TextPart;
import org.jspecify.annotations.Nullable;

/** Everything that people will see of a pack, on one page. */
public record PreviewPage(String name, String back, String backLabel, List<Section> sections, List<Text> texts) {

    public record Section(String id, String heading, @Nullable String note, List<Column> columns, List<List<Cell>> rows) {}

    /** @param label its column's name, for narrow screens */
    public record Cell(String label, String text, @Nullable String url) {}

    public record Text(String id, String heading, List<TextPart> parts) {}
}
