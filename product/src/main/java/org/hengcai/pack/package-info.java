/** Reads and checks plan packs (计划包), judges and scores by them; pure: no database, no Spring. */
@NullMarked
@ApplicationModule
package org.hengcai.pack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
