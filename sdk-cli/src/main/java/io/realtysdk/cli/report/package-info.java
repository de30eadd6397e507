/** The HTML report of a plan. */
@NullMarked
package io.realtysdk.cli.report;

import org.jspecify.annotations.NullMarked;
