package io.realtysdk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.signtraker.SignTrakerClient;
import io.realtysdk.spectora.SpectoraClient;
import io.realtysdk.spring.RealtyAutoConfiguration;
import io.realtysdk.spring.RealtyTenants;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The blocks of properties and of XML in the README and in docs/. */
class SettingsTest {
  static Stream<Snippet> xml() throws IOException {
    return Snippet.all("xml").stream();
  }

  @ParameterizedTest
  @MethodSource("xml")
  void everyDependencyIsAModule(Snippet snippet) throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader("<all>" + snippet.code() + "</all>")));
    NodeList modules = document.getElementsByTagName("artifactId");
    assertThat(modules.getLength()).isPositive();
    for (int i = 0; i < modules.getLength(); i++) {
      assertThat(Path.of("..", modules.item(i).getTextContent(), "pom.xml")).exists();
    }
    NodeList versions = document.getElementsByTagName("version");
    for (int i = 0; i < versions.getLength(); i++) {
      assertThat(Files.readString(Path.of("..", "sdk-bom", "pom.xml")))
          .contains("<version>" + versions.item(i).getTextContent() + "</version>");
    }
  }

  @Test
  void thePropertiesOfSpringDefineTheClientsThatThePageNames() throws IOException {
    ApplicationContextRunner runner =
        new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(RealtyAutoConfiguration.class))
            .withPropertyValues("SIGNTRAKER_API_KEY=a", "SPECTORA_API_KEY=b")
            .withPropertyValues("NORTH_KEY=c", "SOUTH_KEY=d");
    List<Snippet> blocks = Snippet.all("properties");
    assertThat(blocks).hasSize(2);
    runner
        .withPropertyValues(lines(blocks.get(0)))
        .run(
            context ->
                assertThat(context)
                    .hasSingleBean(SignTrakerClient.class)
                    .hasSingleBean(SpectoraClient.class));
    runner
        .withPropertyValues(lines(blocks.get(1)))
        .run(
            context ->
                assertThat(context.getBean(RealtyTenants.class).names(SignTrakerClient.class))
                    .containsExactlyInAnyOrder("north", "south"));
  }

  private static String[] lines(Snippet snippet) throws IOException {
    Properties properties = new Properties();
    properties.load(new StringReader(snippet.code()));
    return properties.stringPropertyNames().stream()
        .map(name -> name + "=" + properties.getProperty(name))
        .toArray(String[]::new);
  }
}
