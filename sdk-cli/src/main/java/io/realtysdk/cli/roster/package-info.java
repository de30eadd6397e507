/** The commands {@code realty roster}. */
@NullMarked
package io.realtysdk.cli.roster;

import org.jspecify.annotations.NullMarked;
