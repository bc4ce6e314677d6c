/** Stand-ins for what lies beyond the wire in the demo and in tests: a process of its own, reached over HTTP alone. */
@NullMarked
package org.hengcai.sandbox;

import org.jspecify.annotations.NullMarked;
