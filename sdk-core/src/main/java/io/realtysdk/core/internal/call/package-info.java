/**
 * One call: the loop of attempts, its state, its queue, failure classification and events. Not part
 * of the public API.
 */
@NullMarked
package io.realtysdk.core.internal.call;

import org.jspecify.annotations.NullMarked;
