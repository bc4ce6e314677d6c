/** The review committee (评审委员会): interviews, meetings, counted ballots, and what they came to. */
@NullMarked
@ApplicationModule
package org.hengcai.committee;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
