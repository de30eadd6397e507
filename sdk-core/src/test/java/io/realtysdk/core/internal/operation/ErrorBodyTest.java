package io.realtysdk.core.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.realtysdk.core.FieldError;
import io.realtysdk.core.internal.json.JsonText;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the words, the code and the field errors of an error body are found. */
class ErrorBodyTest {

  private static ErrorBody body(String json) {
    return new ErrorBody(JsonText.valueOrText(json.replace('\'', '"')));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'message': 'no'} | no",
        "{'Message': 'no'} | no",
        "{'error_description': 'no'} | no",
        "{'detail': 'no'} | no",
        "{'error': 'no'} | no",
        "{'error': {'message': 'no'}} | no",
        "{'odata.error': {'message': {'value': 'no'}}} | no",
        "{'title': 'no'} | no",
        "{'errors': [{'detail': 'a'}, {'detail': 'b'}, {'detail': 'a'}, 7]} | a; b",
        "['a', 'b'] | a; b",
        "{'message': ' ', 'detail': 'no'} | no",
        "{'message': '<p>', 'detail': 'no'} | no",
        "{'message': 'first', 'title': 'second'} | first",
        "no words | no words",
      })
  void findsTheWordsInTheUsualPlaces(String json, String words) {
    assertThat(body(json).message()).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[]", "7", " <html>", "{'message': 7}", "[{'a': 'b'}]"})
  void thereMayBeNoWords(String json) {
    assertThat(body(json).message()).isNull();
  }

  @Test
  void wordsAreLookedForToADepthAndUpToANumber() {
    assertThat(body("[[[[{'message': 'deep'}]]]]").message()).isEqualTo("deep");
    assertThat(body("[[[[[{'message': 'deeper'}]]]]]").message()).isNull();
    assertThat(body("['1','2','3','4','5','6','7','8','9']").message())
        .isEqualTo("1; 2; 3; 4; 5; 6; 7; 8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'code': 'c1'}",
        "{'CODE': 'c1'}",
        "{'error': {'code': 'c1'}, 'code': 'other'}",
        "{'odata.error': {'code': 'c1'}}",
        "{'errors': [{'code': 'c1'}, {'code': 'c2'}]}",
        "{'errors': [], 'code': 'c1'}",
        "{'errors': ['text'], 'code': 'c1'}",
        "{'error': 'text', 'code': 'c1'}",
      })
  void findsTheCodeInTheErrorObject(String json) {
    assertThat(body(json).code()).isEqualTo("c1");
    assertThat(body(json).text("code")).isEqualTo("c1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'code': 7}", "{'code': ' '}", "[]", "text"})
  void thereMayBeNoCode(String json) {
    assertThat(body(json).code()).isNull();
  }

  @Test
  void secondsAreRoundedUpAndSensible() {
    assertThat(seconds("7")).isEqualTo(Duration.ofSeconds(7));
    assertThat(seconds("1.2")).isEqualTo(Duration.ofSeconds(2));
    assertThat(seconds("0")).isEqualTo(Duration.ZERO);
    assertThat(seconds("2147483647")).isEqualTo(Duration.ofSeconds(Integer.MAX_VALUE));
    assertThat(seconds("2147483647.5")).isNull();
    assertThat(seconds("-1")).isNull();
    assertThat(seconds("'7'")).isNull();
    assertThat(seconds("1e-1000")).isEqualTo(Duration.ofSeconds(1));
    assertThat(seconds("1e-1001")).isNull();
    assertThat(seconds("1e-100000000")).isNull();
  }

  private static Duration seconds(String number) {
    return body("{'error': {'wait': " + number + "}}").seconds("wait");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'errors': {'email': ['taken', 'short']}} | email: taken, email: short",
        "{'ModelState': {'agent.Email': ['taken']}} | agent.Email: taken",
        "{'field_errors': {'name': {'first': 'empty'}}} | name.first: empty",
        "{'fieldErrors': {'email': 7}} | email: 7",
        "{'error': {'details': [{'field': 'email', 'message': 'taken', 'code': 'c'}]}} | email: taken",
        "{'details': [{'param': 'email', 'message': 'taken'}]} | email: taken",
        "{'details': [{'property': 'email'}]} | email: ",
        "{'details': {'email': {}}} | email: ",
        "{'details': {'email': {'message': 'taken'}}} | email: taken",
        "{'errors': [{'source': {'pointer': '/data/attributes/email'}, 'detail': 'taken'}]}"
            + " | email: taken",
        "{'errors': [{'source': {'pointer': '/data'}, 'detail': 'no'}]} | /data: no",
        "{'errors': [{'source': {'parameter': 'page'}, 'detail': 'no'}]} | page: no",
        "{'error': {'details': {'a': '1'}}, 'errors': {'b': '2'}} | a: 1",
        "{'details': {'a': '1'}, 'errors': {'b': '2'}} | a: 1",
      })
  void findsErrorsOfFields(String json, String expected) {
    assertThat(body(json).fieldErrors())
        .extracting(error -> error.field() + ": " + error.message())
        .containsExactly(
            expected.endsWith(":") ? new String[] {expected + " "} : expected.split(", "));
  }

  @Test
  void anErrorOfAFieldMayHaveACode() {
    assertThat(body("{'details': [{'field': 'email', 'message': 'm', 'code': 'c'}]}").fieldErrors())
        .containsExactly(new FieldError("email", "m", "c"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "text", "", "{'errors': null}", "{'message': 'no'}"})
  void thereMayBeNoErrorsOfFields(String json) {
    assertThat(body(json).fieldErrors()).isEmpty();
  }

  @Test
  void errorsOfFieldsAreLookedForToADepth() {
    assertThat(body("{'errors': {'a': {'b': {'c': {'d': '1'}}}}}").fieldErrors())
        .extracting(FieldError::field)
        .containsExactly("a.b.c.d");
    assertThat(body("{'errors': {'a': {'b': {'c': {'d': {'e': '1'}}}}}}").fieldErrors()).isEmpty();
    assertThat(body("{'errors': [[[['x']]]]}").fieldErrors()).hasSize(1);
    assertThat(body("{'errors': [[[[['x']]]]]}").fieldErrors()).isEmpty();
  }

  @Test
  void keepsTheBodyAsItIs() {
    assertThat(body("text").value()).isEqualTo("text");
    assertThat(Problem.of(404)).isEqualTo(Problem.of(404, null));
    assertThat(Problem.of(404, "gone").message()).isEqualTo("gone");
  }
}
