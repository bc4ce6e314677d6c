/** Documents that leave the platform: PDFs set from templates and signed, codes to scan, tables for Excel. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web"})
package org.hengcai.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
