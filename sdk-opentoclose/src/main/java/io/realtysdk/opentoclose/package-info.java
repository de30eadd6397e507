/** The client for Open To Close. */
@NullMarked
package io.realtysdk.opentoclose;

import org.jspecify.annotations.NullMarked;
