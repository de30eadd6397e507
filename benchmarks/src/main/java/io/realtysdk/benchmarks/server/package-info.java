/** The server that answers all contestants with the same bytes, in a process of its own. */
@NullMarked
package io.realtysdk.benchmarks.server;

import org.jspecify.annotations.NullMarked;
