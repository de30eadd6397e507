/** The SQLite store. Knows keys, and nothing of services, matching or plans. */
@NullMarked
package io.realtysdk.roster.internal.store;

import org.jspecify.annotations.NullMarked;
