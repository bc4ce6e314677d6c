package org.hengcai.web.view;

/** Another grant of the same person, to switch to by a POST to {@code url}. */
public record Place(String label, String url) {}
