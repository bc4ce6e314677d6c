/** What examination's pages show. */
@NullMarked
@NamedInterface("view")
package org.hengcai.examination.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
