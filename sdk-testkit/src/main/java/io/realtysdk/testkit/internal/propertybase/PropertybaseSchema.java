package io.realtysdk.testkit.internal.propertybase;

import static io.realtysdk.testkit.internal.json.ObjectSchema.decimal;
import static io.realtysdk.testkit.internal.json.ObjectSchema.integer;
import static io.realtysdk.testkit.internal.json.ObjectSchema.object;
import static io.realtysdk.testkit.internal.json.ObjectSchema.text;
import static io.realtysdk.testkit.internal.json.ObjectSchema.textList;

import io.realtysdk.testkit.internal.json.ObjectSchema;
import io.realtysdk.testkit.internal.json.ObjectSchema.Format;
import io.realtysdk.testkit.internal.json.ObjectSchema.Member;
import java.util.Set;

/** The schemas of the records that Propertybase.ai returns, and of what it accepts. */
final class PropertybaseSchema {
  static final ObjectSchema COMMISSION = new ObjectSchema(text("tier"), decimal("rate"));

  static final ObjectSchema PROFILE =
      new ObjectSchema(
          text("phone"), text("photo"), text("bio"), textList("languages"), text("license_number"));

  static final ObjectSchema NEW_AGENT =
      new ObjectSchema(
          text("email").asRequired(),
          text("name").asRequired(),
          text("role"),
          text("team_id"),
          object("commission", COMMISSION));

  static final ObjectSchema AGENT_CHANGE =
      new ObjectSchema(
          text("email"),
          text("name"),
          text("role"),
          text("team_id"),
          object("commission", COMMISSION),
          object("profile", PROFILE));

  static final ObjectSchema DEACTIVATION =
      new ObjectSchema(text("reassign_leads_to"), text("reason"));

  static final ObjectSchema AGENT =
      new ObjectSchema(
          text("id").as(Format.IDENTIFIER),
          text("email").as(Format.KEY),
          text("name").as(Format.KEY),
          text("role"),
          text("status"),
          object("profile", PROFILE),
          text("team_id").as(Format.REFERENCE),
          object("team", new ObjectSchema(text("id").as(Format.IDENTIFIER), text("name"))),
          object("commission", COMMISSION),
          object(
              "stats",
              new ObjectSchema(
                  integer("active_leads"), integer("deals_closed"), decimal("total_revenue"))),
          time("created_at"),
          time("last_active"),
          time("invitation_sent_at"));

  /** The fields of an agent that a create or update cannot set. */
  static final Set<String> READ_ONLY =
      Set.of(
          "id",
          "status",
          "team",
          "leads",
          "stats",
          "created_at",
          "last_active",
          "invitation_sent_at");

  static final ObjectSchema LEAD =
      new ObjectSchema(
          text("id").as(Format.IDENTIFIER),
          text("name").as(Format.KEY),
          text("email").as(Format.KEY),
          text("phone"),
          text("source"),
          text("stage"),
          integer("score"),
          text("assigned_agent").as(Format.REFERENCE),
          textList("interested_properties"),
          object("budget", new ObjectSchema(decimal("min"), decimal("max"), text("currency"))),
          text("timeline"),
          text("notes"),
          textList("tags"),
          time("last_contacted"),
          time("next_follow_up"),
          time("created_at"),
          time("updated_at"));

  static final ObjectSchema STATISTICS =
      new ObjectSchema(
          text("period"),
          object(
              "leads",
              new ObjectSchema(
                  integer("assigned"),
                  integer("contacted"),
                  integer("qualified"),
                  integer("closed"))),
          decimal("conversion_rate"),
          text("average_response_time"),
          object(
              "revenue", new ObjectSchema(decimal("closed"), decimal("pending"), text("currency"))),
          decimal("commission_earned"));

  private PropertybaseSchema() {}

  private static Member time(String name) {
    return text(name).as(Format.TIMESTAMP);
  }
}
