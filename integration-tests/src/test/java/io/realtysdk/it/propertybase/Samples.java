package io.realtysdk.it.propertybase;

/** Answers as the vendor's documents show them. */
final class Samples {
  static final String AGENT =
      """
      {
        "id": "agent_456def",
        "email": "sarah@agency.com",
        "name": "Sarah Martinez",
        "role": "agent",
        "status": "active",
        "profile": {
          "phone": "+1234567890",
          "photo": "https://cdn.propertybase.ai/...",
          "bio": "10+ years of experience...",
          "languages": ["en", "es"],
          "license_number": "RE-12345"
        },
        "team_id": "team_sales_a",
        "commission": {
          "tier": "senior",
          "rate": 0.03
        },
        "stats": {
          "active_leads": 25,
          "deals_closed": 12,
          "total_revenue": 1250000
        },
        "created_at": "2024-01-01T00:00:00Z",
        "last_active": "2024-01-25T14:30:00Z"
      }
      """;

  static final String LIST =
      """
      {
        "success": true,
        "data": [
          {
            "id": "agent_456def",
            "name": "Sarah Martinez",
            "email": "sarah@agency.com",
            "role": "agent",
            "status": "active",
            "stats": {
              "active_leads": 25,
              "deals_closed": 12
            }
          }
        ],
        "meta": {
          "page": 1,
          "per_page": 20,
          "total": 15
        }
      }
      """;

  static final String STATS =
      """
      {
        "period": "month",
        "leads": {
          "assigned": 45,
          "contacted": 40,
          "qualified": 25,
          "closed": 8
        },
        "conversion_rate": 0.178,
        "average_response_time": "2h 15m",
        "revenue": {
          "closed": 1250000,
          "pending": 500000,
          "currency": "USD"
        },
        "commission_earned": 37500
      }
      """;

  static final String LEAD =
      """
      {
        "id": "lead_abc123",
        "name": "John Smith",
        "email": "john@example.com",
        "phone": "+1234567890",
        "source": "website",
        "stage": "qualified",
        "score": 75,
        "assigned_agent": "agent_456def",
        "interested_properties": ["unit_789xyz"],
        "budget": {
          "min": 500000,
          "max": 750000,
          "currency": "USD"
        },
        "timeline": "3_months",
        "notes": "Looking for 3BR villa with pool",
        "tags": ["hot", "investor"],
        "last_contacted": "2024-01-24T10:00:00Z",
        "next_follow_up": "2024-01-26T10:00:00Z",
        "created_at": "2024-01-15T08:00:00Z",
        "updated_at": "2024-01-24T10:00:00Z"
      }
      """;

  private Samples() {}
}
