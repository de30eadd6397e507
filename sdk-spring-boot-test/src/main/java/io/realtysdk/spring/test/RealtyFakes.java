package io.realtysdk.spring.test;

import io.realtysdk.testkit.Service;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Starts fakes of the services for a test with a Spring context, and points the clients of the
 * starter at them, those of tenants too. The fakes are beans, so that a test can script them:
 *
 * <pre>{@code
 * @SpringBootTest
 * @RealtyFakes
 * class OfficeTest {
 *   @Autowired FakeSignTraker signTraker;
 *   @Autowired Office office;
 *
 *   @Test
 *   void survivesAnOutage() {
 *     signTraker.next(Fault.status(503));
 *     assertThat(office.agent(1)).isNotNull();
 *   }
 * }
 * }</pre>
 *
 * <p>Each test method begins with the agents that are asked for here, without faults and requests
 * of the one before. The fakes live as long as the context, which Spring keeps for all test classes
 * of the same configuration; tests that share them must not run in parallel.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
public @interface RealtyFakes {

  /** Returns the services to fake. Default: all four; each then has a client. */
  Service[] value() default {
    Service.OPEN_TO_CLOSE, Service.PROPERTYBASE, Service.SIGNTRAKER, Service.SPECTORA
  };

  /** Returns how many generated agents each service has, the same people in all. Default 3. */
  int agents() default 3;
}
