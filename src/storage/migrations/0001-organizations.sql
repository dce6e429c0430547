-- Every table of an organization leads with org_id in its keys, so that row-level security is one policy
-- and a distributed Postgres can shard by it without a change. Runs on PostgreSQL 15 and newer.

-- The schema plumbline is there already: the list of migrations is kept in it.
create schema identity;

grant usage on schema plumbline, identity to plumbline_app;
-- What later migrations make is served by the app, too.
alter default privileges in schema identity grant select, insert, update, delete on tables to plumbline_app;

-- The nouns: one table each, all of one shape; body is the noun as the domain knows it.
do $$
declare
  noun text;
begin
  foreach noun in array array[
    'organization', 'budget', 'team', 'person', 'goal', 'kpi', 'capability', 'vendor', 'technology', 'initiative',
    'roadmap'
  ] loop
    execute format(
      'create table plumbline.%1$I (
        org_id uuid not null,
        id uuid not null,
        key text not null,
        version integer not null default 1 check (version > 0),
        body jsonb not null,
        created_at timestamptz not null,
        created_by text not null,
        updated_at timestamptz not null,
        updated_by text not null,
        removed_at timestamptz,
        primary key (org_id, id)
      )', noun);
    execute format('create unique index %2$I on plumbline.%1$I (org_id, key) where removed_at is null',
      noun, noun || '_key');
    execute format('grant select, insert, update, delete on plumbline.%I to plumbline_app', noun);
  end loop;
end $$;

-- An example is kept apart: it can be left with one click, which removes all of it.
alter table plumbline.organization add column example boolean not null default false;

create table identity.membership (
  org_id uuid not null,
  user_id text not null,
  role text not null check (role in ('owner', 'editor', 'reader')),
  created_at timestamptz not null,
  primary key (org_id, user_id)
);
create index membership_user on identity.membership (user_id);

create table plumbline.import_batch (
  org_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('statement', 'assets', 'seats', 'business-file')),
  file_name text not null,
  fingerprint text,
  sha256 text not null,
  mapping jsonb,
  counts jsonb not null,
  rejected jsonb not null,
  -- What undoing needs: the rows as they were before.
  before jsonb not null,
  created_at timestamptz not null,
  created_by text not null,
  undone_at timestamptz,
  undone_by text,
  primary key (org_id, id)
);
grant select, insert, update on plumbline.import_batch to plumbline_app;

create table plumbline.spend_line (
  org_id uuid not null,
  id uuid not null,
  -- What makes the line the same line in a second file.
  identity text not null,
  batch_id uuid not null,
  account text not null,
  date date not null,
  description text not null,
  amount_minor bigint not null,
  currency text not null,
  bank_id text,
  vendor text,
  technology text,
  sorting text not null check (sorting in ('technology', 'not-technology', 'unsure')),
  state text not null check (state in ('matched', 'proposed', 'ignored')),
  primary key (org_id, id),
  foreign key (org_id, batch_id) references plumbline.import_batch (org_id, id)
);
create unique index spend_line_identity on plumbline.spend_line (org_id, identity);
create index spend_line_batch on plumbline.spend_line (org_id, batch_id);
create index spend_line_date on plumbline.spend_line (org_id, date, id);
grant select, insert, update, delete on plumbline.spend_line to plumbline_app;

create table plumbline.seat (
  org_id uuid not null,
  id uuid not null,
  batch_id uuid not null,
  technology text not null,
  email text not null,
  assigned_on date,
  last_active_on date,
  second_sign_in_step boolean,
  primary key (org_id, id),
  foreign key (org_id, batch_id) references plumbline.import_batch (org_id, id)
);
create unique index seat_place on plumbline.seat (org_id, technology, email);
create index seat_batch on plumbline.seat (org_id, batch_id);
grant select, insert, update, delete on plumbline.seat to plumbline_app;

-- Which column means what, remembered by the fingerprint of a file's header.
create table plumbline.column_mapping (
  org_id uuid not null,
  fingerprint text not null,
  mapping jsonb not null,
  updated_at timestamptz not null,
  updated_by text not null,
  primary key (org_id, fingerprint)
);
grant select, insert, update, delete on plumbline.column_mapping to plumbline_app;

-- One row per write; each carries the hash of the one before it. The app may add, never change.
create table plumbline.audit_entry (
  org_id uuid not null,
  sequence bigint not null check (sequence > 0),
  at timestamptz not null,
  by text not null,
  verb text not null,
  subject text not null,
  before jsonb,
  after jsonb,
  request_id text not null,
  previous_hash text not null,
  hash text not null,
  primary key (org_id, sequence)
);
grant select, insert on plumbline.audit_entry to plumbline_app;

-- The end of the chain. Writers of one organization queue on this row.
create table plumbline.audit_head (
  org_id uuid not null primary key,
  sequence bigint not null,
  hash text not null
);
grant select, insert, update on plumbline.audit_head to plumbline_app;

create table plumbline.idempotency_key (
  org_id uuid not null,
  user_id text not null,
  key text not null check (length(key) <= 255),
  verb text not null,
  request_sha256 text not null,
  -- json, not jsonb: the answer is given again letter by letter.
  answer json,
  created_at timestamptz not null,
  primary key (org_id, user_id, key)
);
grant select, insert, delete on plumbline.idempotency_key to plumbline_app;

-- Row-level security, enabled and forced: the second wall behind every query. An empty setting matches nothing.
-- The owning role is held to the same rule; only a backup, which says so, reads across organizations with it.
do $$
declare
  found record;
begin
  for found in
    select c.oid::regclass as name
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'org_id'
    where n.nspname in ('plumbline', 'identity') and c.relkind = 'r'
  loop
    execute format('alter table %s enable row level security', found.name);
    execute format('alter table %s force row level security', found.name);
    execute format(
      'create policy of_organization on %s
        using (org_id = nullif(current_setting(''app.org_id'', true), '''')::uuid)
        with check (org_id = nullif(current_setting(''app.org_id'', true), '''')::uuid)', found.name);
    execute format(
      'create policy backup_by_owner on %s for select to current_user
        using (current_setting(''app.backup'', true) = ''on'')', found.name);
  end loop;
end $$;

-- People also see which organizations they belong to, before they have chosen one.
create policy own_memberships on identity.membership for select
  using (user_id = nullif(current_setting('app.user_id', true), ''));

-- Leaving an example removes all of it, the audit log included, which the app itself may not touch.
create function plumbline.remove_example() returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  org constant uuid := nullif(current_setting('app.org_id', true), '')::uuid;
  part text;
begin
  if not exists (select from plumbline.organization where org_id = org and example) then
    raise exception 'Only an example organization can be removed this way.' using errcode = 'P0002';
  end if;
  foreach part in array array[
    'spend_line', 'seat', 'import_batch', 'column_mapping', 'audit_entry', 'audit_head', 'idempotency_key', 'budget',
    'team', 'person', 'goal', 'kpi', 'capability', 'vendor', 'technology', 'initiative', 'roadmap', 'organization'
  ] loop
    execute format('delete from plumbline.%I where org_id = $1', part) using org;
  end loop;
  delete from identity.membership where org_id = org;
end $$;
revoke all on function plumbline.remove_example() from public;
grant execute on function plumbline.remove_example() to plumbline_app;
