package org.hengcai.audit;

/** What one of the platform's own jobs is called on the page: ("outbox", "发送短信"). A module contributes beans of these. */
public record JobName(String job, String label) {}
