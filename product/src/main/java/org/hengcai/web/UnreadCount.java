package org.hengcai.web;

/** How many messages the acting person has not read; messaging answers. */
public interface UnreadCount {
    int unread();
}
