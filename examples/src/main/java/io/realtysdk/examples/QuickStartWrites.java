package io.realtysdk.examples;

import io.realtysdk.opentoclose.*;
import io.realtysdk.propertybase.*;
import io.realtysdk.signtraker.*;
import io.realtysdk.spectora.*;

/** The writing half of the quick start: create, update, and the end that the service offers. */
final class QuickStartWrites {
  private static final String EMAIL = "ann@agency.example";
  private static final String PHONE = "+15550001111";

  private QuickStartWrites() {}

  static String[] openToClose(OpenToCloseAgentsClient agents) {
    OpenToCloseAgent created =
        agents.create(OpenToCloseNewAgent.builder().name("Ann Lee").email(EMAIL).build());
    OpenToCloseAgent updated =
        agents.update(
            created.id(), OpenToCloseAgentPatch.builder().status("On Leave").bio(null).build());
    agents.delete(created.id());
    return new String[] {"id " + created.id(), updated.status() + "", "deleted"};
  }

  static String[] propertybase(PropertybaseAgentsClient agents) {
    PropertybaseAgent created =
        agents.create(PropertybaseNewAgent.builder().name("Ann Lee").email(EMAIL).build());
    agents.update(created.id(), PropertybaseAgentPatch.builder().teamId("team_sales_b").build());
    PropertybaseAgent updated = agents.get(created.id());
    agents.deactivate(created.id());
    return new String[] {created.id(), updated.teamId() + "", "deactivated"};
  }

  static String[] signTraker(SignTrakerAgentsClient agents) {
    SignTrakerAgent created =
        agents.create(
            SignTrakerNewAgent.builder()
                .userName("ann.lee")
                .email(EMAIL)
                .firstName("Ann")
                .lastName("Lee")
                .cellularPhone(PHONE)
                .paymentMode(SignTrakerPaymentMode.MONTHLY_CC)
                .office(7)
                .build());
    SignTrakerAgent updated =
        agents.update(created.id(), SignTrakerAgentPatch.builder().notes("call late").build());
    agents.deactivate(created.id());
    agents.activate(created.id());
    agents.deactivate(created.id());
    return new String[] {"id " + created.id(), updated.notes() + "", "deactivated"};
  }

  static String[] spectora(SpectoraAgentsClient agents) {
    SpectoraAgent created =
        agents.create(
            SpectoraNewAgent.builder().firstName("Ann").lastName("Lee").email(EMAIL).build());
    SpectoraAgent updated =
        agents.update(created.id(), SpectoraAgentPatch.builder().agencyName("Lee & Co").build());
    return new String[] {"id " + created.id(), updated.agencyName() + "", "not offered"};
  }
}
