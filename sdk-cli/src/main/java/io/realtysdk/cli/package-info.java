/** The command line and the reports of the roster. */
@NullMarked
package io.realtysdk.cli;

import org.jspecify.annotations.NullMarked;
