package org.hengcai.account;

import java.io.Serializable;
import java.security.Principal;

/** What the session keeps of somebody signed in: who, and whether the second factor was shown. Where he acts is asked anew at each request. */
record SignedIn(long person, boolean secondFactor) implements Principal, Serializable {
    @Override public String getName() { return Long.toString(person); }
}
