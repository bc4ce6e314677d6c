package org.hengcai.workflow;

import java.util.List;

/**
 * One item to mend [一次性告知].
 *
 * @param code the reason's code in the pack's catalogue, or "" for one's own words
 * @param about what it is about, as the applicant knows it: 聘书二
 * @param reopens what may be changed for it: keys of the wizard's steps, fields or attachments
 */
public record Correction(String code, String about, String wording, String clause, List<String> reopens) {}
