-- Follows a "page" of assets. Guests are told of no file behind a cover that is hidden or archived. A problem is looked for only where there is no picture: what the stage of the flag
-- "thumbnailed" said, else the first stage that gave up.
select page.*, fact.taken_at, fact.width, fact.height, fact.duration_seconds, hash.hash, hash.revision,
       stack.kind as stack_kind, stack.count as stack_count, stack.film as stack_film,
       shown.names, problem.stage, problem.code, problem.message
from page
left join shown_fact fact on fact.asset_id = page.id
left join thumb_hash hash on hash.asset_id = page.id
left join lateral (
  -- What is there as its cover is, or went to the trash with it. Sidecars do not count. A stack is called after what means most.
  select (array['PERSON', 'BURST', 'RAW', 'EDIT', 'LIVE'])[
           min(array_position(array['PERSON', 'BURST', 'RAW', 'EDIT', 'LIVE'], member.behind_as))] as kind,
         count(*) + 1 as count,
         min(member.id) filter (where member.behind_as = 'LIVE') as film
  from asset member
  where member.behind = coalesce(page.behind, page.id)
    and member.trashed_at is not distinct from page.trashed_at
    and member.behind_as <> 'SIDECAR'
    and not (:guest and (member.archived or member.hidden))
) stack on true
left join lateral (
  select array_agg(rendition.name order by rendition.width, length(rendition.name), rendition.name) as names
  from rendition
  where rendition.asset_id = page.id
) shown on true
left join lateral (
  select stage.name as stage, told.code, told.message
  from (
    select slot, code, message, at from dead_letter where asset_id = page.id
    union all
    select skip_note.slot, skip_note.code, skip_note.reason, skip_note.at
    from skip_note
    join stage maker on maker.slot = skip_note.slot and maker.flag = 'thumbnailed'
    where skip_note.asset_id = page.id
  ) told
  join stage on stage.slot = told.slot
  order by stage.flag = 'thumbnailed' desc, told.at
  limit 1
) problem on shown.names is null
order by page.sort_time desc, page.id desc
