package org.hengcai.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hengcai.archive.EntryRow.Line;
import org.hengcai.archive.Kind.Field;
import org.hengcai.archive.Kind.Type;
import org.hengcai.web.view.Dates;

/** An entry's fields as a reader sees them. */
final class Lines {
    private Lines() {}

    /** What was given, in the order of the form. */
    static List<Line> of(Kind kind, Map<String, String> fields) {
        return kind.fields().stream().filter(f -> fields.containsKey(f.name())).map(f -> new Line(f.label(), shown(f, Objects.requireNonNull(fields.get(f.name()))))).toList();
    }

    static String shown(Field field, String value) {
        if (field.type() == Type.DATE) return Dates.day(LocalDate.parse(value));
        if (field.type() == Type.YEAR) return value + " 年";
        var said = field.before() == null ? value : field.before() + " " + value;
        return field.unit() == null ? said : said + " " + field.unit();
    }

    static String slotLabel(Kind kind, String slot) {
        return kind.evidence().stream().filter(s -> s.code().equals(slot)).findFirst().map(Kind.Slot::label).orElse(slot);
    }
}
