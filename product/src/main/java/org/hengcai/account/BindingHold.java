package org.hengcai.account;

import java.util.Optional;

/**
 * Says why a person can't change employer now: an application of his is on its way [spec 3.1]. Modules above implement
 * it; asked under {@code Scope.job("binding-hold")}.
 */
public interface BindingHold {
    /** The sentence that names what is running; empty when nothing holds him. */
    Optional<String> reason(long person);
}
