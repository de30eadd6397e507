/**
 * Keys: the normalised forms of fields by which records are compared. Knows the public types only.
 */
@NullMarked
package io.realtysdk.roster.internal.key;

import org.jspecify.annotations.NullMarked;
