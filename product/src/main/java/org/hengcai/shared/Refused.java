package org.hengcai.shared;

import java.util.List;

/** A deed that rules refuse, with every reason; it rolls back, and the page shows all reasons and keeps what was typed. */
public class Refused extends RuntimeException {
    private final transient List<Problem> problems;

    public Refused(List<Problem> problems) {
        super(problems.toString(), null, false, false);
        this.problems = List.copyOf(problems);
    }

    public Refused(String field, String wrong, String right) { this(List.of(new Problem(field, wrong, right))); }

    public List<Problem> problems() { return problems; }
}
