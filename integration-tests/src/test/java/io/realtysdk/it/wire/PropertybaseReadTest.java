package io.realtysdk.it.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.it.wire.server.WireAnswer;
import io.realtysdk.propertybase.PropertybaseAgent;
import io.realtysdk.propertybase.PropertybaseAgentStats;
import io.realtysdk.propertybase.PropertybaseBudget;
import io.realtysdk.propertybase.PropertybaseClient;
import io.realtysdk.propertybase.PropertybaseCommission;
import io.realtysdk.propertybase.PropertybaseLead;
import io.realtysdk.propertybase.PropertybaseLeadCounts;
import io.realtysdk.propertybase.PropertybasePerformance;
import io.realtysdk.propertybase.PropertybasePeriod;
import io.realtysdk.propertybase.PropertybaseProfile;
import io.realtysdk.propertybase.PropertybaseRevenue;
import io.realtysdk.propertybase.PropertybaseTeam;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The names are those of the documents "Agents API" and "Leads". */
class PropertybaseReadTest extends ReadTest {
  private static final String LEAD =
      """
      {"id": "lead_1", "name": "Lee", "email": "lee@home.example", "phone": "+2",
       "source": "web", "stage": "new", "score": 85, "assigned_agent": "agent_7",
       "interested_properties": ["p_1"],
       "budget": {"min": 100, "max": 200, "currency": "USD", "flexible": true},
       "timeline": "3 months", "notes": "likes gardens", "tags": ["hot"],
       "last_contacted": "2024-01-20T00:00:00Z", "next_follow_up": "2024-01-21T00:00:00Z",
       "created_at": "2024-01-22T00:00:00Z", "updated_at": "2024-01-23T00:00:00Z",
       "x": 1}
      """;

  private static final String AGENT =
      """
      {"id": "agent_7", "email": "ann@agency.example", "name": "Ann", "role": "admin",
       "status": "active",
       "profile": {"phone": "+1", "photo": "p.png", "bio": "10 years",
         "languages": ["en", "es"], "license_number": "RE-1", "desk": 4},
       "team_id": "team_a", "team": {"id": "team_b", "name": "Sales", "lead": "bob"},
       "commission": {"tier": "senior", "rate": 0.03, "cap": 9},
       "stats": {"active_leads": 25, "deals_closed": 12, "total_revenue": 1250000, "rank": 2},
       "leads": [%s],
       "created_at": "2024-01-01T00:00:00Z", "last_active": "2024-01-25T14:30:00Z",
       "invitation_sent_at": "2024-01-02T00:00:00Z", "nickname": "A"}
      """
          .formatted(LEAD);

  private static final String STATS =
      """
      {"period": "month",
       "leads": {"assigned": 45, "contacted": 40, "qualified": 25, "closed": 8, "lost": 2},
       "conversion_rate": 0.178, "average_response_time": "2h 15m",
       "revenue": {"closed": 1250000, "pending": 500000, "currency": "USD", "net": 7},
       "commission_earned": 37500, "goal": 9}
      """;

  private final PropertybaseClient client =
      Clients.against(server, PropertybaseClient.builder()).build();

  @AfterAll
  void closeClient() {
    client.close();
  }

  @Override
  Class<?> client() {
    return PropertybaseClient.class;
  }

  private void answer(String data, String rest) {
    server.answer(WireAnswer.json(200, "{\"success\":true,\"data\":" + data + rest + "}"));
  }

  private PropertybaseAgent agent() {
    answer(AGENT, "");
    return client.agents().get("agent_7");
  }

  private PropertybaseLead lead() {
    return agent().leads().get(0);
  }

  private PropertybaseAgentStats stats() {
    answer(STATS, "");
    return client.agents().stats("agent_7", PropertybasePeriod.MONTH);
  }

  @Override
  List<Reading> readings() {
    List<Reading> all = new ArrayList<>(List.of(readAgent(), readLead(), readBudget()));
    all.addAll(readPartsOfAgent());
    all.addAll(readStats());
    return all;
  }

  private Reading readAgent() {
    return reading(
        PropertybaseAgent.class,
        this::agent,
        """
            id: agent_7
            email: ann@agency.example
            name: Ann
            role: admin
            status: active
            profile: an object
            teamId: team_a
            team: an object
            commission: an object
            stats: an object
            leads: an object
            createdAt: 2024-01-01T00:00:00Z
            lastActive: 2024-01-25T14:30:00Z
            invitationSentAt: 2024-01-02T00:00:00Z
            additionalFields: {nickname=A}
            """);
  }

  private List<Reading> readPartsOfAgent() {
    return List.of(
        reading(
            PropertybaseProfile.class,
            () -> agent().profile(),
            """
            phone: +1
            photo: p.png
            bio: 10 years
            languages: [en, es]
            licenseNumber: RE-1
            additionalFields: {desk=4}
            """),
        reading(
            PropertybaseTeam.class,
            () -> agent().team(),
            """
            id: team_b
            name: Sales
            additionalFields: {lead=bob}
            """),
        reading(
            PropertybaseCommission.class,
            () -> agent().commission(),
            """
            tier: senior
            rate: 0.03
            additionalFields: {cap=9}
            """),
        reading(
            PropertybasePerformance.class,
            () -> agent().stats(),
            """
            activeLeads: 25
            dealsClosed: 12
            totalRevenue: 1250000
            additionalFields: {rank=2}
            """));
  }

  private Reading readLead() {
    return reading(
        PropertybaseLead.class,
        this::lead,
        """
            id: lead_1
            name: Lee
            email: lee@home.example
            phone: +2
            source: web
            stage: new
            score: 85
            assignedAgent: agent_7
            interestedProperties: [p_1]
            budget: an object
            timeline: 3 months
            notes: likes gardens
            tags: [hot]
            lastContacted: 2024-01-20T00:00:00Z
            nextFollowUp: 2024-01-21T00:00:00Z
            createdAt: 2024-01-22T00:00:00Z
            updatedAt: 2024-01-23T00:00:00Z
            additionalFields: {x=1}
            """);
  }

  private Reading readBudget() {
    return reading(
        PropertybaseBudget.class,
        () -> lead().budget(),
        """
            min: 100
            max: 200
            currency: USD
            additionalFields: {flexible=true}
            """);
  }

  private List<Reading> readStats() {
    return List.of(
        reading(
            PropertybaseAgentStats.class,
            this::stats,
            """
            period: month
            leads: an object
            conversionRate: 0.178
            averageResponseTime: 2h 15m
            revenue: an object
            commissionEarned: 37500
            additionalFields: {goal=9}
            """),
        reading(
            PropertybaseLeadCounts.class,
            () -> stats().leads(),
            """
            assigned: 45
            contacted: 40
            qualified: 25
            closed: 8
            additionalFields: {lost=2}
            """),
        reading(
            PropertybaseRevenue.class,
            () -> stats().revenue(),
            """
            closed: 1250000
            pending: 500000
            currency: USD
            additionalFields: {net=7}
            """));
  }

  @Test
  void aTeamThatIsOnlyNamedIsItsId() {
    answer("{\"id\":\"agent_7\",\"team\":\"team_b\"}", "");

    assertThat(client.agents().get("agent_7").team()).isEqualTo(PropertybaseTeam.of("team_b"));
  }
}
