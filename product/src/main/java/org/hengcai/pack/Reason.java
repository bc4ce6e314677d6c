package org.hengcai.pack;

import java.util.List;
import org.hengcai.shared.Clause;

/**
 * One entry of the reason catalogue.
 *
 * @param effect what it leads to: {@link StageDecision#RETURN} or {@link StageDecision#REJECT}
 * @param reopens the steps, fields or attachments that open again; {@code item} is the very thing marked
 * @param ownWords 其他: says nothing by itself, so the examiner writes it out
 */
public record Reason(String code, String wording, List<Clause> clauses, StageDecision effect, List<String> reopens, boolean ownWords) {}
