/** The score sheet (自评表): the applicant counts and claims, the employer confirms, later examiners correct; printed as the notice's form. */
@NullMarked
@ApplicationModule
package org.hengcai.score;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
