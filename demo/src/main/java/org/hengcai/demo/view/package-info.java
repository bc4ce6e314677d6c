/** What the demo's pages show. */
@NullMarked
package org.hengcai.demo.view;

import org.jspecify.annotations.NullMarked;
