insert into public.place (digest, country_code, country, state, county, city, district, road, name, attribution)
values (:digest, :countryCode, :country, :state, :county, :city, :district, :road, :name, :attribution)
-- The row is held, so that nobody clears it away as unused before it is used.
on conflict (digest) do update set digest = excluded.digest
