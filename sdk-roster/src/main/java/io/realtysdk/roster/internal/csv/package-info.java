/** Reads the wanted list from CSV. */
@NullMarked
package io.realtysdk.roster.internal.csv;

import org.jspecify.annotations.NullMarked;
