/** Measures the contestants in turn and prints tables of ratios to the code by hand. */
@NullMarked
package io.realtysdk.benchmarks.contest;

import org.jspecify.annotations.NullMarked;
