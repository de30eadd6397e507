/** People across services: compares the people of an office with their records, and plans. */
module io.realtysdk.roster {
  requires transitive io.realtysdk.core;
  requires transitive io.realtysdk.opentoclose;
  requires transitive io.realtysdk.propertybase;
  requires transitive io.realtysdk.signtraker;
  requires transitive io.realtysdk.spectora;
  requires transitive org.jspecify;
  requires com.fasterxml.jackson.databind;
  requires com.google.i18n.phonenumbers.libphonenumber;
  requires de.siegmar.fastcsv;
  requires flyway.core;
  requires java.sql;
  requires org.apache.commons.text;
  requires org.slf4j;
  requires org.xerial.sqlitejdbc;

  exports io.realtysdk.roster;
}
