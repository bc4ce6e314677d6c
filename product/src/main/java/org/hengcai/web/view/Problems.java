package org.hengcai.web.view;

import java.util.List;
import java.util.stream.Collectors;
import org.hengcai.shared.Problem;
import org.jspecify.annotations.Nullable;

/** How a problem reads beside its field and in the summary above. */
public final class Problems {

    private Problems() {}

    /** What is wrong, then what would be right, in one sentence. */
    public static String sentence(Problem problem) {
        if (problem.right().isBlank()) return problem.wrong();
        return problem.wrong() + (endsSentence(problem.wrong()) ? "" : "，") + problem.right();
    }

    /** All that is wrong with one field, or null when it is well. */
    public static @Nullable String at(String field, List<Problem> problems) {
        var here = problems.stream().filter(p -> p.field().equals(field)).map(Problems::sentence).toList();
        return here.isEmpty() ? null : here.stream().collect(Collectors.joining("；"));
    }

    private static boolean endsSentence(String text) {
        return !text.isEmpty() && "。；！？，：".indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
