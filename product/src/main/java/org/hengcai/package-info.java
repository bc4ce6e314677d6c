@NullMarked
package org.hengcai;

import org.jspecify.annotations.NullMarked;
