package org.hengcai.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hengcai.web.view.TextPart;
import org.jspecify.annotations.Nullable;

/** A text of the plan in Markdown; a line that ends in {@code {#二(一)}} is the sentence of that clause. */
public record PackText(String name, String markdown) {
    /** A heading, an item, a table's row, a numbered sentence: each is a block of its own. */
    private static final Pattern BEGINS = Pattern.compile("^(#|- |\\||\\d{1,2}\\. )");

    /** The few shapes a notice needs. */
    public enum Shape { HEADING, PARAGRAPH, ITEM, ROW }

    /** One block, without its marks; {@code depth} is a heading's level or 0. */
    public record Block(Shape shape, int depth, String text, @Nullable String clause) {
        /** A table row's cells. */
        public List<String> cells() { return java.util.Arrays.stream(text.split("\\|", -1)).map(String::strip).toList(); }
    }

    public List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        for (var part : markdown.strip().split("\\n\\s*\\n")) {
            var joined = new StringBuilder();
            for (var line : part.split("\n")) {
                if (BEGINS.matcher(line).find()) {
                    flush(joined, blocks);
                    if (!line.matches("\\|[-:| ]+\\|\\s*")) blocks.add(block(line));
                } else {
                    joined.append(joined.isEmpty() ? "" : "\n").append(line.strip());
                }
            }
            flush(joined, blocks);
        }
        return List.copyOf(blocks);
    }

    private static void flush(StringBuilder joined, List<Block> blocks) {
        if (!joined.isEmpty()) blocks.add(block(joined.toString()));
        joined.setLength(0);
    }

    private static Block block(String written) {
        var whole = written.stripTrailing();
        var mark = whole.endsWith("}") ? whole.lastIndexOf("{#") : -1;
        var inner = mark < 0 ? "" : whole.substring(mark + 2, whole.length() - 1);
        var clause = inner.isEmpty() || inner.indexOf('{') >= 0 || inner.indexOf('}') >= 0 ? null : inner;
        var text = clause == null ? written : whole.substring(0, mark).stripTrailing();
        if (text.startsWith("#")) {
            var depth = text.indexOf(' ');
            return new Block(Shape.HEADING, Math.max(depth, 1), text.substring(depth + 1).strip(), clause);
        }
        if (text.startsWith("- ")) return new Block(Shape.ITEM, 0, text.substring(2).strip(), clause);
        if (text.startsWith("|")) return new Block(Shape.ROW, 0, cells(text.strip()), clause);
        return new Block(Shape.PARAGRAPH, 0, text, clause);
    }

    /** Without the bars at both ends. */
    private static String cells(String row) {
        var end = row.length() > 1 && row.endsWith("|") ? row.length() - 1 : row.length();
        return row.substring(1, end).strip();
    }

    /** The sentence of a clause, if this text has it. */
    public Optional<String> clause(String clause) {
        return blocks().stream().filter(block -> clause.equals(block.clause())).map(Block::text).findFirst();
    }

    /** As a page shows it under its own heading: items of one list and rows of one table together, each anchor once. */
    public List<TextPart> parts() {
        var parts = new ArrayList<TextPart>();
        var anchors = new HashSet<String>();
        for (var block : blocks()) {
            var anchor = block.clause() != null && anchors.add(block.clause()) ? block.clause() : null;
            switch (block.shape()) {
                case HEADING -> parts.add(new TextPart(TextPart.Kind.HEADING, Math.clamp(block.depth(), 2, 4), anchor == null ? "part-" + parts.size() : anchor, block.text(), List.of()));
                case PARAGRAPH -> parts.add(new TextPart(TextPart.Kind.PARAGRAPH, 0, anchor, block.text(), List.of()));
                case ITEM -> together(parts, TextPart.Kind.LIST, new TextPart.Row(anchor, List.of(block.text())));
                case ROW -> together(parts, TextPart.Kind.TABLE, new TextPart.Row(anchor, block.cells()));
            }
        }
        return List.copyOf(parts);
    }

    private static void together(List<TextPart> parts, TextPart.Kind kind, TextPart.Row row) {
        if (parts.isEmpty() || parts.getLast().kind() != kind) parts.add(new TextPart(kind, 0, null, "", new ArrayList<>()));
        parts.getLast().rows().add(row);
    }
}
