package org.hengcai.application.view;

import java.util.List;
import org.hengcai.web.view.State;

/** The plans (评审工作计划) by level; those that ended stand below. */
public record PlansPage(List<Group> groups, List<Row> ended, boolean applicant) {

    public record Group(String level, List<Row> rows) {}

    /** @param titles 工程师、助理工程师; @param due until when, in words */
    public record Row(String url, String name, String titles, String issuer, String due, State state, String word) {}
}
