/** Decides whose the records of a snapshot are. */
@NullMarked
package io.realtysdk.roster.internal.match;

import org.jspecify.annotations.NullMarked;
