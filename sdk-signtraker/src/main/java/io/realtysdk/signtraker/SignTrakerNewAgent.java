package io.realtysdk.signtraker;

import io.realtysdk.core.internal.operation.Checks;
import io.realtysdk.core.internal.operation.Patch;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An agent to create. */
public final class SignTrakerNewAgent {
  /** As the provider document lists them. */
  private static final List<String> REQUIRED =
      List.of(
          "UserName", "Email", "FirstName", "LastName", "CellularPhone", "PaymentMode", "Office");

  private static final Set<String> TYPED_HERE = Set.of("IsManager");

  private final Patch fields;

  private SignTrakerNewAgent(Patch fields) {
    this.fields = fields;
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  Patch fields() {
    return fields;
  }

  /** Returns names of the fields that are set; never their values. */
  @Override
  public String toString() {
    return "SignTrakerNewAgent" + fields;
  }

  /** Builder for a new agent. */
  public static final class Builder extends SignTrakerAgentFields<Builder> {
    private Builder() {
      super(TYPED_HERE);
    }

    /** Sets whether the agent is a manager; this cannot be changed later. */
    public Builder isManager(@Nullable Boolean yes) {
      return set("IsManager", yes);
    }

    /**
     * Builds the agent.
     *
     * @throws IllegalArgumentException naming all of userName, email, firstName, lastName,
     *     cellularPhone, paymentMode and office that are missing
     */
    public SignTrakerNewAgent build() {
      Patch fields = collected();
      Checks.required(fields, REQUIRED);
      return new SignTrakerNewAgent(fields);
    }

    @Override
    Builder self() {
      return this;
    }
  }
}
