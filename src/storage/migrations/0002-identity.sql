-- People and how they are known to be who they say. No organization owns these rows, so they have no org_id;
-- what a person may see is told by identity.membership alone. Nothing here can be used to sign in: passwords are
-- hashed slowly, every token is kept as its SHA-256.

create table identity.person (
  id uuid primary key,
  name text not null,
  -- Lower case; null for a guest, who has no account.
  email text unique,
  -- argon2id with its parameters and salt; null for a guest.
  password_hash text,
  guest boolean not null,
  created_at timestamptz not null,
  check (guest = (email is null)),
  check (guest = (password_hash is null))
);

create table identity.session (
  id uuid primary key,
  token_sha256 text not null unique,
  person_id uuid not null references identity.person (id) on delete cascade,
  started_at timestamptz not null,
  last_seen_at timestamptz not null,
  ends_at timestamptz not null,
  agent text not null
);
create index session_person on identity.session (person_id);
create index session_end on identity.session (ends_at);

-- A browser that signed in before: wrong passwords sent by others do not lock it out.
create table identity.known_device (
  token_sha256 text primary key,
  person_id uuid not null references identity.person (id) on delete cascade,
  last_used_at timestamptz not null
);

-- Tries at signing in, by account, device and address, each as a hash: what people type there may be anything.
create table identity.sign_in_try (
  bucket text primary key,
  count integer not null,
  since timestamptz not null
);

-- Tokens that were printed while there was no owner, and the one row that says there is one.
create table identity.set_up_token (
  token_sha256 text primary key,
  created_at timestamptz not null
);
create table identity.set_up (
  done boolean primary key check (done),
  owner_id uuid not null references identity.person (id),
  at timestamptz not null
);

-- What happened to accounts and sessions.
create table identity.event (
  id uuid primary key,
  at timestamptz not null,
  person_id uuid,
  kind text not null,
  request_id text not null
);
create index event_person on identity.event (person_id, at);
grant select, insert on identity.event to plumbline_app;
revoke update, delete on identity.event from plumbline_app;
