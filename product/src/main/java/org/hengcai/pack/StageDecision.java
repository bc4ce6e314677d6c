package org.hengcai.pack;

/** What an examiner may decide at a stage: 通过, 退回修改, 不通过. */
public enum StageDecision { APPROVE, RETURN, REJECT }
