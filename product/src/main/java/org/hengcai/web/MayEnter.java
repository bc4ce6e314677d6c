package org.hengcai.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hengcai.shared.Role;

/** Who may call a route. Every route declares it; the build fails for one that does not. Whose data it then shows, the row policies decide. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface MayEnter {

    /** The roles that may. */
    Role[] value() default {};

    /** Also without an account. */
    boolean everyone() default false;

    /** Anybody signed in, in whichever role. */
    boolean signedIn() default false;
}
