/** Who has an application now and what may follow: its visits at the stages of the plan's pipeline, decisions, deadlines, taking back. */
@NullMarked
@ApplicationModule
package org.hengcai.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
