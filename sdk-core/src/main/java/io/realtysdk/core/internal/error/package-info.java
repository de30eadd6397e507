/**
 * What went wrong, and what of it may be shown: error responses, causes, and the key that must not
 * appear in either. Not part of the public API.
 */
@NullMarked
package io.realtysdk.core.internal.error;

import org.jspecify.annotations.NullMarked;
