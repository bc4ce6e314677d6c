package org.hengcai.pack;

/** The kinds of stage the program knows; which stages a plan has, and in which order, stands in its pack. */
public enum StageKind { EXAMINATION, PUBLIC_NOTICE, PAYMENT, DELIVERY, INTERVIEW, MEETING, CONFIRMATION }
