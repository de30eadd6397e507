package io.realtysdk.it.support.server;

/** One header line as it was on the wire; names keep their case, repeats stay repeats. */
public record Header(String name, String value) {}
