package io.realtysdk.spring;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.realtysdk.signtraker.SignTrakerClient;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.autoconfigure.context.properties.ConfigurationPropertiesReportEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.env.EnvironmentEndpointAutoConfiguration;
import org.springframework.boot.actuate.context.properties.ConfigurationPropertiesReportEndpoint;
import org.springframework.boot.actuate.env.EnvironmentEndpoint;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.util.TestPropertyValues;

/** Keys stay out of the log, of errors and of the actuator, even where it shows values. */
class SecretsTest {
  private static final String KEY = "key-8f31c07ad9";
  private static final String NORTH = "key-north-55aa";
  private static final String PASSWORD = "proxy-word-1234";

  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Level before = root.getLevel();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  private final ApplicationContextRunner context =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  RealtyAutoConfiguration.class,
                  RealtyActuatorAutoConfiguration.class,
                  EnvironmentEndpointAutoConfiguration.class,
                  ConfigurationPropertiesReportEndpointAutoConfiguration.class))
          .withPropertyValues(
              "management.endpoints.web.exposure.include=*",
              "management.endpoints.jmx.exposure.include=*",
              "management.endpoint.env.show-values=always",
              "management.endpoint.configprops.show-values=always",
              "office.secret=" + KEY,
              "realty.signtraker.api-key=${office.secret}",
              "realty.signtraker.subdomain=acme",
              "realty.signtraker.tenants.north.api-key=" + NORTH,
              "realty.signtraker.tenants.north.subdomain=north",
              "realty.http.proxy.host=proxy.example",
              "realty.http.proxy.username=office",
              "realty.http.proxy.password=" + PASSWORD);

  @BeforeEach
  void listen() {
    root.setLevel(Level.ALL);
    log.start();
    root.addAppender(log);
  }

  @AfterEach
  void stop() {
    root.detachAppender(log);
    root.setLevel(before);
  }

  private static void assertHidden(String text) {
    assertThat(text).doesNotContain(KEY, NORTH, PASSWORD);
  }

  private String logged() {
    StringBuilder text = new StringBuilder();
    log.list.forEach(event -> text.append(event.getFormattedMessage()).append('\n'));
    return text.toString();
  }

  @Test
  void theActuatorShowsValuesButNoKey() {
    context
        .withInitializer(
            c ->
                TestPropertyValues.of("REALTY_SPECTORA_APIKEY=" + KEY, "SIGNTRAKER_API_KEY=other")
                    .applyTo(c.getEnvironment(), TestPropertyValues.Type.SYSTEM_ENVIRONMENT))
        .run(
            c -> {
              String env = env(c.getBean(EnvironmentEndpoint.class));
              assertHidden(env);
              assertThat(env)
                  .contains("realty.signtraker.subdomain=acme")
                  .contains("realty.signtraker.api-key=******")
                  .contains("realty.signtraker.tenants.north.api-key=******")
                  .contains("realty.http.proxy.password=******")
                  .contains("office.secret=******")
                  .contains("REALTY_SPECTORA_APIKEY=******")
                  .contains("SIGNTRAKER_API_KEY=******");
            });
  }

  private static String env(EnvironmentEndpoint endpoint) {
    StringBuilder text = new StringBuilder();
    for (var source : endpoint.environment(null).getPropertySources()) {
      source
          .getProperties()
          .forEach((name, value) -> text.append(name + "=" + value.getValue() + "\n"));
    }
    return text.toString();
  }

  @Test
  void thePropertiesReportShowsNoKey() {
    context.run(
        c -> {
          StringBuilder text = new StringBuilder();
          c.getBean(ConfigurationPropertiesReportEndpoint.class)
              .configurationProperties()
              .getContexts()
              .values()
              .forEach(
                  each ->
                      each.getBeans()
                          .values()
                          .forEach(
                              bean -> text.append(bean.getProperties() + " " + bean.getInputs())));
          assertHidden(text.toString());
          assertThat(text).contains("subdomain=acme").contains("apiKey=******");
        });
  }

  @Test
  void nothingLogsAKey() {
    context.run(
        c -> {
          assertHidden(c.getBean(SignTrakerClient.class).toString());
          assertHidden(c.getBean(SignTrakerProperties.class).toString());
        });
    assertThat(logged()).contains("realtyHttpSettings");
    assertHidden(logged());
  }

  @Test
  void aMalformedKeyIsRefusedWithoutBeingShown() {
    context
        .withPropertyValues("realty.signtraker.api-key=Bearer " + KEY)
        .run(
            c -> {
              StringWriter trace = new StringWriter();
              c.getStartupFailure().printStackTrace(new PrintWriter(trace));
              assertThat(trace.toString())
                  .contains("realty.signtraker.api-key: apiKey must be the key alone");
              assertHidden(trace.toString());
            });
    assertHidden(logged());
  }
}
