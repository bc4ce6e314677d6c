/** What the module's pages and documents show. */
@NullMarked
@NamedInterface("view")
package org.hengcai.certificate.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
