/** All use of Jackson. Not part of the public API. */
@NullMarked
package io.realtysdk.core.internal.json;

import org.jspecify.annotations.NullMarked;
