package io.realtysdk.spring.test;

import io.realtysdk.testkit.FakeOpenToClose;
import io.realtysdk.testkit.FakePropertybase;
import io.realtysdk.testkit.FakeProvider;
import io.realtysdk.testkit.FakeSignTraker;
import io.realtysdk.testkit.FakeSpectora;
import io.realtysdk.testkit.Service;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.beans.factory.DisposableBean;

/** The fakes of one application context, by the prefix of their provider's properties. */
final class Fakes implements DisposableBean {
  /** The name of the bean. */
  static final String BEAN = "realtyFakes";

  private final Map<String, FakeProvider<?>> byPrefix = new LinkedHashMap<>();

  /** Starts them; they are driven by Spring's test listener as they would be by JUnit. */
  Fakes(Set<Service> services, int agents) {
    try {
      for (Service service : services) {
        byPrefix.put(prefix(service), create(service, agents));
      }
      each(fake -> fake.beforeAll(NO_CONTEXT));
    } catch (RuntimeException e) {
      destroy();
      throw e;
    }
  }

  /** The fakes do not look at what JUnit passes. */
  @SuppressWarnings("NullAway") // Nothing else can be passed outside of JUnit.
  private static final ExtensionContext NO_CONTEXT = null;

  private static String prefix(Service service) {
    return switch (service) {
      case OPEN_TO_CLOSE -> "realty.opentoclose";
      case PROPERTYBASE -> "realty.propertybase";
      case SIGNTRAKER -> "realty.signtraker";
      case SPECTORA -> "realty.spectora";
    };
  }

  private static FakeProvider<?> create(Service service, int agents) {
    return switch (service) {
      case OPEN_TO_CLOSE -> FakeOpenToClose.extension().seed(agents);
      case PROPERTYBASE -> FakePropertybase.extension().seed(agents);
      case SIGNTRAKER -> FakeSignTraker.extension().seed(agents);
      case SPECTORA -> FakeSpectora.extension().seed(agents);
    };
  }

  Map<String, FakeProvider<?>> byPrefix() {
    return byPrefix;
  }

  void beforeTest() {
    each(fake -> fake.beforeEach(NO_CONTEXT));
  }

  void afterTest() {
    each(fake -> fake.afterEach(NO_CONTEXT));
  }

  @Override
  public void destroy() {
    each(FakeProvider::close);
  }

  private void each(Consumer<FakeProvider<?>> action) {
    byPrefix.values().forEach(action);
  }
}
