/** The application: wizard, photo, pledge, form, chosen achievements, attachments, snapshot and receipt; what is reopened for mending. */
@NullMarked
@ApplicationModule
package org.hengcai.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
