module consumer {
  requires io.realtysdk.signtraker;
  requires jdk.httpserver;
}
