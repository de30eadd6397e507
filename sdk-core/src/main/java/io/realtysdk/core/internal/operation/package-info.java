/**
 * What a provider describes: operations, bodies, decoders, credentials and its dialect. Not part of
 * the public API.
 */
@NullMarked
package io.realtysdk.core.internal.operation;

import org.jspecify.annotations.NullMarked;
