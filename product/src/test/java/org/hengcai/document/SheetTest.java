package org.hengcai.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class SheetTest {
    @Test void what_a_user_typed_never_becomes_a_formula_and_long_numbers_keep_their_digits() throws IOException {
        var row = rows(List.of(Arrays.asList("=HYPERLINK(\"http://evil\")", "+1", "@SUM(A1)", "33050119880101001X", "𠮷", null, true))).get(1);
        for (var cell : row) assertThat(cell == null || cell.getType() == CellType.STRING).isTrue();
        assertThat(row.getCellText(0)).isEqualTo("=HYPERLINK(\"http://evil\")");
        assertThat(row.getCellText(3)).isEqualTo("33050119880101001X");
        assertThat(row.getCellText(6)).isEqualTo("是");
    }

    @Test void numbers_are_numbers_and_dates_dates() throws IOException {
        var row = rows(List.of(List.of(180, new BigDecimal("95.5"), LocalDate.of(2020, 12, 31)))).get(1);
        assertThat(row.getCellAsNumber(0)).contains(BigDecimal.valueOf(180));
        assertThat(row.getCellAsNumber(1)).contains(new BigDecimal("95.5"));
        assertThat(row.getCellAsDate(2).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(2020, 12, 31));
    }

    @Test void many_rows_are_written_as_they_come() throws IOException {
        var all = IntStream.range(0, 2500).mapToObj(i -> List.of("申报人" + i, i)).toList();
        var rows = rows(all);
        assertThat(rows).hasSize(2501);
        assertThat(rows.getLast().getCellText(0)).isEqualTo("申报人2499");
    }

    private static List<Row> rows(List<? extends List<?>> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        Sheet.write(out, "报送花名册[2020]", List.of("姓名", "乙", "丙", "丁", "戊", "己", "庚"), rows.iterator());
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            return book.getFirstSheet().read();
        }
    }
}
