package consumer;

import io.realtysdk.signtraker.SignTrakerClient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication
public class Application {
  public static void main(String[] args) {
    SpringApplication.run(Application.class, args);
  }

  @Bean
  SignTrakerClient signTraker(@Value("${signtraker.url}") String url, @Value("${signtraker.key}") String key) {
    return SignTrakerClient.builder().baseUrl(url).apiKey(key).build();
  }

  @RestController
  static class Agents {
    private final SignTrakerClient client;

    Agents(SignTrakerClient client) {
      this.client = client;
    }

    @GetMapping("/count")
    long count() {
      return client.agents().listAll().stream().count();
    }
  }
}
