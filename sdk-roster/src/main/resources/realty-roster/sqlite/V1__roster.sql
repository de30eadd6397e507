-- Numbers of records and people are (snapshot or list) * 2^32 + position, so that one range is one snapshot or list.

CREATE TABLE account (
  id      INTEGER PRIMARY KEY,
  tenant  TEXT NOT NULL,
  service TEXT NOT NULL,
  UNIQUE (tenant, service)
);

CREATE TABLE snapshot (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  tenant   TEXT NOT NULL,
  taken_at TEXT NOT NULL,
  accounts TEXT -- null until it was read to the end
);

-- found: 0 in the list, 1 read by its id because the list left it out, 2 linked and deleted
CREATE TABLE record (
  n              INTEGER PRIMARY KEY,
  account        INTEGER NOT NULL,
  native_id      TEXT NOT NULL,
  found          INTEGER NOT NULL,
  body           TEXT NOT NULL,
  email          TEXT,
  folded_email   TEXT,
  phone          TEXT,
  licence        TEXT,
  licence_number TEXT,
  name           TEXT,
  snapshot       INTEGER NOT NULL
);
CREATE UNIQUE INDEX record_native ON record (snapshot, account, native_id);

CREATE TABLE wanted (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  tenant TEXT NOT NULL
);
CREATE TABLE person (
  n              INTEGER PRIMARY KEY,
  key            TEXT NOT NULL,
  body           TEXT NOT NULL,
  email          TEXT,
  folded_email   TEXT,
  phone          TEXT,
  licence        TEXT,
  licence_number TEXT,
  name           TEXT,
  wanted         INTEGER NOT NULL
);
CREATE UNIQUE INDEX person_key ON person (wanted, key);

-- How many people the last list had that a plan was made from.
CREATE TABLE last_list (
  tenant TEXT PRIMARY KEY,
  people INTEGER NOT NULL
);

CREATE TABLE link (
  account   INTEGER NOT NULL,
  native_id TEXT NOT NULL,
  person    TEXT NOT NULL,
  evidence  TEXT NOT NULL,
  made_by   TEXT NOT NULL,
  made_at   TEXT NOT NULL,
  PRIMARY KEY (account, native_id, person)
) WITHOUT ROWID;

CREATE TABLE decision (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  verdict   TEXT NOT NULL,
  account   INTEGER NOT NULL,
  native_id TEXT NOT NULL,
  person    TEXT NOT NULL,
  made_by   TEXT NOT NULL,
  made_at   TEXT NOT NULL
);

CREATE TABLE plan (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  tenant   TEXT NOT NULL,
  snapshot INTEGER NOT NULL,
  digest   TEXT NOT NULL,
  made_at  TEXT NOT NULL
);
CREATE TABLE plan_step (
  plan    INTEGER NOT NULL,
  account INTEGER NOT NULL,
  place   INTEGER NOT NULL,
  person  TEXT NOT NULL,
  step    TEXT NOT NULL,
  body    TEXT NOT NULL,
  PRIMARY KEY (plan, account, place, person, step)
) WITHOUT ROWID;

-- When a difference was first seen. The digest tells it apart without holding its values.
CREATE TABLE difference (
  tenant TEXT NOT NULL,
  digest TEXT NOT NULL,
  since  TEXT NOT NULL,
  PRIMARY KEY (tenant, digest)
) WITHOUT ROWID;
