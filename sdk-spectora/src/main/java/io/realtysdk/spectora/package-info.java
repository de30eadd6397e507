/** The client for Spectora. */
@NullMarked
package io.realtysdk.spectora;

import org.jspecify.annotations.NullMarked;
