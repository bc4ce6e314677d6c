package org.hengcai.document;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A table as an Excel file, written row by row. Numbers and dates are numbers and dates; all other text is text, whatever
 * it begins with, so nothing a user typed becomes a formula, and identity numbers keep their digits.
 */
public final class Sheet {
    private static final int FLUSH = 1000, NARROW = 8, WIDE = 50;

    private Sheet() {}

    /** What stands above the table: a title, and lines of a label and what it says. */
    public record Head(String title, List<Map.Entry<String, String>> lines) {
        static final Head NONE = new Head("", List.of());

        int rows() { return title.isEmpty() ? 0 : lines.size() + 2; }
    }

    public static void write(OutputStream out, String name, List<String> headings, Iterator<? extends List<? extends @Nullable Object>> rows) throws IOException {
        write(out, name, Head.NONE, headings, Set.of(), rows);
    }

    /**
     * @param wide columns of long text: broad, and wrapped
     * @param rows a cell is null, text, a number, a {@link LocalDate} or a boolean (是 / 否)
     */
    public static void write(OutputStream out, String name, Head head, List<String> headings, Set<Integer> wide, Iterator<? extends List<? extends @Nullable Object>> rows) throws IOException {
        try (var book = new Workbook(out, "Hengcai", "1.0")) {
            var sheet = book.newWorksheet(named(name));
            var top = head.rows();
            write(sheet, head, headings.size() - 1);
            for (var column = 0; column < headings.size(); column++) {
                sheet.value(top, column, clean(headings.get(column)));
                sheet.width(column, wide.contains(column) ? WIDE : Math.clamp(headings.get(column).length() * 2L + 4, NARROW, WIDE));
            }
            if (!headings.isEmpty()) sheet.range(top, 0, top, headings.size() - 1).style().bold().fillColor("EDF2F7").set();
            sheet.freezePane(0, top + 1);
            for (var row = top + 1; rows.hasNext(); row++) {
                write(sheet, row, rows.next());
                for (var column : wide) sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
                if (row % FLUSH == 0) sheet.flush();
            }
        }
    }

    /** Each across all columns, so that a long line widens none. */
    private static void write(Worksheet sheet, Head head, int last) {
        if (head.rows() == 0) return;
        sheet.value(0, 0, clean(head.title()));
        sheet.style(0, 0).bold().fontSize(14).set();
        for (var line = 0; line < head.lines().size(); line++) {
            sheet.value(line + 1, 0, clean(head.lines().get(line).getKey() + "：" + head.lines().get(line).getValue()));
            sheet.style(line + 1, 0).wrapText(true).verticalAlignment("top").set();
            if (last > 0) sheet.range(line + 1, 0, line + 1, last).merge();
        }
        if (last > 0) sheet.range(0, 0, 0, last).merge();
    }

    private static void write(Worksheet sheet, int row, List<? extends @Nullable Object> cells) {
        for (var column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case null -> { }
                case BigDecimal number -> sheet.value(row, column, number);
                case Number number -> sheet.value(row, column, number);
                case Boolean yes -> sheet.value(row, column, yes ? "是" : "否");
                case LocalDate date -> {
                    sheet.value(row, column, date);
                    sheet.style(row, column).format("yyyy-mm-dd").set();
                }
                case Object other -> sheet.value(row, column, clean(other.toString()));
            }
        }
    }

    /** Excel allows 31 characters, none of {@code []:*?/\}. */
    private static String named(String name) {
        var clean = name.replaceAll("[\\[\\]:*?/\\\\]", " ").strip();
        return clean.isEmpty() ? "Sheet1" : clean.substring(0, Math.min(31, clean.length()));
    }

    /** Without what XML cannot hold; cut at Excel's own limit of a cell. */
    private static String clean(String text) {
        var kept = text.codePoints().filter(LookAlikes::mayStandInXml).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return kept.substring(0, Math.min(32_767, kept.length()));
    }
}
