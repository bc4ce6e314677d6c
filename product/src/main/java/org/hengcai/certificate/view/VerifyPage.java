package org.hengcai.certificate.view;

import java.util.List;
import java.util.Map;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.State;
import org.hengcai.web.view.SummaryRow;
import org.jspecify.annotations.Nullable;

/** Public verification: the ways to ask, and what was found. */
public record VerifyPage(@Nullable Result result, Map<String, String> typed, List<Problem> problems) {

    public record Result(State state, String word, String sentence, List<SummaryRow> summary) {}

    public String typed(String field) { return typed.getOrDefault(field, ""); }
}
