package org.hengcai.pack;

import java.util.List;

/** One row of the catalogue: a specialty as printed, and the majors of its own or an adjacent field. */
public record Specialty(int number, String name, List<String> majors) {

    /** Whether a diploma's major is this specialty or an adjacent one; false is no refusal: a person judges. */
    public boolean covers(String major) { return name.equals(major) || majors.contains(major); }
}
