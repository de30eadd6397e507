/** The clients that are compared, and what those by hand have in common. */
@NullMarked
package io.realtysdk.benchmarks.contestants;

import org.jspecify.annotations.NullMarked;
