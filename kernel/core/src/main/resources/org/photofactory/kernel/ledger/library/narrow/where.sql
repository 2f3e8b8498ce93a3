    and id in (
      select at.asset_id from place
      join asset_place at on at.place_id = place.id
      where (cast(:country as text) is null or place.country_code = cast(:country as text))
        and (cast(:state as text) is null or place.state = cast(:state as text))
        and (cast(:city as text) is null or place.city = cast(:city as text)))
