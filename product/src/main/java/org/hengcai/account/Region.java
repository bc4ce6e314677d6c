package org.hengcai.account;

import org.jspecify.annotations.Nullable;

/** A city or county by its GB/T 2260 code; {@code city} is the code of the city a county lies in. */
public record Region(String code, String name, @Nullable String city) {

    /** A city itself, or its county: 湖州市, 湖州市安吉县. */
    public String fullName(Regions regions) { return city == null ? name : regions.find(city).name() + name; }

    /** Is this the place itself, or the city it lies in? */
    public boolean liesIn(String other) { return code.equals(other) || other.equals(city); }
}
