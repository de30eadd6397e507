package io.realtysdk.spring;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;

/** The settings that all clients have in common. */
@ConfigurationProperties("realty")
class RealtyProperties {
  private Duration closeTimeout = Duration.ofSeconds(10);
  @NestedConfigurationProperty private HttpProperties http = new HttpProperties();
  private Observations observations = new Observations();
  private Health health = new Health();

  public Duration getCloseTimeout() {
    return closeTimeout;
  }

  public void setCloseTimeout(Duration closeTimeout) {
    this.closeTimeout = closeTimeout;
  }

  public HttpProperties getHttp() {
    return http;
  }

  public void setHttp(HttpProperties http) {
    this.http = http;
  }

  public Observations getObservations() {
    return observations;
  }

  public void setObservations(Observations observations) {
    this.observations = observations;
  }

  public Health getHealth() {
    return health;
  }

  public void setHealth(Health health) {
    this.health = health;
  }

  /** Metrics and traces. */
  static class Observations {
    private boolean enabled = true;

    public boolean isEnabled() {
      return enabled;
    }

    public void setEnabled(boolean enabled) {
      this.enabled = enabled;
    }
  }

  /** The health indicator. */
  static class Health {
    private boolean enabled;
    private Duration cacheTime = Duration.ofMinutes(1);
    private Duration timeout = Duration.ofSeconds(5);

    public boolean isEnabled() {
      return enabled;
    }

    public void setEnabled(boolean enabled) {
      this.enabled = enabled;
    }

    public Duration getCacheTime() {
      return cacheTime;
    }

    public void setCacheTime(Duration cacheTime) {
      this.cacheTime = cacheTime;
    }

    public Duration getTimeout() {
      return timeout;
    }

    public void setTimeout(Duration timeout) {
      this.timeout = timeout;
    }
  }

  /** An HTTP proxy. */
  static class Proxy {
    private @Nullable String host;
    private int port = 8080;
    private @Nullable String username;
    private @Nullable String password;

    public @Nullable String getHost() {
      return host;
    }

    public void setHost(String host) {
      this.host = host;
    }

    public int getPort() {
      return port;
    }

    public void setPort(int port) {
      this.port = port;
    }

    public @Nullable String getUsername() {
      return username;
    }

    public void setUsername(String username) {
      this.username = username;
    }

    public @Nullable String getPassword() {
      return password;
    }

    public void setPassword(String password) {
      this.password = password;
    }
  }
}
