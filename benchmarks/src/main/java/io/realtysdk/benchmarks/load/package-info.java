/** Programs that print one figure each of many calls: round trips, pages, queues, threads, growth. */
package io.realtysdk.benchmarks.load;
