/** Plans what differs, and writes plans. */
@NullMarked
package io.realtysdk.roster.internal.plan;

import org.jspecify.annotations.NullMarked;
