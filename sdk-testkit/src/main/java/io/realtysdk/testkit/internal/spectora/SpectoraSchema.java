package io.realtysdk.testkit.internal.spectora;

import static io.realtysdk.testkit.internal.json.ObjectSchema.integer;
import static io.realtysdk.testkit.internal.json.ObjectSchema.text;
import static io.realtysdk.testkit.internal.json.ObjectSchema.textList;

import io.realtysdk.testkit.internal.json.ObjectSchema;
import io.realtysdk.testkit.internal.json.ObjectSchema.Format;

/** The schemas of the resources that Spectora returns. */
final class SpectoraSchema {
  static final ObjectSchema RESOURCE = new ObjectSchema(text("id").as(Format.IDENTIFIER));

  static final ObjectSchema AGENT =
      new ObjectSchema(
          text("company_id").as(Format.REFERENCE),
          text("first_name").as(Format.KEY),
          text("last_name").as(Format.KEY),
          text("email").as(Format.KEY),
          text("phone"),
          text("agency_id").as(Format.REFERENCE),
          text("agency_name"),
          text("city"),
          text("state"),
          text("image"),
          text("agent_id").as(Format.REFERENCE),
          text("agent_team_id").as(Format.REFERENCE),
          textList("tags"),
          integer("agent_inspections"),
          integer("buying_agent_inspections"),
          integer("selling_agent_inspections"),
          text(SpectoraAgents.FIRST_INSPECTION).as(Format.DATE));

  /** The attributes of persons and teams. */
  static final ObjectSchema INCLUDED =
      new ObjectSchema(
          text("uuid").as(Format.IDENTIFIER),
          text("first_name").as(Format.KEY),
          text("last_name").as(Format.KEY),
          text("email").as(Format.KEY),
          text("phone"),
          text("company_id").as(Format.REFERENCE),
          text("name").as(Format.KEY));

  private SpectoraSchema() {}
}
