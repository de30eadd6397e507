/**
 * Decodes the records of providers from JSON and encodes what is sent. Together with {@code json}
 * it holds all use of Jackson. Not part of the public API.
 */
@NullMarked
package io.realtysdk.core.internal.codec;

import org.jspecify.annotations.NullMarked;
