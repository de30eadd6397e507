/** The behaviour of SignTraker. Not public API. */
@NullMarked
package io.realtysdk.testkit.internal.signtraker;

import org.jspecify.annotations.NullMarked;
