package org.hengcai.web;

import java.util.List;
import org.hengcai.shared.Role;

/** Signed in, but in a role this page is not for. */
class WrongRole extends RuntimeException {
    final transient List<Role> roles;

    WrongRole(List<Role> roles) {
        super(null, null, false, false);
        this.roles = roles;
    }
}
