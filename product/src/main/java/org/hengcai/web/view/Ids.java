package org.hengcai.web.view;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ids that tie an input to its label, hint, error and line in the error summary. */
public final class Ids {

    private Ids() {}

    public static String input(String field) {
        return "f-" + field;
    }

    public static String hint(String field) {
        return "f-" + field + "-hint";
    }

    public static String error(String field) {
        return "f-" + field + "-error";
    }

    public static String count(String field) {
        return "f-" + field + "-count";
    }

    /** For aria-describedby: the given ids, or null when there is none. */
    public static @Nullable String list(@Nullable String... ids) {
        var all = Stream.of(ids).filter(id -> id != null).collect(Collectors.joining(" "));
        return all.isEmpty() ? null : all;
    }
}
