/** What the pages and documents of the committee show. */
@NullMarked
@NamedInterface("view")
package org.hengcai.committee.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
