package org.hengcai.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hengcai.pack.Pack;
import org.hengcai.pack.Question;
import org.hengcai.pack.Questions;
import org.hengcai.shared.Problem;
import org.hengcai.web.Json;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What an applicant says to the facts that the plan declares beside the archive's (本计划另外要问的); what isn't answered stays unknown. */
record Claims(MultiValueMap<String, String> typed) {

    static Claims of(Draft draft) {
        var typed = new LinkedMultiValueMap<String, String>();
        Json.map(draft.claims()).forEach((field, values) -> ((List<?>) values).forEach(value -> typed.add(field, String.valueOf(value))));
        return new Claims(typed);
    }

    /** Of everything a form sent the fields of the plan's own questions. */
    static Claims sent(Pack pack, MultiValueMap<String, String> form) {
        var typed = new LinkedMultiValueMap<String, String>();
        for (var question : Questions.own(pack))
            form.forEach((field, values) -> {
                if (isOf(question, field)) values.stream().filter(value -> value != null && !value.isBlank()).forEach(value -> typed.add(field, value));
            });
        return new Claims(typed);
    }

    private static boolean isOf(Question question, String field) { return field.equals(question.path()) || field.startsWith(question.path() + "-"); }

    private Answers answers(Pack pack) { return Answers.read(Questions.own(pack).stream().filter(this::isAnswered).toList(), typed, pack.window().lastDay(), (_, _) -> List.of()); }

    private boolean isAnswered(Question question) { return typed.keySet().stream().anyMatch(field -> isOf(question, field)); }

    List<Problem> problems(Pack pack) { return answers(pack).problems(); }

    Map<String, Object> facts(Pack pack) { return answers(pack).facts(); }

    /** As the draft keeps it: without what is wrong. */
    String kept(Pack pack) {
        var wrong = answers(pack).wrong();
        var right = new LinkedHashMap<String, List<String>>();
        for (var question : Questions.own(pack))
            if (!wrong.contains(question.path())) typed.forEach((field, values) -> { if (isOf(question, field)) right.put(field, new ArrayList<>(values)); });
        return Json.write(right);
    }
}
