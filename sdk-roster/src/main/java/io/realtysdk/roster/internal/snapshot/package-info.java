/** Reads directories into the store. */
@NullMarked
package io.realtysdk.roster.internal.snapshot;

import org.jspecify.annotations.NullMarked;
