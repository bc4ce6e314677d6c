/** What the pages of fees show. */
@NullMarked
@NamedInterface("view")
package org.hengcai.fee.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
