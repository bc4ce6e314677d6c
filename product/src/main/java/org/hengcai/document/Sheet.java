package org.hengcai.document;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
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

    /** @param rows a cell is null, text, a number, a {@link LocalDate} or a boolean (是 / 否) */
    public static void write(OutputStream out, String name, List<String> headings, Iterator<? extends List<? extends @Nullable Object>> rows) throws IOException {
        try (var book = new Workbook(out, "Hengcai", "1.0")) {
            var sheet = book.newWorksheet(named(name));
            for (var column = 0; column < headings.size(); column++) {
                sheet.value(0, column, clean(headings.get(column)));
                sheet.width(column, Math.clamp(headings.get(column).length() * 2L + 4, NARROW, WIDE));
            }
            if (!headings.isEmpty()) sheet.range(0, 0, 0, headings.size() - 1).style().bold().fillColor("EDF2F7").set();
            sheet.freezePane(0, 1);
            for (var row = 1; rows.hasNext(); row++) {
                write(sheet, row, rows.next());
                if (row % FLUSH == 0) sheet.flush();
            }
        }
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
