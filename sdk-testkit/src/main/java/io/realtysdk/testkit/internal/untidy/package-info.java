/**
 * Deviations from the documented types, as live services were seen to send them. Not public API.
 */
@NullMarked
package io.realtysdk.testkit.internal.untidy;

import org.jspecify.annotations.NullMarked;
