package org.hengcai.pack;

import dev.cel.common.types.CelType;
import dev.cel.runtime.PartialVars;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /** The text filled in; null when something in it is unknown. */
    @Nullable String fill(PartialVars vars) {
        var out = new StringBuilder();
        for (var part : parts) {
            var value = part instanceof Expression expression ? expression.eval(vars) : part;
            switch (value) {
                case String text -> out.append(text);
                case Number number -> out.append(Json.number(number));
                case LocalDate day -> out.append(day);
                default -> { return null; }
            }
        }
        return out.toString();
    }
}
