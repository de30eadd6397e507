/** Fakes of the four services in Spring's tests: {@link io.realtysdk.spring.test.RealtyFakes}. */
@NullMarked
package io.realtysdk.spring.test;

import org.jspecify.annotations.NullMarked;
