package org.hengcai.application;

/** An applicant submitted: for the first time, or (again) after mending what was returned. Heard in the same transaction. */
public record ApplicationSubmitted(long application, boolean again) {}
