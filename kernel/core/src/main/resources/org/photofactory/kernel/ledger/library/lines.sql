-- A window of an export, oldest id first.
select asset.id, encode(asset.sha256, 'hex') as sha256, asset.file_name, asset.vault_key, asset.kind, asset.mime, fact.*,
       place.country_code, place.country, place.state, place.county, place.city, place.district, place.road,
       place.name as address, place.attribution,
       asset.favourite, asset.archived, asset.hidden, asset.behind, asset.behind_as,
       (select array_agg(tag.name order by tag.key) from asset_tag tag where tag.asset_id = asset.id) as tags,
       (select array_agg(stage.flag order by stage.slot)
        from stage
        where (mark.done & ~mark.skipped) & (1::bigint << stage.slot) <> 0) as flags
from (
  select id, sha256, file_name, vault_key, kind, mime, favourite, archived, hidden, behind, behind_as
  from asset
  where id > :after and trashed_at is null and owner_id = :owner
    and not (:guest and (archived or hidden or exists (
      select from asset cover where cover.id = asset.behind and (cover.archived or cover.hidden))))
  order by id
  limit :limit
) asset
left join shown_fact fact on fact.asset_id = asset.id
left join asset_place at on at.asset_id = asset.id
left join place on place.id = at.place_id
left join asset_flag mark on mark.asset_id = asset.id
order by asset.id
