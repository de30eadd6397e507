/** The OData query options that SignTraker supports. Not public API. */
@NullMarked
package io.realtysdk.testkit.internal.odata;

import org.jspecify.annotations.NullMarked;
