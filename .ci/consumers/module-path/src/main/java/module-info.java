module consumer {
  requires io.realtysdk.signtraker;
  requires io.realtysdk.testkit;
  requires jdk.httpserver;
}
