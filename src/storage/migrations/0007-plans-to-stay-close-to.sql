-- Kept plans have a plan to stay close to, the facts they were decided on, and the plan that came after; none had any before.
-- The owner of the table is under its policy, too, so that it is lifted for this one statement.
alter table plumbline.roadmap no force row level security;
update plumbline.roadmap
set body = jsonb_build_object('replacedBy', null) || body || jsonb_build_object(
  'assumptions', '{"stability": null}'::jsonb || (body -> 'assumptions'),
  'adoption', case jsonb_typeof(body -> 'adoption')
    when 'object' then '{"facts": null}'::jsonb || (body -> 'adoption')
    else 'null'::jsonb
  end);
alter table plumbline.roadmap force row level security;
