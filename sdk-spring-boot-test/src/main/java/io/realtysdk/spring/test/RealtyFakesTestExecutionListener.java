package io.realtysdk.spring.test;

import java.util.function.Consumer;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Lets each test method begin with fresh records, and without faults and requests. */
class RealtyFakesTestExecutionListener extends AbstractTestExecutionListener {

  /** Last of all, so that the context is there; and first after the test. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  @Override
  public void beforeTestMethod(TestContext testContext) {
    with(testContext, Fakes::beforeTest);
  }

  @Override
  public void afterTestMethod(TestContext testContext) {
    with(testContext, Fakes::afterTest);
  }

  private static void with(TestContext testContext, Consumer<Fakes> action) {
    if (testContext.hasApplicationContext()) {
      testContext.getApplicationContext().getBeanProvider(Fakes.class).ifAvailable(action);
    }
  }
}
