/** {@code realty doctor}: checks a real account against what the SDK assumes of its service. */
@NullMarked
package io.realtysdk.cli.doctor;

import org.jspecify.annotations.NullMarked;
