/** JSON values, schemas of JSON objects, and JSON Merge Patch. Not public API. */
@NullMarked
package io.realtysdk.testkit.internal.json;

import org.jspecify.annotations.NullMarked;
