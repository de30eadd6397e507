/** Measures the time from the start of a JVM to its first typed answer. */
@NullMarked
package io.realtysdk.benchmarks.start;

import org.jspecify.annotations.NullMarked;
