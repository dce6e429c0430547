-- Technologies, teams and options may grow with a driver of the business; what was kept before grew with none.
-- The owner of the tables is under their policy, too, so that it is lifted for these statements.
alter table plumbline.technology no force row level security;
alter table plumbline.team no force row level security;
alter table plumbline.initiative no force row level security;
update plumbline.technology set body = '{"growsWith": null}'::jsonb || body;
update plumbline.team set body = '{"growsWith": null}'::jsonb || body;
update plumbline.initiative
set body = jsonb_set(body, '{options}', coalesce(
  (
    select jsonb_agg('{"growsWith": null}'::jsonb || option.body order by option.place)
    from jsonb_array_elements(body -> 'options') with ordinality as option (body, place)
  ),
  '[]'::jsonb
));
alter table plumbline.technology force row level security;
alter table plumbline.team force row level security;
alter table plumbline.initiative force row level security;
