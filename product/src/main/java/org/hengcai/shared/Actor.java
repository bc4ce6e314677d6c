package org.hengcai.shared;

import org.jspecify.annotations.Nullable;

/** Who acts, where, as what: filled anew for each request from the grants that are in force. */
public record Actor(long person, String name, @Nullable Long organisation, @Nullable String organisationName, Role role) {

    /** The organisation acted for; an applicant acts for himself and has none. */
    public long here() {
        if (organisation == null) throw new NotFound();
        return organisation;
    }

    public boolean is(Role... roles) {
        for (var one : roles) if (one == role) return true;
        return false;
    }

    /** "安吉县人力社保局 · 人力社保部门审查人", or the role alone. */
    public String place() {
        return organisationName == null ? role.label() : organisationName + " · " + role.label();
    }
}
