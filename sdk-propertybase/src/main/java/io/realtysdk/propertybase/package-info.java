/** The client for Propertybase. */
@NullMarked
package io.realtysdk.propertybase;

import org.jspecify.annotations.NullMarked;
