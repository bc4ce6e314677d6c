package org.hengcai.demo.view;

import java.util.List;

/**
 * Everybody one can log in as, and the clock.
 *
 * @param last how far the clock goes, as {@code today} is written
 */
public record PersonasPage(List<Persona> personas, String now, String today, String last, String wrong) {

    public record Persona(long person, String name, List<Place> places) {}

    public record Place(long grant, String label) {}
}
