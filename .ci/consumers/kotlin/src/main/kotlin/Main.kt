package consumer

import io.realtysdk.core.SdkException
import io.realtysdk.signtraker.SignTrakerAgentPatch
import io.realtysdk.testkit.FakeSignTraker
import io.realtysdk.testkit.Fault

fun main() {
    FakeSignTraker.start().seed(3).use { fake ->
        fake.client().use { client ->
            val agents = client.agents()
            val ids = agents.listAll().map { it.id() }
            check(ids.size == 3) { ids }

            val notes: String? = agents.update(ids[0], SignTrakerAgentPatch.builder().notes(null).build()).notes()
            check(notes.isNullOrEmpty()) { notes.toString() }

            fake.next(Fault.status(404))
            try {
                agents.get(ids[0])
                error("no exception")
            } catch (e: SdkException) {
                println("${e.outcome()}")
            }
        }
    }
}
