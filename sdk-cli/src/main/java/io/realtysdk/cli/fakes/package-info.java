/** {@code realty fakes}: serves the fakes of sdk-testkit on local ports. */
@NullMarked
package io.realtysdk.cli.fakes;

import org.jspecify.annotations.NullMarked;
