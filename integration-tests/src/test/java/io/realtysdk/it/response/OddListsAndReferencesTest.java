package io.realtysdk.it.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.it.support.invariants.ClientInvariants;
import io.realtysdk.it.support.operations.PropertybaseOperations;
import io.realtysdk.it.support.operations.SpectoraOperations;
import io.realtysdk.it.support.server.Script;
import io.realtysdk.propertybase.PropertybaseLead;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a service says about a list or a reference in another type than documented. */
class OddListsAndReferencesTest {

  @RegisterExtension final ClientInvariants invariants = new ClientInvariants();

  private void answer(String json) {
    invariants.server().enqueue(Script.json(200, json.replace('\'', '"')));
  }

  @Test
  void anOddTotalOfSpectoraIsReportedByItsPlace() {
    answer("{'data':[],'meta':{'pagination':{'total':'x'}}}");
    assertThat(SpectoraOperations.SERVICE.open(invariants).agents().list().items()).isEmpty();
    assertThat(invariants.log().text())
        .contains(": meta.pagination.total is documented as whole number, but was text");
  }

  @Test
  void anOddTotalOfPropertybaseIsReportedByItsPlace() {
    answer("{'success':true,'data':[],'meta':{'total':'x'}}");
    assertThat(PropertybaseOperations.SERVICE.open(invariants).agents().list().items()).isEmpty();
    assertThat(invariants.log().text())
        .contains(": meta.total is documented as whole number, but was text");
  }

  @Test
  void referencesOfSpectoraThatCannotBeReadAreKept() {
    answer(
        "{'data':{'id':'7','type':'connection','attributes':{},"
            + "'relationships':{'agent':{'data':[1]},'agent_team':{'data':[2]}}}}");
    assertThat(SpectoraOperations.SERVICE.open(invariants).agents().get("7").additionalFields())
        .containsEntry(
            "relationships",
            Map.of(
                "agent", Map.of("data", List.of(new BigDecimal(1))),
                "agent_team", Map.of("data", List.of(new BigDecimal(2)))));
  }

  @ParameterizedTest
  @CsvSource({"agent, true", "agent_team, false"})
  void aReferenceOfSpectoraNamesTheTypeOfWhatItRefersTo(String type, boolean isIncluded) {
    answer(
        "{'data':{'id':'7','type':'connection','attributes':{},"
            + "'relationships':{'agent':{'data':{'type':'"
            + type
            + "','id':'1'}}}},"
            + "'included':[{'type':'agent','id':'1','attributes':{'first_name':'Ada'}}]}");
    assertThat(SpectoraOperations.SERVICE.open(invariants).agents().get("7").agent().isPresent())
        .isEqualTo(isIncluded);
  }

  @Test
  void aLeadOfPropertybaseMayHoldRecordsWhereItsIdsAreDocumented() {
    answer(
        "{'success':true,'data':[{'id':'l1','assigned_agent':{'id':'a1'},"
            + "'interested_properties':[{'id':'p1'}]}]}");
    PropertybaseLead lead =
        PropertybaseOperations.SERVICE.open(invariants).agents().listLeads("a1").items().get(0);
    assertThat(lead.assignedAgent()).isEqualTo("a1");
    assertThat(lead.interestedProperties()).containsExactly("p1");
  }
}
