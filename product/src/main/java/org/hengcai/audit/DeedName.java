package org.hengcai.audit;

/** What a recorded deed is called on the page: ("sms.resend", "重发短信"). A module contributes beans of these. */
public record DeedName(String deed, String label) {}
