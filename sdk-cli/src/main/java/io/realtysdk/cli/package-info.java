/** The program {@code realty} and what its commands share. */
@NullMarked
package io.realtysdk.cli;

import org.jspecify.annotations.NullMarked;
