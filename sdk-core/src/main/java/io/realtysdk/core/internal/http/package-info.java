/** All use of OkHttp. Not part of the public API. */
@NullMarked
package io.realtysdk.core.internal.http;

import org.jspecify.annotations.NullMarked;
