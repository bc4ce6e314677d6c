/** Certificates: what is sealed so that anyone can check it, online by number or file, offline by its code. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "document"})
package org.hengcai.certificate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
