/** What the wizard's pages show. */
@NullMarked
@NamedInterface("view")
package org.hengcai.application.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
