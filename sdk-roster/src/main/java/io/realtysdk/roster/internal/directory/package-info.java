/** The four services as directories. Knows the providers' clients, and nothing of the store. */
@NullMarked
package io.realtysdk.roster.internal.directory;

import org.jspecify.annotations.NullMarked;
