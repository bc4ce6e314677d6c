package org.hengcai.web.view;

/** One line of the menu; {@code here} marks the page one is on. */
public record MenuItem(String label, String url, boolean here) {}
