/** What the pages of a score sheet take. */
@NullMarked
package org.hengcai.score.view;

import org.jspecify.annotations.NullMarked;
