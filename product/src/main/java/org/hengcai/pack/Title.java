package org.hengcai.pack;

import org.hengcai.shared.Level;

/** A title that a plan reviews (职称). */
public record Title(String name, Level level) {}
