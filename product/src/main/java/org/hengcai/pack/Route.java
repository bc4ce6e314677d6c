package org.hengcai.pack;

import java.util.List;
import org.hengcai.shared.Clause;

/**
 * One way to qualify for a title (申报途径).
 *
 * @param form the way the notice's own form names it: 正常申报, 转评, 自评申报
 * @param conditions common ones first
 */
public record Route(String id, String title, String name, String form, List<Clause> clauses, List<Condition> conditions) {}
