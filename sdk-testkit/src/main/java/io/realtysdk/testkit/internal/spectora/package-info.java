/** The behaviour of Spectora. Not public API. */
@NullMarked
package io.realtysdk.testkit.internal.spectora;

import org.jspecify.annotations.NullMarked;
