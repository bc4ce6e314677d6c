package org.hengcai.pack;

import dev.cel.common.types.CelType;
import dev.cel.runtime.PartialVars;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hengcai.web.view.Dates;
import org.jspecify.annotations.Nullable;

/** A text with expressions in braces: {@code {year}年度考核}. */
record Template(List<Object> parts) {

    static Template read(Written written, Expressions expressions, Map<String, CelType> bindings, Faults faults) {
        var parts = new ArrayList<Object>();
        var text = written.text();
        var from = 0;
        for (var open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            var close = text.indexOf('}', open);
            if (close < 0) {
                faults.add(written.place(open), PackTexts.braceOpen(), PackTexts.closeBrace());
                break;
            }
            parts.add(text.substring(from, open));
            var inner = expressions.compile(written, text.substring(open + 1, close), open + 1, null, bindings, faults);
            if (inner != null) parts.add(inner.expression());
            from = close + 1;
        }
        parts.add(text.substring(from));
        return new Template(List.copyOf(parts));
    }

    /** The text filled in, a list joined by 、; null when something in it is unknown, none or empty. */
    @Nullable String fill(PartialVars vars) {
        var out = new StringBuilder();
        for (var part : parts) {
            var said = part instanceof Expression expression ? said(expression.eval(vars)) : (String) part;
            if (said == null || said.isEmpty() && part instanceof Expression) return null;
            out.append(said);
        }
        return out.toString();
    }

    private static @Nullable String said(Object value) {
        return switch (value) {
            case String text -> text;
            case Number number -> Json.number(number);
            case LocalDate day -> Dates.day(day);
            case List<?> list -> list.stream().map(Template::said).filter(Objects::nonNull).collect(Collectors.joining("、"));
            default -> null;
        };
    }
}
