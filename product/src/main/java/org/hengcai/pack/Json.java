package org.hengcai.pack;

import com.google.protobuf.NullValue;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes maps, lists, numbers and texts as JSON; small, since the command line must answer in a second. */
final class Json {
    private final StringBuilder out = new StringBuilder();

    private Json() {}

    static String of(@Nullable Object value) {
        var json = new Json();
        json.write(value);
        return json.out.toString();
    }

    private void write(@Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case NullValue _ -> out.append("null");
            case Boolean yes -> out.append(yes);
            case Number number -> out.append(number(number));
            case Map<?, ?> map -> map(map);
            case Iterable<?> list -> list(list);
            default -> text(value.toString());
        }
    }

    static String number(Number number) {
        return number instanceof Double || number instanceof BigDecimal
                ? plain(new BigDecimal(number.toString())) : number.toString();
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private void map(Map<?, ?> map) {
        var comma = "{";
        for (var entry : map.entrySet()) {
            out.append(comma);
            text(String.valueOf(entry.getKey()));
            out.append(':');
            write(entry.getValue());
            comma = ",";
        }
        out.append(map.isEmpty() ? "{}" : "}");
    }

    private void list(Iterable<?> list) {
        out.append('[');
        var comma = "";
        for (var item : list) {
            out.append(comma);
            write(item);
            comma = ",";
        }
        out.append(']');
    }

    private void text(String text) {
        out.append('"');
        text.chars().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20) out.append("\\u%04x".formatted(c));
                    else out.append((char) c);
                }
            }
        });
        out.append('"');
    }
}
