/** JMH benchmarks. */
@NullMarked
package io.realtysdk.benchmarks;

import org.jspecify.annotations.NullMarked;
