package org.hengcai.web.view;

import java.util.List;

/** A page that could not be shown or a deed that was refused: what is the case, then what to do. */
public record Trouble(String heading, List<String> sentences) {}
