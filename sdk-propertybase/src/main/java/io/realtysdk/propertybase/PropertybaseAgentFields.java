package io.realtysdk.propertybase;

import io.realtysdk.core.internal.operation.Checks;
import io.realtysdk.core.internal.operation.Patch;
import io.realtysdk.core.internal.operation.PatchBuilder;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an agent that may be sent, on create and on update alike. Setting null sends null.
 *
 * @param <B> the builder
 */
abstract class PropertybaseAgentFields<B extends PropertybaseAgentFields<B>> {
  static final Set<String> TYPED = Set.of("email", "name", "role", "team_id", "commission");

  private final PatchBuilder fields;

  PropertybaseAgentFields(Set<String> typedHereOnly) {
    fields = new PatchBuilder(TYPED, typedHereOnly);
  }

  abstract B self();

  Patch collected() {
    return fields.build();
  }

  B set(String name, @Nullable Object value) {
    fields.set(name, value);
    return self();
  }

  /** Sets the e-mail address. Whether it is one is for the service to say. */
  public B email(@Nullable String address) {
    return set("email", address == null ? null : Checks.text("email", address));
  }

  /** Sets the full name. */
  public B name(@Nullable String fullName) {
    return set("name", fullName == null ? null : Checks.text("name", fullName));
  }

  /** Sets what the agent may do. Without one, the service makes a new agent an {@code agent}. */
  public B role(@Nullable PropertybaseRole role) {
    return set("role", role);
  }

  /** Sets the team, by id, or null for none. */
  public B teamId(@Nullable String id) {
    return set("team_id", id == null ? null : Checks.text("teamId", id));
  }

  /**
   * Sets what the agent earns on a sale.
   *
   * @param tier the workspace's own name for it, such as {@code "standard"}
   * @param rate a fraction: {@code 0.025} is two and a half percent
   */
  public B commission(@Nullable String tier, @Nullable BigDecimal rate) {
    return commission(new PropertybaseCommission(tier, rate));
  }

  /**
   * Sets what the agent earns on a sale: what is null in it is not sent. null clears the whole
   * object.
   */
  public B commission(@Nullable PropertybaseCommission commission) {
    return set("commission", commission == null ? null : commission.toFields());
  }

  /**
   * Any field that has no method of its own, by its name on the wire: text, a number, a boolean, an
   * open value, or lists and maps of these.
   */
  public B field(String name, @Nullable Object value) {
    fields.setUntyped(name, value);
    return self();
  }
}
