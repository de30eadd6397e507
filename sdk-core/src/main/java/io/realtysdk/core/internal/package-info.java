/**
 * How a call is described, sent, repeated and decoded. For the provider modules only: nothing here
 * is part of the public API.
 */
@NullMarked
package io.realtysdk.core.internal;

import org.jspecify.annotations.NullMarked;
