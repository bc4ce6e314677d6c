/** What the pages and the printed form of delivery show. */
@NullMarked
@NamedInterface("view")
package org.hengcai.delivery.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
