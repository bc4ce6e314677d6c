package org.hengcai.pack;

/** Whose turn a stage is. The organiser is the organising unit (组织单位), the office prepares for it. */
public enum StageActor { APPLICANT, EMPLOYER, DEPARTMENT, BUREAU, OFFICE, ORGANISER }
