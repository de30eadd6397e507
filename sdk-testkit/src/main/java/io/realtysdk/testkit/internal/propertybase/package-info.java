/** The behaviour of Propertybase.ai. Not public API. */
@NullMarked
package io.realtysdk.testkit.internal.propertybase;

import org.jspecify.annotations.NullMarked;
