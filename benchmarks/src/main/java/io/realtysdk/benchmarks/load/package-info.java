/** A program that makes many calls at once, against a server that takes its time. */
@NullMarked
package io.realtysdk.benchmarks.load;

import org.jspecify.annotations.NullMarked;
