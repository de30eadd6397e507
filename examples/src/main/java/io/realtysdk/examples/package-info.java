/** One small program for each task. */
@NullMarked
package io.realtysdk.examples;

import org.jspecify.annotations.NullMarked;
