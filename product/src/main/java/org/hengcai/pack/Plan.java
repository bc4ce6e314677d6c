package org.hengcai.pack;

import java.time.OffsetDateTime;
import java.util.List;
import org.hengcai.shared.Clause;
import org.jspecify.annotations.Nullable;

/**
 * One version of a pack, opened for application (评审工作计划).
 *
 * @param office the committee office (评委会办事机构), an organisation's id
 * @param organiser the organising unit that confirms (组织单位), an organisation's id
 */
public record Plan(long id, Pack pack, long office, long organiser, OffsetDateTime openedAt) {

    /** Where the first of these clauses stands in the notice; null: they come from elsewhere. */
    public @Nullable String clauseUrl(List<Clause> clauses) {
        return clauses.stream().filter(clause -> pack.sentence(clause).isPresent()).findFirst().map(clause -> "/plans/" + id + "/notice#" + clause.text()).orElse(null);
    }

    /** As an SMS has room for it: 2020年工程系列评审. */
    public String shortName() { return pack.head().year() + "年" + pack.head().series() + "系列评审"; }
}
