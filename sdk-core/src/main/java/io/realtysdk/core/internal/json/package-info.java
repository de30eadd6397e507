/**
 * JSON values, dates, numbers and failures, without knowledge of records. Together with {@code
 * codec} it holds all use of Jackson. Not part of the public API.
 */
@NullMarked
package io.realtysdk.core.internal.json;

import org.jspecify.annotations.NullMarked;
