/**
 * Creates public types that users of the SDK read but do not construct. Shared by the SDK's own
 * modules and its testkit; not part of the public API.
 */
@NullMarked
package io.realtysdk.core.internal.access;

import org.jspecify.annotations.NullMarked;
