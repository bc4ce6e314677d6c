/** Reads and checks plan packs (计划包), judges and scores by them, pure of database and Spring; keeps which plans were opened, with which pack. */
@NullMarked
@ApplicationModule
package org.hengcai.pack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
