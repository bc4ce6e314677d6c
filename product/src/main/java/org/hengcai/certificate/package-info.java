/** Certificates: confirmed and issued, sealed so that anyone can check them, online by number or file, offline by their code; revoked. */
@NullMarked
@ApplicationModule
package org.hengcai.certificate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
