/** What the home pages and the manuals show. */
@NullMarked
package org.hengcai.portal.view;

import org.jspecify.annotations.NullMarked;
