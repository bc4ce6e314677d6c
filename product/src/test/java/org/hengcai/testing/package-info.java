/** What tests stand on: a real PostgreSQL, once a JVM, and a fresh database for whoever asks. */
@NullMarked
package org.hengcai.testing;

import org.jspecify.annotations.NullMarked;
