/**
 * What every provider client shares: the prepared call, its options, the tree of exceptions, pages
 * and settings.
 */
@NullMarked
package io.realtysdk.core;

import org.jspecify.annotations.NullMarked;
