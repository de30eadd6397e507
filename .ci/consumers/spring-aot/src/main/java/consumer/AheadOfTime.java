package consumer;

import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.spring.RealtyTenants;
import io.realtysdk.testkit.FakeSignTraker;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import office.NorthernOffice;
import office.Office;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the application of spring-example from the code that the build generated for it. */
public class AheadOfTime {
  private static int failed;

  public static void main(String[] args) throws Exception {
    try (FakeSignTraker fake = FakeSignTraker.start().seed(3);
        FakeSignTraker north = FakeSignTraker.start().seed(1)) {
      // What an application has in its environment when it starts, not when it is built.
      System.setProperty("realty.signtraker.base-url", fake.baseUrl());
      System.setProperty("realty.signtraker.api-key", fake.apiKey());
      System.setProperty("realty.signtraker.tenants.north.base-url", north.baseUrl());
      System.setProperty("realty.signtraker.tenants.north.api-key", north.apiKey());
      SpringApplication application = new SpringApplication(Office.class);
      application.setMainApplicationClass(Office.class);
      try (ConfigurableApplicationContext context = application.run()) {
        check(context);
        checkTenant(context, north);
      }
    }
    if (failed > 0) {
      throw new AssertionError(failed + " checks failed");
    }
  }

  private static void check(ConfigurableApplicationContext context) throws Exception {
    for (String bean : new String[] {"signTrakerClient", "signTrakerClient.north"}) {
      AbstractBeanDefinition definition =
          (AbstractBeanDefinition) context.getBeanFactory().getBeanDefinition(bean);
      expect(bean + " is made by generated code", definition.getInstanceSupplier() != null);
    }
    String address = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    expect("a record as JSON", get(address + "/agents/2").contains("\"id\":2"));
    expect("all agents", get(address + "/agents").contains("\"id\":3"));
    expect("health", get(address + "/actuator/health").contains("\"signTrakerClient\":{\"status\":\"UP\""));
  }

  private static void checkTenant(ConfigurableApplicationContext context, FakeSignTraker north) {
    north.clearRequests();
    context.getBean(NorthernOffice.class).email(1);
    expect("a tenant that is injected by name", north.requests().size() == 1);
    context.getBean(RealtyTenants.class).get(SignTrakerClient.class, "north").agents().get(1);
    expect("a tenant that is chosen at run time", north.requests().size() == 2);
  }

  private static String get(String address) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private static void expect(String what, boolean seen) {
    System.out.println((seen ? "ok   " : "FAIL ") + what);
    failed += seen ? 0 : 1;
  }
}
